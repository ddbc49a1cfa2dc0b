"""The only way a number gets into a sentence: out of one of the finding's claims.

A template asks for a fact by measure and class; where no claim carries it there is a KeyError,
so a sentence cannot say a number that nothing backs.
"""

from __future__ import annotations

from math import log10

from lib.findings.claims import Claim, Measure, Term
from lib.findings.finding import Finding


class Facts:
    """The claims of one finding, looked up by what they are about."""

    def __init__(self, finding: Finding) -> None:
        self._equal: dict[Term, Claim] = {}
        self._ranges: dict[Term, Claim] = {}
        self._bounds: dict[Term, Claim] = {}
        self._floors: dict[Term, Claim] = {}
        self._ceilings: dict[Term, Claim] = {}
        for claim in finding.claims:
            if claim.relation == "=" and isinstance(claim.right, int | float):
                self._equal.setdefault(claim.left, claim)
            elif claim.kind == "observed" and claim.relation in (">", ">="):
                self._floors.setdefault(claim.left, claim)
            elif claim.kind == "observed" and claim.relation == "<":
                self._ceilings.setdefault(claim.left, claim)
            elif claim.kind == "observed" and claim.relation == "in":
                self._ranges.setdefault(claim.left, claim)
            elif claim.kind == "reliable":
                (self._ranges if claim.relation == "in" else self._bounds)[claim.left] = claim

    def knows(self, measure: str, of: str | None = None) -> bool:
        """Whether a claim carries this number."""
        return Measure(measure, of) in self._equal

    def per_100(self, measure: str, of: str | None = None) -> str:
        """A share as a frequency of 100: "31", "99.6"."""
        return self.per_100_of(Measure(measure, of))

    def per_100_of(self, term: Term) -> str:
        """The share that a claim gives for any term, as a frequency of 100."""
        return _per_100(self._equal[term])

    def percent(self, measure: str, of: str | None = None) -> str:
        """A share as a per cent: "31%"."""
        return self.per_100(measure, of) + "%"

    def as_printed(self, measure: str, of: str) -> str:
        """A share as a per cent with every digit that was printed: "83.40%"."""
        claim = self._equal[Measure(measure, of)]
        return f"{_number(claim) * 100:.{_decimals(claim)}f}%"

    def count(self, measure: str, of: str | None = None) -> str:
        """A whole number with thousands commas: "1,797"."""
        return self.count_of(Measure(measure, of))

    def count_of(self, term: Term) -> str:
        """The whole number that a claim gives for any term."""
        return f"{_number(self._equal[term]):,.0f}"

    def cell_per_100(self, measure: str, true: str, predicted: str) -> str:
        """The share of a cell as a frequency of 100."""
        return self.per_100_of(Measure(measure, true=true, predicted=predicted))

    def has_range(self, measure: str, of: str | None = None) -> bool:
        """Whether a reliable claim says between which shares the measure lies."""
        return Measure(measure, of) in self._ranges

    def span(self, measure: str, of: str | None = None) -> str:
        """The two ends of a range, of 100: "35 to 52"."""
        return self.span_of(Measure(measure, of))

    def span_of(self, term: Term) -> str:
        """The same for any term."""
        pair = self._ranges[term].right
        if not isinstance(pair, tuple):
            raise TypeError(f"a range needs two ends, not {pair!r}")
        return " to ".join(f"{end * 100:.0f}" for end in pair)

    def more_than(self, measure: Measure) -> str:
        """The share that an observed claim says a measure is above, as a per cent: "94.2%"."""
        return _bound(self._floors[measure])

    def less_than(self, measure: Measure) -> str:
        """The share that an observed claim says a measure is below, as a per cent."""
        return _bound(self._ceilings[measure])

    def at_least(self, measure: str) -> str:
        """The whole number below which an observed claim says a measure is not; else empty."""
        return self.floor_of(Measure(measure))

    def floor_of(self, term: Term) -> str:
        """The same for any term."""
        claim = self._floors.get(term)
        return f"{_number(claim):,.0f}" if claim else ""

    def at_most(self, measure: str, of: str) -> str:
        """The reliable upper bound of a share, of 100: "1.7"."""
        bound = _number(self._bounds[Measure(measure, of)])
        return f"{bound * 100:.1f}".removesuffix(".0")


def _number(claim: Claim) -> float:
    if not isinstance(claim.right, int | float):
        raise TypeError(f"this claim carries no number: {claim}")
    return claim.right


def _bound(claim: Claim) -> str:
    """A bound as a per cent with at most six decimals, so that it stays the bound it is."""
    return f"{_number(claim) * 100:,.6f}".rstrip("0").rstrip(".") + "%"


def _per_100(claim: Claim) -> str:
    """With as many decimals as the claim's rounding says, trailing zeros left off."""
    text = f"{_number(claim) * 100:,.{_decimals(claim)}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _decimals(claim: Claim) -> int:
    """Decimals of the per cent that the claim's rounding leaves."""
    return max(0, round(-log10(2 * claim.within)) - 2) if claim.within else 9
