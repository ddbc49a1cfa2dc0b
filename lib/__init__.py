"""Plainscore's pure functions: from the bytes of a results file to a report in plain words."""
