"""What may be written and what each finding means: schema, keys, values to begin with, manual."""
