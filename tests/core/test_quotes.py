"""Each rule of attribution on a sentence of its own, parsed by the model."""

from functools import cache

import pytest

from quotidian.analysis import quotation_marks, quotes
from quotidian.analysis.parsing import Parser
from quotidian.analysis.speech.drafts import Draft
from quotidian.model import Article, Block, Mention, Span

pytestmark = pytest.mark.model


@cache
def parser() -> Parser:
    return Parser()


def attributed(text: str) -> tuple[Article, list[Draft]]:
    blocks = []
    at = 0
    for line in text.split("\n"):
        if line:
            kind = "caption" if line.startswith("Photo") else "paragraph"
            blocks.append(Block(kind, Span(at, at + len(line))))  # type: ignore[arg-type]
        at += len(line) + 1
    article = Article("a", "test", "", text, tuple(blocks))
    parse = parser().parse(article)
    people = (span for span, label in parse.entities() if label == "PERSON")
    mentions = tuple(Mention(Span(span.end - len(span.of(text).lstrip("—– ")), span.end), "person") for span in people)
    return article, list(quotes.attribute(article, parse, quotation_marks.pair(article), mentions))


def answers(text: str) -> list[tuple[str, str | None]]:
    _, drafts = attributed(text)
    return [(d.kind, d.speakers[0].span.of(text) if d.speakers else None) for d in drafts]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“The ferry will run again,” Marta Quill said.", [("direct", "Marta Quill")]),
        ("“The ferry will run again,” said Marta Quill.", [("direct", "Marta Quill")]),
        ("Marta Quill said: “The ferry will run again.”", [("direct", "Marta Quill")]),
        ("“It broke,” Quill said. “We mended it twice.”", [("direct", "Quill"), ("direct", "Quill")]),
        ("“We were told to wait,” said the harbour master.", [("direct", "the harbour master")]),
        ("Quill called the ferry “a floating shed.”", [("mixed", "Quill")]),
        ("According to Quill, the ferry “never once arrived on time.”", [("mixed", "Quill")]),
        ("“Wait on the pier,” passengers were told by the harbour master.", [("direct", "the harbour master")]),
        ("“My mother said it would sink,” Quill recalled.", [("direct", "Quill")]),
        ("“Nobody came to help us,” From said.", [("direct", "From")]),
        ("Marta Quill thanked the mayor by saying “we owe you everything.”", [("mixed", "Marta Quill")]),
        ("Marta Quill waited for Tobias Renn before saying, “We owe you everything.”", [("direct", "Marta Quill")]),
        ("Marta Quill was forced to admit: “We owe you everything.”", [("direct", "Marta Quill")]),
        ("The ferry was late again - Marta Quill: “We owe you everything.”", [("direct", "Marta Quill")]),
        ("“How old is it?” asked Marta Quill, who has a boat of her own.", [("direct", "Marta Quill")]),
        ("Renn smiled. “You know how it is,” Quill went on, as if nobody was there.", [("direct", "Quill")]),
        ("Marta Quill, speaking to Minister Tobias Renn, said: “Build us a bridge.”", [("direct", "Marta Quill")]),
    ],
)
def test_the_one_who_says_it_is_the_speaker(text: str, expected: list[tuple[str, str | None]]) -> None:
    found = answers(text)
    assert [speaker for _, speaker in found] == [speaker for _, speaker in expected]


def test_a_mixed_quote_spans_all_that_is_reported() -> None:
    text = "Quill said that the ferry had been “a floating shed” for years."
    article, drafts = attributed(text)
    assert [d.kind for d in drafts] == ["mixed"]
    assert drafts[0].span.of(article.text) == "that the ferry had been “a floating shed” for years"
    assert [p.of(article.text) for p in drafts[0].parts] == ["“a floating shed”"]
    assert drafts[0].cue is not None
    assert drafts[0].cue.of(article.text) == "said"


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Quill called the ferry “a floating shed.”", "the ferry “a floating shed.”"),
        (
            "Quill dismissed all the complaints as “sour grapes”.",
            "all the complaints as “sour grapes”",
        ),
        (
            "Quill told the island's paper that the ferry was “a floating shed.”",
            "that the ferry was “a floating shed.”",
        ),
        ("Quill said the ferry was “a floating shed”, adding that it leaked.", "the ferry was “a floating shed”"),
        ("Quill said the ferry was “a floating shed” and denied that it leaked.", "the ferry was “a floating shed”"),
    ],
)
def test_a_mixed_quote_holds_what_is_named_but_not_the_listener_or_the_next_report(text: str, whole: str) -> None:
    article, drafts = attributed(text)
    assert [draft.span.of(article.text) for draft in drafts] == [whole]


def test_two_marked_parts_of_one_report_are_one_quote() -> None:
    article, drafts = attributed("Quill said that the ferry was “old” and that the crew was “very tired” of it.")
    assert [[p.of(article.text) for p in d.parts] for d in drafts] == [["“old”", "“very tired”"]]


def test_the_main_verb_of_a_paragraph_that_ends_in_a_colon_tells_who_speaks_next() -> None:
    text = "Renn said the pier was old.\nQuill issued this statement on Friday:\n“I would not board that ferry again.”"
    assert answers(text)[-1] == ("direct", "Quill")
    text = "Renn said the pier was old.\nThe worst thing was the fog:\n“I would not board that ferry again.”"
    assert answers(text)[-1] == ("direct", "Renn")


def test_a_speaker_is_carried_over_a_caption_into_a_paragraph_of_its_own() -> None:
    text = "“The ferry broke,” Quill said.\nPhoto: The ferry at its pier.\n“We will mend it before the winter comes.”"
    _, drafts = attributed(text)
    assert [d.speakers[0].span.of(text) for d in drafts] == ["Quill", "Quill"]
    assert [d.speakers[0].carried for d in drafts] == [False, True]


def test_a_paragraph_that_introduces_its_speaker_lends_him_to_the_next() -> None:
    text = "Marta Quill was blunt on Friday.\n“I would not let my own children board that ferry.”"
    assert answers(text) == [("direct", "Marta Quill")]


def test_a_mixed_quote_does_not_begin_within_an_emoji() -> None:
    article, drafts = attributed("Quill said 👩\u200d👩\u200d👧 we will always “love the old ferry.”")
    for draft in drafts:
        assert draft.span.of(article.text)[0] in "w“"


@pytest.mark.parametrize(
    "text",
    [
        "Marta Quill did not say “we will never sail again.”",
        "Marta Quill never said “we will never sail again.”",
        "Marta Quill denied saying “we will never sail again.”",
        "Marta Quill refused to say “we will never sail again.”",
        "No one said “we will never sail again.”",
    ],
)
def test_what_was_not_said_is_no_quote(text: str) -> None:
    assert answers(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Marta Quill did not apologise. “We will never sail again,” she said.",
        "Marta Quill did not only say “we will never sail again” but meant it.",
        "Marta Quill did not mince words: “We will never sail again.”",
    ],
)
def test_another_negation_takes_nothing_back(text: str) -> None:
    assert len(answers(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Marta Quill of Mobile, Alabama said “we will never sail again.”",
        "“We will never sail again,” Marta Quill of Mobile, Alabama said.",
    ],
)
def test_the_state_behind_an_address_does_not_speak(text: str) -> None:
    ((_, speaker),) = answers(text)
    assert speaker is not None
    assert speaker.startswith("Marta Quill")


@pytest.mark.parametrize(
    "text",
    [
        "The so-called “upgrade” cost the island two ferries.",
        "Quill spoke warmly of the island's “slowboat” policy on Friday.",
        "She sang “The Lonely Harbour” at the fair.",
        "“It broke,” Quill said on the island's “Good Morning Dorren.”",
        "Quill said so on “Meet the Island.”",
        "Quill said in her memoir, “The Lonely Harbour.”",
    ],
)
def test_terms_titles_and_scare_quotes_are_no_quotes(text: str) -> None:
    assert answers(text) == answers(text[: text.rindex("“")].rstrip(" ,"))


@pytest.mark.parametrize("words", ["Quill said “No New Ferry.”", "Quill answered the crew with, “What Ferry Is That?”"])
def test_words_in_capitals_may_be_said(words: str) -> None:
    assert len(answers(words)) == 1


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The island's council issued a statement calling the ferry “a floating shed.”", "The island's council"),
        ("Quill wrote a letter on Monday that said the ferry was “a floating shed.”", "Quill"),
        # nobody in the sentence has issued it
        ("The statement called the ferry “a floating shed.”", "The statement"),
        ("“The ferry is a floating shed,” Quill, the oldest sailor on the pier, said on Sunday.", "Quill"),
        ("Quill wrote in,“The ferry is a floating shed and leaks.”", "Quill"),
    ],
)
def test_who_issues_a_document_speaks_by_it(text: str, speaker: str) -> None:
    assert [found for _, found in answers(text)] == [speaker]


def test_each_quotation_is_signed_behind_its_marks() -> None:
    text = "“We waited all night.” – Marta Quill\n“Nobody came to help us.”― Tobias Renn\n“The fog was thick.”"
    assert [speaker for _, speaker in answers(text)][:2] == ["Marta Quill", "Tobias Renn"]


def test_transcripts_need_no_marks() -> None:
    text = "QUILL: Did the ferry sail?\nRENN: It did not."
    article, drafts = attributed(text)
    assert [(d.span.of(article.text), d.speakers[0].span.of(text)) for d in drafts] == [
        ("Did the ferry sail?", "QUILL"),
        ("It did not.", "RENN"),
    ]


def test_one_label_makes_no_transcript() -> None:
    assert answers("UPDATE: The ferry sails.\nNobody waits.") == []


def test_a_clear_attribution_is_surer_than_a_carried_one() -> None:
    _, drafts = attributed("“The ferry broke again,” Quill said.\n“We will mend it before the winter comes.”")
    assert drafts[0].confidence >= 0.8 > drafts[1].confidence > 0.5


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("In the words of Marta Quill, “the ferry is a floating shed.”", "Marta Quill"),
        ("Marta Quill issued a statement on the ferry. “We regret the delay to all passengers.”", "Marta Quill"),
        ("“The ferry will run again,” said one sailor who asked not to be named.", "one sailor"),
        ("Counsel for Mr Tobias Renn, Marta Quill, said: “He was at sea all night.”", "Marta Quill"),
        ("According to the prosecutor, Marta Quill, “the ferry was never safe.”", "Marta Quill"),
        (
            "In Oslo, a ship’s cook who gave no name said the soup was “not cold, only tired”.",
            "a ship’s cook",
        ),
    ],
)
def test_who_is_named_beside_other_words_speaks(text: str, speaker: str) -> None:
    ((_, given),) = answers(text)
    assert given is not None
    assert given.startswith(speaker)


def test_a_full_stop_before_the_cue_is_a_slip_for_a_comma() -> None:
    text = (
        "“It sank at the pier,” said Tobias Renn.\n“We saw the whole of it from here.” said Marta Quill. “It was sad.”"
    )
    assert answers(text)[1:] == [("direct", "Marta Quill"), ("direct", "Marta Quill")]


def test_three_short_words_are_no_title() -> None:
    assert answers("“I had the rope in my hand,” Quill said. “I had it.”")[1] == ("direct", "Quill")


def test_what_goes_on_behind_an_aside_belongs_to_the_quote() -> None:
    text = "The new ferry, Marta Quill said, would “never once arrive on time” in winter."
    ((draft),) = attributed(text)[1]
    assert draft.span.of(text) == "would “never once arrive on time” in winter"
