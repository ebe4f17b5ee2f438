"""Which paragraphs are the turns of a transcript, and which only look like that."""

import pytest

from quotidian.analysis.speech.drafts import Draft
from quotidian.analysis.speech.transcripts import is_heading, labelled_turns, with_turns
from quotidian.model import Article, Block, BlockKind, Span


def article_of(*lines: str, first: BlockKind = "paragraph") -> Article:
    blocks: list[Block] = []
    at = 0
    for number, line in enumerate(lines):
        blocks.append(Block(first if number == 0 else "paragraph", Span(at, at + len(line))))
        at += len(line) + 1
    return Article("test", "test", "", "\n".join(lines), tuple(blocks))


def turns(*lines: str, first: BlockKind = "paragraph") -> list[tuple[str, str]]:
    article = article_of(*lines, first=first)
    return [
        (draft.speakers[0].span.of(article.text) if draft.speakers else "?", draft.span.of(article.text))
        for draft in labelled_turns(article)
    ]


@pytest.mark.parametrize(
    "lines",
    [
        ("ROE: Did it sail?", "MR. LIND: No."),
        ("O’BRIEN: Did it sail?", "WEST-LIND (on the phone): No."),
        ("Ana Lind: Did it sail?", "Max Roe: No.", "Ana Lind: Why?"),
        ("Ana Lind: Did it sail?", "MR. ROE: No.", "Ana Lind: Why?"),
        ("Interviewer: Did it sail?", "Mr Roe: No.", "Interviewer: Why?"),
        ("Ana van der Lind: Did it sail?", "Max Roe: No.", "Max Roe: Not once."),
    ],
)
def test_labels_in_any_case_start_turns(lines: tuple[str, ...]) -> None:
    label = [line.split(":")[0].removesuffix(" (on the phone)") for line in lines]
    assert turns(*lines) == [(name, line.split(": ")[1]) for name, line in zip(label, lines, strict=True)]


@pytest.mark.parametrize("labels", [("Q", "A"), ("Question", "Answer")])
def test_a_label_of_questions_and_answers_names_nobody(labels: tuple[str, str]) -> None:
    assert turns(f"{labels[0]}: Did it sail?", f"{labels[1]}: No.") == [("?", "Did it sail?"), ("?", "No.")]


def test_a_label_in_initials_means_the_one_whose_name_it_shortens() -> None:
    lines = ("By Ana Lind", "Ana Lind: Did it sail?", "Max Roe: No.", "AL: Why?", "MR: I was ill.", "XY: So was I.")
    assert [name for name, _ in turns(*lines)] == ["Ana Lind", "Max Roe", "Ana Lind", "Max Roe", "XY"]


def test_a_turn_goes_on_in_the_paragraphs_behind_it() -> None:
    lines = ("LIND: Did it sail?", "ROE: No.", "I was ill.", "(Laughter.)", "ROE: I rowed.", "They left the hall.")
    assert [words for _, words in turns(*lines)] == ["Did it sail?", "No.\nI was ill.", "I rowed."]
    report = ("LIND: Did it sail?", "The room fell silent.", "Nobody moved.", "ROE: No.")
    assert [words for _, words in turns(*report)] == ["Did it sail?", "No."]


def test_the_items_of_a_list_in_capitals_are_no_turns() -> None:
    assert turns("THEFT: A bell was taken from a boat.", "FIRE: A shed burned down on Mill Street.") == []


def test_a_label_that_comes_again_shortened_comes_again() -> None:
    lines = ("Ana Lind: Do you sleep?", "Max Roe: I never sleep.", "Lind: And your dog?", "Roe: He does.")
    assert [words for _, words in turns(*lines)] == ["Do you sleep?", "I never sleep.", "And your dog?", "He does."]


def test_a_surname_that_the_article_introduces_is_a_label() -> None:
    lines = ("The mayor, Ana Lind, met Max Roe.", "Lind: Did it sail?", "Roe: No.", "Lind: Why?")
    assert [name for name, _ in turns(*lines)] == ["Lind", "Roe", "Lind"]
    assert turns(*lines[1:]) == []


@pytest.mark.parametrize(
    "lines",
    [
        ("Note: No dogs.", "Price: Two pounds.", "Note: No cats.", "Price: Three pounds."),
        ("UPDATE: The ferry sails.", "NOTE: No dogs."),
        ("Ana Lind: Best in show.", "Max Roe: Second."),
        ("Ana Lind: No dogs.", "Ana Lind: No cats.", "Ana Lind: No birds."),
        ("Ana Lind: 1,214", "Max Roe: 980", "Ana Lind: 12", "Max Roe: 14"),
        ("A: The ferry.", "B: The bridge."),
        ("The mayor was clear: no dogs.", "She said it twice: no dogs.", "The mayor was clear: no cats."),
    ],
)
def test_other_paragraphs_with_a_colon_are_no_turns(lines: tuple[str, ...]) -> None:
    assert turns(*lines) == []


def test_a_headline_is_no_turn_unless_its_label_comes_again_or_it_is_a_sentence() -> None:
    talk = ("ROE: Did it sail?", "LIND: No.")
    assert turns("MAYOR LIND: Ferry ‘Late Again’", *talk, first="headline") == turns(*talk)
    assert turns("LIND: We wait", *talk, first="headline")[0] == ("LIND", "We wait")
    assert turns("KOHL: We wait.", *talk, first="headline")[0] == ("KOHL", "We wait.")


def test_who_asks_and_answers_is_not_sure() -> None:
    named, nameless = (
        labelled_turns(article_of(*lines)) for lines in [("ROE: So?", "LIND: No."), ("Q: So?", "A: No.")]
    )
    assert named[0].confidence >= 0.8 > nameless[0].confidence


def test_a_turn_takes_in_what_it_quotes_but_not_what_all_stands_in_marks() -> None:
    article = article_of("ROE: He said “no” to all of us.", "LIND: “We waited for hours.”")
    in_turn, whole = (article.text.index(words) for words in ("“no”", "“We"))
    quoted = [Draft("direct", Span(in_turn, in_turn + 4)), Draft("direct", Span(whole, len(article.text)))]
    found = with_turns(quoted, labelled_turns(article))
    assert sorted(draft.span.of(article.text) for draft in found) == [
        "He said “no” to all of us.",
        "“We waited for hours.”",
    ]


@pytest.mark.parametrize("words", ["He says, “Never open that gate.”", "The keeper told me: “Never open that gate.”"])
def test_what_a_turn_says_that_another_said_is_the_turn_s(words: str) -> None:
    article = article_of("ROE: And then?", f"LIND: {words}")
    at = article.text.index("“")
    found = with_turns([Draft("direct", Span(at, len(article.text)))], labelled_turns(article))
    assert [draft.span.of(article.text) for draft in found] == ["And then?", words]


@pytest.mark.parametrize("words", ["From", "Subject", "Subject : FW", "Sent"])
def test_the_head_of_an_e_mail_is_a_heading(words: str) -> None:
    assert is_heading(words)


@pytest.mark.parametrize("words", ["INTERVIEW", "Editor's note", "Fact check", "Interview with Ana Lind", "UPDATE"])
def test_a_word_for_what_follows_is_a_heading(words: str) -> None:
    assert is_heading(words)


@pytest.mark.parametrize("words", ["MAYOR", "Ana Lind", "From the new report"])
def test_who_or_what_speaks_is_no_heading(words: str) -> None:
    assert not is_heading(words)
