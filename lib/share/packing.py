"""An Evaluation as the characters of a link, and back: small, checked, and the same for ever.

The first character is the version. The rest is base64url of four bytes that check what follows,
and of the deflated fields. What was cut or changed on its way fails the check before anything of
it is unpacked; what passes is read field by field and believed only as far as it makes sense.
"""

from __future__ import annotations

import zlib
from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error as NotBase64

from lib.evaluation import Evaluation
from lib.intake.problems import InputProblem
from lib.share import format_1
from lib.share.fields import LONGEST_TEXT
from lib.share.sound import check
from lib.share.wire import In, Out, Unsound

VERSION = "1"
LONGEST = 32_000
"""Characters of a payload: browsers and servers take more, mail and chats often do not."""
MOST_UNPACKED = 1 << 16
"""Bytes that a payload may inflate to. A report of that many fields takes the longest link, and a
hostile one is read and refused within 50 milliseconds and 10 megabytes."""

_CHECK = 4
_RAW = -15
_THOROUGH, _QUICK = 9, 6
_WORDS = (
    "class_label_category_outcome_response_actual_gold_target_ground_truthactualy_truey_predid"
    "predicted_labelpredictiontrue_labelprobability_confidence_logit_proba_prob_score_"
    "test_results_predictions.csvtest.tsv.xlsx.parquet.json.txtUTF-8Windows-1252ISO-8859-1,;\t|"
    "confusion_matrixsupportprecisionrecallf1-scoref1accuracytpfpfntnrowgroupsecond_model"
    "nopositivenegativeyesothernormalspamhamunknowntruefalsecountclassidscorespredictedtrue"
)
"""What texts of a report are often made of, the most frequent last: a part of version 1."""


def pack(evaluation: Evaluation) -> str:
    """The characters that carry an evaluation; how many they are is for the caller to judge."""
    out = Out()
    format_1.EVALUATION.write(out, evaluation)
    deflated = _deflated(out.table(), bytes(out.numbers_written))
    return VERSION + urlsafe_b64encode(_sum_of(deflated) + deflated).rstrip(b"=").decode()


def unpack(payload: str, *, longest: int = LONGEST, most: int = MOST_UNPACKED) -> Evaluation:
    """The evaluation that a payload carries.

    Raises InputProblem with one message: too long, of a newer version, cut or changed, unsound.
    """
    if len(payload) > longest:
        raise _too_long(longest)
    if not payload or payload[0] not in VERSION:
        raise _of_no_known_version(payload)
    deflated = _checked(payload)
    try:
        source = In(_inflated(deflated, most))
        source.table(LONGEST_TEXT)
        evaluation = format_1.EVALUATION.read(source)
        source.end()
        check(evaluation)
    except Unsound as fault:
        raise _unsound(fault) from None
    return evaluation


def _deflated(texts: bytes, numbers: bytes) -> bytes:
    """Texts and numbers in one stream; each is coded as suits it, and the numbers as is shortest.

    Counts of a full matrix hardly ever repeat: they are shorter without a search for repeats.
    """
    of_texts = zlib.compressobj(_THOROUGH, zlib.DEFLATED, _RAW, 9, zdict=_WORDS.encode())
    head = of_texts.compress(texts) + of_texts.flush(zlib.Z_SYNC_FLUSH)
    tails = []
    for strategy in (zlib.Z_FILTERED, zlib.Z_HUFFMAN_ONLY):
        of_numbers = zlib.compressobj(_QUICK, zlib.DEFLATED, _RAW, 9, strategy)
        tails.append(of_numbers.compress(numbers) + of_numbers.flush())
    return head + min(tails, key=len)


def _inflated(deflated: bytes, most: int) -> bytes:
    inflating = zlib.decompressobj(_RAW, zdict=_WORDS.encode())
    try:
        found = inflating.decompress(deflated, most)
    except zlib.error:
        raise Unsound("it cannot be unpacked") from None
    if inflating.unconsumed_tail:
        raise Unsound("it unpacks to more than a report can be")
    if not inflating.eof or inflating.unused_data:
        raise Unsound("it does not end where it should")
    return found


def _checked(payload: str) -> bytes:
    """The deflated fields of a payload that came as it was sent."""
    text = payload[len(VERSION) :]
    try:
        packed = urlsafe_b64decode(text + "=" * (-len(text) % 4))
    except (NotBase64, ValueError):
        raise _damaged() from None
    # The decoder passes over foreign characters and over bits at the end.
    if urlsafe_b64encode(packed).rstrip(b"=").decode() != text:
        raise _damaged()
    deflated = packed[_CHECK:]
    if packed[:_CHECK] != _sum_of(deflated):
        raise _damaged()
    return deflated


def _sum_of(deflated: bytes) -> bytes:
    return zlib.crc32(VERSION.encode() + deflated).to_bytes(_CHECK, "big")


def _damaged() -> InputProblem:
    return InputProblem(
        "This link was cut or changed on its way, so its report cannot be opened.",
        todo="Copy the whole link again, or ask whoever sent it for the report as a file.",
    )


def _of_no_known_version(payload: str) -> InputProblem:
    if payload[:1].isdecimal():
        return InputProblem(
            "This link was made by a newer version of Plainscore, or it was changed on its way.",
            todo="Open it with the newest version, or ask for the report as a file.",
        )
    return _damaged()


def _too_long(longest: int) -> InputProblem:
    return InputProblem(
        f"This link is too long: its report takes more than {longest:,} characters.",
        todo="Ask whoever sent it for the report as a file, or for a short link.",
    )


def _unsound(fault: Unsound) -> InputProblem:
    return InputProblem(
        f"This link does not hold a report that can be opened: {fault}.",
        todo="Ask whoever sent it for the link again, or for the report as a file.",
    )
