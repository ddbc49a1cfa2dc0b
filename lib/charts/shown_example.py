"""The example of a term as a picture needs it: its numbers, looked up in its claims."""

from __future__ import annotations

from dataclasses import dataclass

from lib.charts.names import shown_name
from lib.findings.claims import Measure
from lib.findings.finding import Finding
from lib.metrics.figure import Scorecard


@dataclass(frozen=True)
class Shown:
    """The example of a term: its numbers by measure, and the figures of the test around it."""

    finding: Finding
    card: Scorecard

    def number(self, measure: str, of: str | None = None) -> float | None:
        """A number that the finding claims, None where it claims none."""
        return self.of_term(Measure(measure, of))

    def of_term(self, term: Measure) -> float | None:
        """The same for any term."""
        equal = (one for one in self.finding.claims if one.relation == "=" and one.left == term)
        right = next((one.right for one in equal), None)
        return right if isinstance(right, int | float) else None

    @property
    def name(self) -> str:
        """The class that the example is about."""
        return self.finding.classes[0]

    @property
    def quoted(self) -> str:
        """Its name as it stands in a title."""
        return f"“{shown_name(self.name)}”"


def per_100(share: float) -> str:
    """A share as a frequency of 100.

    >>> per_100(0.86), per_100(0.996), per_100(0.07)
    ('86', '99.6', '7')
    """
    return f"{share * 100:.7g}"
