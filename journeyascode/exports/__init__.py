"""The ways out for programs and terminals: reports of diagnostics, the schema for editors."""
