"""A company's customer experience handbook as code: YAML in, checked, drawn and published."""

__version__ = "0.1.0"
