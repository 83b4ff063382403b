"""The ways out for readers: a plugin for MkDocs, a whole site, a folder of plain Markdown."""
