"""Every number that decides whether a finding is made, with its reason."""

HIGH = 0.90
"""Right nine times of ten: what most readers mean by "good"."""

LOW = 0.80
"""One wrong in five: from here on a reader would want to know."""

POOR = 0.50
"""Wrong as often as right: using the label, or trusting its absence, is a coin toss."""

CLOSE = 0.05
"""Precision and recall this near to each other are seen as equal on the chart."""

UNDER_USED = 0.90
OVER_USED = 1 / UNDER_USED
"""Label use outside these: one in ten uses too few or too many. The one mirrors the other."""

FEW_ITEMS = 30
"""Below this the 95 % interval of a rate of 90 % is wider than 20 points."""

ROUGH_F1 = 50
"""Below this the interval of an F1 near 100 % holds the true one 90, not 95 times of 100."""

RARE_RATIO = 10
"""The largest class is at least this many times the smallest: accuracy hides the small one."""

DOMINANT = 0.75
"""One class makes up this share of the test: always naming it already looks good."""

NAMED = 3
"""So many classes are spelled out in a sentence; the others are one click away."""

PAIRS_NAMED = 3
"""So many confusions are spelled out in one finding."""

MOST = 0.50
""" "Most" is said of more than half."""

FIRST_CARDS = 8
"""So many cards a page shows at once; a reader who scrolls past eight has stopped reading."""
