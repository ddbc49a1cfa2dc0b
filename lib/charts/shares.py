"""How a share is written on a bar: short, and never more perfect or more hopeless than it is."""

from __future__ import annotations

from lib.metrics.figure import Figure

# A share this close to 0 or 1 is 0 or 1: what is left is the rounding of floating-point sums.
_NOISE = 1e-9
_MOST_DECIMALS = 4


def bar_label(value: float) -> str:
    """Two decimals without the leading zero; more where two would say 0 or 1 and it is neither.

    >>> [bar_label(value) for value in (0.43, 1.0, 0.996, 0.004, 0.0)]
    ['.43', '1.00', '.996', '.004', '.00']
    >>> bar_label(0.99999), bar_label(0.00001)
    ('>.9999', '<.0001')
    """
    if value >= 1 - _NOISE:
        return "1.00"
    if value <= _NOISE:
        return ".00"
    for decimals in range(2, _MOST_DECIMALS + 1):
        text = f"{value:.{decimals}f}"
        if 0 < float(text) < 1:
            return text[1:]
    return ">.9999" if value > 0.5 else "<.0001"


def four_decimals(value: float) -> str:
    """The share as tables and tooltips write it; it too stays off 0 and 1 unless it is one.

    >>> four_decimals(0.43), four_decimals(0.99999)
    ('0.4300', '>0.9999')
    """
    text = f"{value:.{_MOST_DECIMALS}f}"
    if float(text) == 1 and value < 1 - _NOISE:
        return ">0.9999"
    if float(text) == 0 and value > _NOISE:
        return "<0.0001"
    return text


def interval_text(figure: Figure) -> str | None:
    """The 95 % interval in words, None where there is none.

    >>> interval_text(Figure(0.43, 0.35, 0.52))
    '0.3500 to 0.5200'
    """
    if figure.low is None or figure.high is None:
        return None
    return f"{four_decimals(figure.low)} to {four_decimals(figure.high)}"
