"""Bytes to text, encoding by encoding."""

import codecs

import pytest

from quotidian.readers import ReadError
from quotidian.readers.decoding import clean, decode

TEXT = "“Fähre,” said Åsa Björk. “It’s late…”\nThe quay was empty – as ever. Nobody minded the rain that fell on it."


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
        TEXT.encode("cp1252"),
        TEXT.replace("\n", "\r\n").encode(),
        TEXT.replace("\n", "\r").encode(),
    ],
)
def test_common_encodings_and_line_ends(data: bytes) -> None:
    decoded = decode(data)
    assert decoded.text == TEXT
    assert decoded.warnings == ()


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1251", "Паром ушёл в понедельник с опозданием на час, и никто на набережной не возражал. " * 3),
        ("shift_jis", "船は月曜日に一時間遅れて出発した。岸壁では誰も気にしていないようだった。" * 3),
    ],
)
def test_older_encodings_by_statistics(encoding: str, text: str) -> None:
    assert decode(text.encode(encoding)).text == text


@pytest.mark.parametrize(
    "text", ["É. Zola à Paris", "Café", "“No.”", "Ø", "«À côté», dit-il… “Où?”", "——————————\nFin"]
)
def test_a_few_accents_and_marks_are_windows_1252(text: str) -> None:
    assert decode(text.encode("cp1252")).text == text


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1251", "Паром ушёл."),
        ("shift_jis", "船は月曜日に"),
        ("cp1250", "Příliš žluťoučký kůň úpěl ďábelské ódy. " * 4),
    ],
)
def test_a_few_words_in_other_letters_are_told(encoding: str, text: str) -> None:
    assert decode(text.encode(encoding)).text == text


def test_damaged_bytes_become_replacement_characters_with_a_warning() -> None:
    damaged = "Åsa Björk took the ferry to Ærø. ".encode() * 3 + b"\xff It left."
    decoded = decode(damaged)
    assert decoded.text.endswith("\ufffd It left.")
    assert decoded.warnings == ("1 character could not be read and shows as \ufffd.",)


def test_a_cut_off_utf16_text_warns() -> None:
    decoded = decode(codecs.BOM_UTF16_LE + "The ferry left.".encode("utf-16-le") + b"x")
    assert decoded.text == "The ferry left.\ufffd"
    assert decoded.warnings


@pytest.mark.parametrize(
    "data", [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\xf0\x9c\x8a" * 9, bytes(range(256)) * 20, b"\0" * 500]
)
def test_binary_data_is_refused(data: bytes) -> None:
    with pytest.raises(ReadError, match="not a text file"):
        decode(data)


def test_pasted_text_loses_lone_surrogates() -> None:
    cleaned = clean("a\ud800b\r\n😀")
    assert cleaned.text == "a\ufffdb\n😀"
    assert cleaned.warnings
