"""Writes docs/FINDINGS.md: every finding with when it is made, what it needs, and what it says.

Run it with `make catalogue`; it takes everything from the rules, the samples and the made-up files
below, so that it cannot say what the code does not do.
"""

from __future__ import annotations

import ast
import inspect
import json
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from lib.findings.finding import Finding, Rule  # noqa: E402
from lib.findings.fires import FIRES  # noqa: E402
from lib.findings.rules import RULES  # noqa: E402
from lib.metrics.catalogue import ASSUMED, OF_SCORES  # noqa: E402
from lib.report import count_file, report_on  # noqa: E402
from lib.words.spelled import NAMES  # noqa: E402
from lib.words.wording import Wording  # noqa: E402

CATALOGUE = ROOT / "docs" / "FINDINGS.md"
SAMPLES = ROOT / "sample_data"

OF_ROWS = ("unpredicted", "repeated_rows", "repeated_ids", "rows_equal_to_true")

OF_ONE_TEST = ("tests_that_fit", "least_share", "least_items", "least_unlabelled",
               "most_unlabelled", "all_missed", "all_false_alarms", "printed_accuracy",
               "least_accuracy", "greatest_accuracy", "least_overall_by_class",
               "greatest_overall_by_class", "least_sum_of_shares",
               "greatest_sum_of_shares", "share_by_figures", "alike_pairs", "alike_by_chance",
               "least_class_items")  # fmt: skip

Said = dict[str, tuple[str, Finding, Wording]]
"""By code: where it was found first, the finding, its words."""

OPENING = """# Findings

Written by `make catalogue` from the rules in lib/findings; a test fails where it is stale.

A finding is made of claims that a machine can check; its words come from a template in lib/words.
A rule that has nothing to judge *does not apply*, which is not the same as having found nothing.
Evidence: *figures* are precision and recall, *sizes* the items of each class, *matrix* who was
called what, *scores* the model's scores, *rows* the items themselves.
"""


def made_up() -> Iterator[tuple[str, str]]:
    """Small made-up files, each of which shows what no sample shows."""
    yield "one answer", _rows([("a", "a", 40), ("b", "a", 10)])
    yield "nothing wrong", _rows([("a", "a", 40), ("b", "b", 10)])
    yield (
        "odd rows",
        "id,true,predicted,note\n"
        + "".join(
            f"{number % 58},{label},{'' if number == 7 else label if number % 5 else 'b'},{label}\n"
            for number, label in enumerate("abc" * 20)
        ),
    )
    yield (
        "equal rows",
        "true,predicted,length\n"
        + "".join(f"{'ab'[n % 2]},{'ab'[n % 3 == 1]},{n % 54}\n" for n in range(60)),
    )
    yield "labels that are no classes", _rows([
        ("cat", "cat", 30), ("cat", "unknown", 5), ("dog", "dog", 20), ("dog", "wolf", 3),
        ("Dog", "dog", 4), ("bird", "cat", 6),
    ])  # fmt: skip
    yield "two groups of three classes", _rows([
        (true, said, 60 if true == said else 9 if (true < "d") == (said < "d") else 1)
        for true in "abcdef" for said in "abcdef"
    ])  # fmt: skip
    yield "figures of no test", _figures("cat,0.95,0.60", "dog,0.90,0.70", "bird,0.92,0.81")
    yield (
        "another average",
        _figures("cat,0.80,0.78", "dog,0.75,0.77", "bird,0.70,0.71", "macro avg,0.75,0.84"),
    )
    yield "figures of two classes", _figures("spam,0.79,0.60", "other,0.91,0.96")
    for name, of_three in ACCURACIES.items():
        yield name, _with_accuracies(of_three)
    yield (
        "scores with a steep curve",
        _scored([("yes", 95)] * 60 + [("no", 95)] * 2 + [("yes", 30)] * 40 + [("no", 30)] * 160),
    )
    yield (
        "scores that tell nothing",
        _scored(
            [(label, score) for score in range(5, 95, 10) for label in ["yes", *["no"] * 9] * 5]
        ),
    )
    yield (
        "scores that promise little",
        _scored([("yes", 60)] * 95 + [("no", 60)] * 5 + [("no", 5)] * 100),
    )
    yield "labels beside their scores", _scored([("yes", 90)] * 60 + [("no", 10)] * 60, astray=12)
    yield "one way, and a rare class", _rows([
        ("a", "a", 200), ("a", "b", 20), ("b", "b", 150), ("b", "a", 1), ("c", "c", 12),
        ("c", "a", 13), ("b", "c", 2),
    ])  # fmt: skip


def _figures(*lines: str) -> str:
    """A table of printed figures."""
    return "\n".join(("class,precision,recall", *lines, ""))


ACCURACIES = {
    "recall named accuracy": ("0.85", "0.75", "0.80"),
    "one accuracy for all": ("0.80", "0.80", "0.80"),
    "an accuracy that cannot be": ("0.55", "0.86", "0.84"),
}


def _with_accuracies(of_three: tuple[str, str, str]) -> str:
    """Printed figures of one test, beside accuracies that are not those of its classes."""
    known = ("cat,0.79,0.85", "dog,0.83,0.75", "bird,0.78,0.80")
    lines = (f"{line},{acc}\n" for line, acc in zip(known, of_three, strict=True))
    return "class,precision,recall,accuracy\n" + "".join(lines)


def _scored(items: list[tuple[str, int]], astray: int = 0) -> str:
    """Items with a score in per cent, labelled from 50 on; the first and last few otherwise."""
    lines = []
    for place, (true, score) in enumerate(items):
        turned = place < astray or place >= len(items) - astray
        said = "yes" if (score >= 50) is not turned else "no"
        lines.append(f"{true},{said},0.{score:02d}\n")
    return "true,predicted,score_yes\n" + "".join(lines)


def _rows(pairs: list[tuple[str, str, int]]) -> str:
    return "true,predicted\n" + "".join(f"{true},{said}\n" * items for true, said, items in pairs)


def catalogue() -> str:
    """The whole text of docs/FINDINGS.md."""
    said = _all_said()
    blocks = [OPENING, _table()]
    for rule in RULES:
        blocks.append(_rule(rule))
        blocks += [_code(code, said) for code in rule.codes]
    return "\n".join([*blocks, _measures()])


def _measures() -> str:
    """What claims speak of beside the metrics of a scorecard."""
    lines = ["## Measures that only claims use", ""]
    defined = {**ASSUMED, **OF_SCORES}
    lines += [f"- `{name}`: {one.meaning}; {one.formula}." for name, one in defined.items()]
    lines += [f"- `{name}`: {NAMES[name]}." for name in (*OF_ROWS, *OF_ONE_TEST)]
    lines += [
        "- A measure with `threshold` is that of a class which is said from that score on.",
        "- A measure with `row` is the average over the classes of that row of the picture that"
        " are in the test, or (`classes`) the number of its classes that occur.",
        "",
    ]
    return "\n".join(lines)


def _all_said() -> Said:
    said: Said = {}
    listed = json.loads((SAMPLES / "samples.json").read_text(encoding="utf-8"))
    for sample in listed:
        _add(said, f"sample_data/{sample['file']}", SAMPLES / sample["file"])
    with tempfile.TemporaryDirectory() as folder:
        for name, text in made_up():
            path = Path(folder, "made_up.csv")
            path.write_text(text, encoding="utf-8")
            _add(said, f"a made-up file, {name}", path)
    return said


def _add(said: Said, where: str, path: Path) -> None:
    report = report_on(count_file(path, name=path.name).evaluation)
    for finding, wording in report.findings:
        said.setdefault(finding.code, (where, finding, wording))


def _table() -> str:
    lines = ["| code | needs | made when |", "|---|---|---|"]
    lines += [
        f"| [{code}](#{code}) | {', '.join(rule.needs)} | {FIRES.get(code, '')} |"
        for rule in RULES
        for code in rule.codes
    ]
    return "\n".join(lines) + "\n"


def _rule(rule: Rule) -> str:
    module = inspect.getmodule(rule.look)
    source = inspect.getsource(module) if module else ""
    asks = ast.get_docstring(ast.parse(source)) or ""
    lines = [f"## {', '.join(rule.codes)}", "", asks, ""]
    if reasons := _reasons(source):
        lines += ["Does not apply where " + "; or where ".join(reasons) + ".", ""]
    return "\n".join(lines)


def _reasons(source: str) -> list[str]:
    """What the rule says where it does not apply, in the order of its code."""
    calls = (
        node.args[0]
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "DoesNotApply"
    )
    texts = (node.value for node in calls if isinstance(node, ast.Constant))
    return list(dict.fromkeys(str(text) for text in texts))


def _code(code: str, said: Said) -> str:
    lines = [f"### {code}", "", f"**Made when:** {FIRES.get(code, 'see the question above.')}", ""]
    if code in said:
        where, finding, wording = said[code]
        lines += [
            f"**For example** ({where}; severity: {finding.severity}):",
            "",
            f"> **{wording.title}.** {wording.text}",
            ">",
            f"> What to do: {wording.advice}",
            "",
        ]
    return "\n".join(lines)


if __name__ == "__main__":
    CATALOGUE.write_text(catalogue(), encoding="utf-8")
