"""What an editor asks: the handbook as it is being written, and answers about any spot in it."""
