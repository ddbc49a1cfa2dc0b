"""Plainscore's pure functions: from the bytes of a results file to a report in plain words."""

VERSION = "0.1.0"
"""The same as in pyproject.toml: every file that is handed out says which version made it."""
