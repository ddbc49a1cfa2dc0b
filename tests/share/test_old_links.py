"""Links of every version that ever was open for ever, with the figures that they were made with.

A file in links_v1 is never made again and never changed: new ones may stand beside it.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from lib.report import report_on
from lib.share import format_1
from lib.share.link import payload_in
from lib.share.packing import unpack

LINKS = sorted((Path(__file__).parent / "links_v1").glob("*.link"))


def test_there_are_links_of_version_1() -> None:
    assert len(LINKS) >= 10


@pytest.mark.parametrize("file", LINKS, ids=lambda file: file.stem)
def test_a_link_of_version_1_opens_with_its_figures(file: Path) -> None:
    evaluation = unpack(payload_in(file.read_text(encoding="utf-8")))
    wanted = json.loads(file.with_suffix(".json").read_text(encoding="utf-8"))
    assert json.loads(json.dumps(format_1.EVALUATION.plain(evaluation))) == wanted
    assert report_on(evaluation).summary
