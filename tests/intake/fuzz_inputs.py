"""Files of every carrier, and what goes wrong with files: the mutated inputs of the fuzzing."""

from __future__ import annotations

import csv
import gzip
import io
import json
import zipfile
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import duckdb
import openpyxl
import xlsxwriter

MARKS = (
    *(mark.encode() for mark in "\"',;\t|\n\r\0\\{}[]<&\u2028"),
    b"\xef\xbb\xbf", b"\xff\xfe", b"\xe9", "é".encode("utf-16-le"), b"true,pred\n", b"sep=;\n",
    b"NaN", b"-1", b"1e400", b"9" * 400, b"PK\x03\x04", b"\x1f\x8b", b"PAR1",
)  # fmt: skip
"""What a mutation puts in: everything that means something to one of the readers."""

_HEADER = ["id", "true", "predicted", "score", "note"]
_LABELS = ("cat", "dog", "01", "1", "NA", "Müller", "red fox")


def _rows(random: Random) -> list[list[str]]:
    return [
        [str(number), random.choice(_LABELS), random.choice(_LABELS), f"{random.random():.3f}",
         random.choice(("", "plain", "a, b", 'say "hi"', "two\nlines"))]
        for number in range(random.randrange(1, 40))
    ]  # fmt: skip


def _text(random: Random) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.writer(
        out, delimiter=random.choice(",;\t|^"), lineterminator=random.choice(("\n", "\r\n", "\r")),
        quoting=random.choice((csv.QUOTE_MINIMAL, csv.QUOTE_ALL)),
    )  # fmt: skip
    writer.writerows([_HEADER, *_rows(random)])
    codec = random.choice(("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252", "mac-roman"))
    return out.getvalue().encode(codec)


def _tables_of_classes(random: Random) -> bytes:
    """Counts, figures and matrices, which are read by other rules than rows of items."""
    many = [str(random.randrange(50)) for _ in range(9)]
    shares = [f"0.{number}" for number in many]
    return random.choice((
        f"class,tp,fp,fn\na,{','.join(many[:3])}\nb,{','.join(many[3:6])}\n",
        f"class;precision;recall\na;{shares[0]};{shares[1]}\nb;{shares[2]};{shares[3]}\n",
        f",a,b,c\na,{','.join(many[:3])}\nb,{','.join(many[3:6])}\nc,{','.join(many[6:])}\n",
    )).encode()  # fmt: skip


def _report(random: Random) -> bytes:
    lines = [f"{'':>12}{'precision':>10}{'recall':>10}{'f1-score':>10}{'support':>10}", ""]
    for name in ("cat", "dog", "red fox", "macro avg", "weighted avg"):
        figures = "".join(f"{random.random():>10.2f}" for _ in range(3))
        lines.append(f"{name:>12}{figures}{random.randrange(99):>10}")
    return ("\n".join(lines) + "\n").encode()


def _markdown(random: Random) -> bytes:
    lines = [f"| {' | '.join(_HEADER)} |", "|---" * len(_HEADER) + "|"]
    lines += [f"| {' | '.join(row[:4])} | x |" for row in _rows(random)]
    return "\n".join(lines).encode()


def _json(random: Random) -> bytes:
    return json.dumps([dict(zip(_HEADER, row, strict=True)) for row in _rows(random)]).encode()


def _json_lines(random: Random) -> bytes:
    items = (json.dumps(dict(zip(_HEADER, row, strict=True))) for row in _rows(random))
    return "\n".join(items).encode()


def _parquet(random: Random) -> bytes:
    with TemporaryDirectory() as folder, duckdb.connect() as connection:
        path = Path(folder) / "made.parquet"
        kind = random.choice(("VARCHAR", "INTEGER", "DOUBLE"))
        codec = random.choice(("uncompressed", "snappy", "zstd"))
        connection.sql(
            f'COPY (SELECT i AS id, (i % 3)::{kind} AS "true", (i % 2)::{kind} AS predicted '
            f"FROM range({random.randrange(1, 60)}) t(i)) TO '{path}' (FORMAT parquet, "
            f"COMPRESSION {codec})"
        )
        return path.read_bytes()


def _xlsx(random: Random) -> bytes:
    out = io.BytesIO()
    if random.random() < 0.5:
        with xlsxwriter.Workbook(out) as book:
            sheet = book.add_worksheet()
            for number, row in enumerate([_HEADER, *_rows(random)]):
                sheet.write_row(number, 0, row)
    else:
        workbook = openpyxl.Workbook()
        for row in [_HEADER, *_rows(random)]:
            workbook.active.append(row)
        workbook.save(out)
    return out.getvalue()


_ODS_CONTENT = """<?xml version="1.0" encoding="UTF-8"?><office:document-content
xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>
<table:table table:name="Sheet1">{rows}</table:table>
</office:spreadsheet></office:body></office:document-content>"""
_ODS_MANIFEST = """<?xml version="1.0" encoding="UTF-8"?><manifest:manifest
xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"></manifest:manifest>"""
_ODS_CELL = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'


def _ods(random: Random) -> bytes:
    rows = "".join(
        f"<table:table-row>{''.join(_ODS_CELL.format(cell) for cell in row[:4])}</table:table-row>"
        for row in [_HEADER, *_rows(random)]
    )
    return zipped(
        {"mimetype": b"application/vnd.oasis.opendocument.spreadsheet",
         "META-INF/manifest.xml": _ODS_MANIFEST.encode(),
         "content.xml": _ODS_CONTENT.format(rows=rows).encode()}
    )  # fmt: skip


def _gzip(random: Random) -> bytes:
    return gzip.compress(mutated(_text(random), random))


def _zip(random: Random) -> bytes:
    return zipped({"results.csv": mutated(_text(random), random)})


def zipped(members: Mapping[str, bytes]) -> bytes:
    """An archive of these files, in this order."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return out.getvalue()


CARRIERS: Mapping[str, Callable[[Random], bytes]] = {
    "text": _text, "tables of classes": _tables_of_classes, "report": _report,
    "markdown": _markdown, "json": _json, "json lines": _json_lines, "parquet": _parquet,
    "xlsx": _xlsx, "ods": _ods, "gzip": _gzip, "zip": _zip,
}  # fmt: skip
"""How to make a sound file of each kind. There is no writer of .xls among our libraries."""


@cache
def _sound(carrier: str, seed: int) -> bytes:
    return CARRIERS[carrier](Random(seed))


def damaged(carrier: str, number: int) -> bytes:
    """The damaged file `number` of a carrier: always the same bytes for the same text seeds."""
    random = Random(f"{carrier} {number}")
    sound = _sound(carrier, number % 20)
    inside = carrier in ("xlsx", "ods") and random.random() < 0.6
    return _mutated_inside(sound, random) if inside else mutated(sound, random)


def mutated(content: bytes, random: Random) -> bytes:
    """The content with one to six accidents."""
    for _ in range(random.randrange(1, 7)):
        content = random.choice(_ACCIDENTS)(content, random)
    return content


def _mutated_inside(archive: bytes, random: Random) -> bytes:
    """A workbook whose parts are damaged while its wrapping is sound."""
    with zipfile.ZipFile(io.BytesIO(archive)) as source:
        members = {name: source.read(name) for name in source.namelist()}
    chosen = random.choice(sorted(members))
    if random.random() < 0.1:
        del members[chosen]
    else:
        members[chosen] = mutated(members[chosen], random)
    return zipped(members)


def _place(content: bytes, random: Random) -> int:
    return random.randrange(len(content) + 1)


def _flipped(content: bytes, random: Random) -> bytes:
    if not content:
        return content
    place = random.randrange(len(content))
    return (
        content[:place]
        + bytes([content[place] ^ (1 << random.randrange(8))])
        + content[place + 1 :]
    )


def _deleted(content: bytes, random: Random) -> bytes:
    place = _place(content, random)
    return content[:place] + content[place + random.choice((1, 2, 10, 200)) :]


def _inserted(content: bytes, random: Random) -> bytes:
    place = _place(content, random)
    return content[:place] + random.choice(MARKS) + content[place:]


def _replaced(content: bytes, random: Random) -> bytes:
    place, mark = _place(content, random), random.choice(MARKS)
    return content[:place] + mark + content[place + len(mark) :]


def _cut(content: bytes, random: Random) -> bytes:
    return content[: _place(content, random)]


def _repeated(content: bytes, random: Random) -> bytes:
    start, end = sorted((_place(content, random), _place(content, random)))
    return content[:end] + content[start:end] * random.choice((1, 2, 20)) + content[end:]


def _zeroed(content: bytes, random: Random) -> bytes:
    place, size = _place(content, random), random.choice((1, 4, 64))
    return content[:place] + bytes(size) + content[place + size :]


def _mark_everywhere(content: bytes, random: Random) -> bytes:
    return content.replace(random.choice(MARKS), random.choice(MARKS))


_ACCIDENTS = (
    _flipped, _deleted, _inserted, _replaced, _cut, _repeated, _zeroed, _mark_everywhere,
)  # fmt: skip
