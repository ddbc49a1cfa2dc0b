"""Whether printed figures can all come from one test, told in exact arithmetic.

A closed test: every item is of one of the classes and gets exactly one of their labels.
"""
