import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotidian.analysis import quotation_marks
from quotidian.model import Article, Block, Span


def article(text: str, kind: str = "paragraph") -> Article:
    blocks = []
    at = 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block(kind, Span(at, at + len(line))))  # type: ignore[arg-type]
        at += len(line) + 1
    return Article("a", "test", "", text, tuple(blocks))


def stretches(text: str, kind: str = "paragraph") -> list[str]:
    return [s.span.of(text) for s in quotation_marks.pair(article(text, kind)) if not s.nested]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We sail at dawn,” Mira Tal said.", ["“We sail at dawn,”"]),
        ('"We sail," Tal said. "At dawn."', ['"We sail,"', '"At dawn."']),
        ('"The nets are torn.” Tal shrugged.', ['"The nets are torn.”']),
        ("“The nets are torn,“ Tal said.", ["“The nets are torn,“"]),
        ('Tal said," the sea was calm ", and sat.', ['" the sea was calm "']),
        ("``The nets are torn,'' Tal said.", ["``The nets are torn,''"]),
        ("„Das Boot ist voll“, sagte Tal.", ["„Das Boot ist voll“"]),
        ("Tal sagte: »Das Boot ist voll.«", ["»Das Boot ist voll.«"]),
        ("« Le bateau part », dit Tal.", ["« Le bateau part »"]),
        ("船長は「船は出る」と言った。", ["「船は出る」"]),
        ("”Båten går nu”, sade Tal.", ["”Båten går nu”"]),
        ("“I saw nothing, Tal said, and left.", ["“I saw nothing,"]),
        ("The boats are out,” Tal said.", ["The boats are out,”"]),
        ('A 7\'4" sail and a 12" plank.', []),
        ("The fishermen's nets and the boys' boat.", []),
    ],
)
def test_marks_are_paired_by_their_role(text: str, expected: list[str]) -> None:
    assert stretches(text) == expected


def test_an_unclosed_quotation_stops_at_its_block() -> None:
    text = "“The boats are out\nNobody came back."
    assert stretches(text) == ["“The boats are out"]


def test_a_quotation_over_paragraphs_continues() -> None:
    text = "“The boats are out.\n“They come back at noon,” Tal said.\n“Then we eat.”"
    found = quotation_marks.pair(article(text))
    assert [s.continues for s in found] == [False, True, False]
    assert found[0].span.of(text) == "“The boats are out."


def test_marks_within_marks_are_nested() -> None:
    text = "“She told me, ‘Row on,’ and I did,” Tal said."
    found = quotation_marks.pair(article(text))
    assert [(s.span.of(text), s.nested) for s in found] == [
        ("“She told me, ‘Row on,’ and I did,”", False),
        ("‘Row on,’", True),
    ]


def test_single_marks_are_the_outer_style_of_an_article_that_ends_speech_with_them() -> None:
    text = "'It's the sailors' choice,' Tal said.\nThe boys' boat sank."
    assert stretches(text) == ["'It's the sailors' choice,'"]


def test_single_marks_quote_in_headlines() -> None:
    assert stretches("Harbour chief: 'We saw nothing'", "headline") == ["'We saw nothing'"]


def test_apostrophes_open_nothing() -> None:
    assert stretches("Rock 'n' roll of the '90s, 'tis said, won't die.") == []


def test_furniture_is_left_out() -> None:
    assert stretches("Read “The sea” next", "furniture") == []


MARKS = st.text(alphabet="“”„\"«»「」`'‘’ aé.,:5\n—", max_size=60)


@given(MARKS)
def test_stretches_lie_in_order_inside_one_block_and_never_cross(text: str) -> None:
    made = article(text)
    found = quotation_marks.pair(made)
    assert [s.span.start for s in found] == sorted(s.span.start for s in found)
    for stretch in found:
        assert len(stretch.span) > 1
        assert any(block.span.contains(stretch.span) for block in made.blocks)
    for one in found:
        for other in found:
            if one.span.overlaps(other.span):
                assert one.span.contains(other.span) or other.span.contains(one.span)


@pytest.mark.parametrize("piece", ["“", "”", '"', "“a”", '"a" ', "'a ", "``", "“a, b "])
def test_long_runs_of_marks_are_paired(piece: str) -> None:
    text = piece * 20_000
    found = quotation_marks.pair(article(text))
    assert all(0 <= s.span.start < s.span.end <= len(text) for s in found)
