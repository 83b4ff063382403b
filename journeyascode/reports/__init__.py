"""What a check has found, told to people and programs: a module for each format."""
