"""The same model among items of another mix: what becomes of 1,000 of them."""

from __future__ import annotations

from dataclasses import dataclass

from lib.findings.other_prevalence import precision_at

ITEMS = 1_000

PERCENTS: tuple[int, ...] = tuple(range(1, 51))
"""How common the class is, in per cent: from rare to as many as all others together."""


@dataclass(frozen=True, slots=True)
class Mix:
    """Of `ITEMS` items, `prevalence` of them of the class, how many go where, on average."""

    prevalence: float
    recall: float
    false_positive_rate: float

    @property
    def real(self) -> float:
        return ITEMS * self.prevalence

    @property
    def found(self) -> float:
        return self.real * self.recall

    @property
    def missed(self) -> float:
        return self.real - self.found

    @property
    def alarms(self) -> float:
        return (ITEMS - self.real) * self.false_positive_rate

    @property
    def accuracy(self) -> float:
        """The share of right answers, yes and no."""
        return 1 - (self.missed + self.alarms) / ITEMS

    @property
    def always_no(self) -> float:
        """The share of right answers of one who never says it."""
        return 1 - self.prevalence

    @property
    def precision(self) -> float:
        """Raises ZeroDivisionError where nothing gets the label."""
        return precision_at(
            recall=self.recall,
            false_positive_rate=self.false_positive_rate,
            prevalence=self.prevalence,
        )


def mixes(*, recall: float, false_positive_rate: float) -> tuple[Mix, ...]:
    """One for each of `PERCENTS`, if recall and false-positive rate stay as they are."""
    return tuple(Mix(percent / 100, recall, false_positive_rate) for percent in PERCENTS)
