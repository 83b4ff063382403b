"""A journey as a flow: its branches, loops, timers and ends, and what to expect of them."""
