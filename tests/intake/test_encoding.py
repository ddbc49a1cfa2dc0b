"""Encodings are told by the words that they make; what is guessed is said and can be chosen."""

from __future__ import annotations

import pytest

from lib.intake.choices import Choices
from lib.intake.encoding import ENCODINGS, detect_encoding, named_encoding
from lib.intake.problems import InputProblem
from tests.intake.opened import evaluated, messages, raw

GERMAN = "true,pred\nMüller,Größe\nÄpfel,süß\nkäse,käse\n"
FRENCH = "true,pred\nélève,forêt\nça,Noël\ndéjà,où\n"
SPANISH = "true,pred\naño,niño\n¿sí?,corazón\nEspaña,señal\n"
POLISH = "true,pred\nżółw,gęś\nświnia,łoś\nłoś,gęś\n"
RUSSIAN = "истина,прогноз\nкошка,собака\nСобака,кошка\n"
GREEK = "αληθές,πρόβλεψη\nγάτα,σκύλος\nσκύλος,γάτα\n"
JAPANESE = "正解,予測\n猫,犬\nネコ,いぬ\n"
KOREAN = "실제,예측\n고양이,개\n개,고양이\n"


@pytest.mark.parametrize(
    ("text", "codec"),
    [
        *((text, codec) for text in (GERMAN, FRENCH, SPANISH)
          for codec in ("cp1252", "mac-roman", "cp850")),
        (POLISH, "cp1250"), (RUSSIAN, "cp1251"), (RUSSIAN, "koi8-r"), (GREEK, "cp1253"),
        (JAPANESE, "cp932"), (KOREAN, "cp949"),
        *((GERMAN + RUSSIAN + JAPANESE, codec)
          for codec in ("utf-8", "utf-8-sig", "utf-16", "utf-32")),
        (GERMAN, "utf-16-le"), (GERMAN, "utf-16-be"),
    ],
)  # fmt: skip
def test_the_text_comes_back(text: str, codec: str) -> None:
    found = detect_encoding(text.encode(codec), whole=True)
    assert text.encode(codec).decode(found.codec) == text


def test_what_was_guessed_is_said() -> None:
    told = messages(evaluated(GERMAN.encode("mac-roman")))
    note = "The text is not UTF-8; it was read as Mac Roman, which fits its letters best."
    assert told == [(None, note)]


def test_a_few_bytes_of_another_encoding_leave_utf8_as_it_is() -> None:
    content = (GERMAN * 3).encode() + "Käse,Käse\n".encode("cp1252")
    assert raw(content)[-1] == ["Käse", "Käse"]
    assert raw(content)[1] == ["Müller", "Größe"]
    assert "not UTF-8 throughout" in messages(evaluated(content))[0][1]


def test_the_reader_chooses() -> None:
    czech = "true,pred\nkočka,pes\nžába,pes\n"
    result = evaluated(czech.encode("cp1250"), Choices(encoding="windows-1250"))
    assert set(result.classes) == {"kočka", "pes", "žába"}
    assert result.source.decided.encoding == "Windows-1250"


@pytest.mark.parametrize(("name", "codec"), [(name, codec) for name, codec in ENCODINGS])
def test_every_encoding_goes_by_its_name_and_by_its_codec(name: str, codec: str) -> None:
    assert named_encoding(name).codec == named_encoding(codec).codec == codec


def test_other_names_of_encodings() -> None:
    assert named_encoding("latin1").codec == named_encoding("ISO-8859-1").codec == "cp1252"
    assert named_encoding("sjis").codec == "cp932"
    assert named_encoding("utf8").plain
    with pytest.raises(InputProblem, match="not an encoding that is read here"):
        named_encoding("klingon")
