"""A few made-up items in the order of their scores, with or without a cut-off between them."""

from __future__ import annotations

from lib.charts.canvas import WIDTH, Box, Canvas, Dot, Text
from lib.findings.made_up import CLASSES, CUT_OFF, SCORES

_LEFT, _RIGHT = 76.0, 10.0
_ROWS = (62.0, 92.0)
_AXIS = 118.0


def scored_items(*, with_cut_off: bool) -> Canvas:
    """Real spam as discs above, other mail as hollow diamonds below, scores from 0 to 1."""
    boxes = [Box(_x(0), _AXIS, _x(1), _AXIS + 1)]
    texts = [
        Text(0, 8, "Twelve mails by their score", bold=True),
        *(Text(0, height, name) for name, height in zip(CLASSES, _ROWS, strict=True)),
        Text(_x(0), _AXIS + 14, "score 0", "left", quiet=True, size=12),
        Text(_x(1), _AXIS + 14, "score 1", "right", quiet=True, size=12),
    ]
    dots = [
        Dot(_x(score), _ROWS[0], "circle", "recall")
        if spam
        else Dot(_x(score), _ROWS[1], "diamond", look="hollow")
        for score, spam in SCORES
    ]
    if with_cut_off:
        x = _x(CUT_OFF)
        boxes.append(Box(x - 1, 46, x + 1, _AXIS))
        texts.append(Text(x - 8, 36, "not called spam", "right", quiet=True, size=12))
        texts.append(Text(x + 8, 36, "called spam", "left", quiet=True, size=12))
    return Canvas(_AXIS + 24, _told(with_cut_off), tuple(boxes), tuple(dots), tuple(texts))


def _x(score: float) -> float:
    return _LEFT + score * (WIDTH - _LEFT - _RIGHT)


def _told(with_cut_off: bool) -> str:
    told = f"Twelve made-up mails on a line by score from 0 to 1; most {CLASSES[0]} is on the right"
    return f"{told}, with a cut-off at {CUT_OFF}." if with_cut_off else f"{told}."
