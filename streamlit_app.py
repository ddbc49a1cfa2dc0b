"""Plainscore: a classifier's results in plain words. Start it with `make run`."""

from ui.frame import frame

frame()
