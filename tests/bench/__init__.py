"""How fast `jac` is: `python -m tests.bench` prints the table; nothing here is a test."""
