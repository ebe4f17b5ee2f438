"""Whom a pronoun means, each rule on a text parsed by the model."""

import pytest

from quotidian.analysis import coreference, people
from quotidian.analysis.coreference import sex
from quotidian.analysis.parsing import Parser
from quotidian.analysis.speech.drafts import Draft, SpeakerWords
from quotidian.model import BlockKind, Span
from tests.core.people_marked import read

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def parser() -> Parser:
    return Parser()


def resolved(
    parser: Parser, marked: str, kinds: dict[int, BlockKind] | None = None, said: dict[str, str] | None = None
) -> list[tuple[str, str]]:
    """Return each pronoun with the name of the person it means; `said` maps quotes to their speakers' words."""
    article, mentions = read(marked, kinds)
    parse = parser.parse(article)
    found = people.merge(article, parse, mentions)
    names = {person.id: person.name for person in found}
    drafts = [_draft(article.text, quote, words) for quote, words in (said or {}).items()]
    return [
        (mention.span.of(article.text), names[person])
        for person, mention in coreference.resolve(article, parse, drafts, found, (), ()).mentions
    ]


def _draft(text: str, quote: str, words: str) -> Draft:
    span = Span(text.index(quote), text.index(quote) + len(quote))
    speaker = text.index(words, span.end) if words in text[span.end :] else text.rindex(words, 0, span.start)
    return Draft(
        "direct",
        span,
        (span,) if quote.startswith("“") else (),
        (SpeakerWords(Span(speaker, speaker + len(words)), 0.9),),
    )


CASES = {
    "subject of the governing clause": (
        "{Tobias Lind} said he would resign. {Karl Roe} laughed.",
        [("he", "Tobias Lind")],
    ),
    "last main subject, not the object": (
        "{Tobias Lind} praised {Karl Roe} on Monday. He left early.",
        [("He", "Tobias Lind")],
    ),
    "carried along a chain": (
        "{Tobias Lind} praised {Karl Roe}.\nHe left early.\nHe wept.",
        [("He", "Tobias Lind"), ("He", "Tobias Lind")],
    ),
    "a subject that is no person is passed over": (
        "{Tobias Lind} resigned on Monday. That followed a week of protests. He left early.",
        [("He", "Tobias Lind")],
    ),
    "matching sex": (
        "{Helen Lind} praised {Karl Roe}. He left early, and she wept.",
        [("He", "Karl Roe"), ("she", "Helen Lind")],
    ),
    "an object is not the subject of its clause": (
        "{Tobias Lind} spoke first. {Karl Roe} thanked him.",
        [("him", "Tobias Lind")],
    ),
    "a possessive may be": ("{Tobias Lind} spoke first. {Karl Roe} sold his house.", [("his", "Karl Roe")]),
    "a pronoun before the subject that it means": (
        "{Tobias Lind} spoke first. During his visit to the port, {Karl Roe} praised the crews.",
        [("his", "Karl Roe")],
    ),
    "who owns the subject": (
        "{Tobias Lind} spoke first. {Karl Roe}'s sister begged him to stay, but he left.",
        [("him", "Karl Roe"), ("he", "Karl Roe")],
    ),
    "as the same pronoun before it in the sentence": (
        "{Tobias Lind} spoke first. His sister begged him to stay, but he left.",
        [("His", "Tobias Lind"), ("him", "Tobias Lind"), ("he", "Tobias Lind")],
    ),
    "who owned the last subject": (
        "{Karl Roe} spoke first. {Tobias Lind}'s boat sank on Monday. He swam ashore.",
        [("He", "Tobias Lind")],
    ),
    "not whose lawyer spoke last": (
        "{Karl Roe} spoke first. {Tobias Lind}'s lawyer sang on Monday. He left early.",
        [("He", "Karl Roe")],
    ),
    "somebody unnamed takes the pronoun": ("{Tobias Lind} resigned. A fisherman said he was glad.", []),
    "several do not answer to one": (
        "{Tobias Lind} spoke. {Karl Roe} and {Max Dorn} listened. He left early.",
        [("He", "Tobias Lind")],
    ),
    "a title tells the sex": ("Mrs. {Vinterberg} met {Karl Roe}. She left early.", [("She", "Mrs. Vinterberg")]),
    "a plural is nobody": ("{Tobias Lind} spoke. They left early.", []),
    "who is found behind the verb": (
        "{Tobias Lind} spoke. Waving from the pier was his brother, {Karl Roe}. He left early.",
        [("his", "Tobias Lind"), ("He", "Karl Roe")],
    ),
    "nobody of that sex": ("{Tobias Lind} spoke. She left early.", []),
}


@pytest.mark.parametrize(("marked", "expected"), CASES.values(), ids=CASES.keys())
def test_pronoun(parser: Parser, marked: str, expected: list[tuple[str, str]]) -> None:
    assert resolved(parser, marked) == expected


def test_people_of_a_caption_stay_in_it(parser: Parser) -> None:
    marked = "{Tobias Lind} resigned.\n{Karl Roe} waves to his crew.\nHe left early."
    assert resolved(parser, marked, {1: "caption"}) == [("his", "Karl Roe"), ("He", "Tobias Lind")]


def test_a_sentence_tells_the_sex_of_a_name_that_does_not(parser: Parser) -> None:
    marked = "{Karl Roe} met {Zhevra Ombu}. {Zhevra Ombu} said she was glad.\n{Zhevra Ombu} spoke next. He left early."
    assert resolved(parser, marked)[-1] == ("He", "Karl Roe")


def test_i_in_a_quote_is_its_speaker(parser: Parser) -> None:
    marked = "“I am tired,” said {Tobias Lind}. “My crew left,” he said.\nI agree."
    said = {"“I am tired,”": "Tobias Lind", "“My crew left,”": "he"}
    assert resolved(parser, marked, said=said) == [("I", "Tobias Lind"), ("My", "Tobias Lind"), ("he", "Tobias Lind")]


def test_pronoun_in_a_quote_is_not_its_speaker(parser: Parser) -> None:
    marked = "{Karl Roe} resigned. “He was tired,” {Tobias Lind} said."
    said = {"“He was tired,”": "Tobias Lind"}
    assert ("He", "Tobias Lind") not in resolved(parser, marked, said=said)


def test_numeral_of_a_king_is_no_pronoun(parser: Parser) -> None:
    marked = "“King {Olaf I} built it,” {Tobias Lind} said."
    assert resolved(parser, marked, said={"“King Olaf I built it,”": "Tobias Lind"}) == []


def test_mentions_say_that_they_are_pronouns_and_how_sure(parser: Parser) -> None:
    article, mentions = read("{Tobias Lind} said he would go.")
    parse = parser.parse(article)
    found = people.merge(article, parse, mentions)
    ((person, mention),) = coreference.resolve(article, parse, [], found, (), ()).mentions
    assert (person, mention.form, mention.kind, mention.score) == ("person-1", "pronoun", "person", 0.9)


def test_sex_from_title_noun_and_given_name(parser: Parser) -> None:
    article, mentions = read("Ms. {Ombu}, actress {Robin Dorn}, {Helen Lind} and {Zhevra Vint} came.")
    found = people.merge(article, parser.parse(article), mentions)
    assert sex.guessed(article, found) | sex.told(article, found) == {"person-1": "f", "person-2": "f", "person-3": "f"}


def test_sex_from_the_noun_for_a_relative(parser: Parser) -> None:
    article, mentions = read("He met his wife, {Zhevra Ombu}, and {Kelu Vint}, the father of three.")
    found = people.merge(article, parser.parse(article), mentions)
    assert sex.guessed(article, found) | sex.told(article, found) == {"person-1": "f", "person-2": "m"}


def test_who_is_spoken_of_by_name_does_not_speak(parser: Parser) -> None:
    """A speaker's pronoun means neither the nearest person nor the only one, if the quote names that one as another."""
    said = {"“Lind is right to be worried,”": "she"}
    quote = "“{Lind} is right to be worried,” she conceded."
    assert resolved(parser, f"{{Helen Roe}} met {{Clara Lind}}. {{Clara Lind}} spoke first. {quote}", said=said) == [
        ("she", "Helen Roe")
    ]
    assert resolved(parser, f"{{Clara Lind}} spoke first. {quote}", said=said) == []


def test_who_tells_her_own_name_speaks(parser: Parser) -> None:
    said = {"“I am Clara Lind,”": "she"}
    assert ("she", "Clara Lind") in resolved(parser, "{Clara Lind} rose. “I am {Clara Lind},” she said.", said=said)


def test_what_somebody_reports_of_he_or_she_is_of_that_one(parser: Parser) -> None:
    marked = "{Clara Holm} sang. In Dorren, {Helen Roe}, who sells oranges, said she had voted."
    reported = {"she had voted": "Helen Roe"}
    assert resolved(parser, marked, said=reported) == [("she", "Helen Roe")]


def test_a_given_name_does_not_rule_out_the_only_one_who_may_speak(parser: Parser) -> None:
    marked = "{Tobias Lind} came ashore.\n“We waited for hours,” she said."
    assert resolved(parser, marked, said={"“We waited for hours,”": "she"}) == [("she", "Tobias Lind")]
    titled = marked.replace("{Tobias", "Mr {Tobias")
    assert resolved(parser, titled, said={"“We waited for hours,”": "she"}) == []


def test_who_is_told_to_speak_of_himself_is_a_man_whatever_the_given_name(parser: Parser) -> None:
    said = {"“It is late,”": "he"}
    marked = "{Ashley Vint} said he would stay.\n“It is late,” he said."
    assert resolved(parser, marked, said=said) == [("he", "Ashley Vint"), ("he", "Ashley Vint")]
    near = "{Karl Roe} fell ill. " + marked
    assert resolved(parser, near, said=said) == [("he", "Karl Roe"), ("he", "Karl Roe")]


def test_a_pronoun_that_passes_over_somebody_for_a_guess_is_less_sure(parser: Parser) -> None:
    def score(marked: str) -> float:
        article, mentions = read(marked)
        parse = parser.parse(article)
        found = people.merge(article, parse, mentions)
        return coreference.resolve(article, parse, [], found, (), ()).mentions[-1][1].score

    told = "{Karl Roe} fell ill.\nMrs {Helen Lind} sang.\nHe slept."
    assert score(told.replace("Mrs ", "")) < score(told)


def test_three_in_a_row_are_several(parser: Parser) -> None:
    marked = "{Karl Roe} spoke. Defender {Max Dorn}, captain {Otto Vint} and rookie {Jan Holm} also scored. He smiled."
    assert resolved(parser, marked) == [("He", "Karl Roe")]


def test_somebody_unnamed_before_gives_way_to_who_is_named_in_the_paragraph(parser: Parser) -> None:
    marked = "A surveyor told the board to wait.\nThere is a line in {Karl Roe}’s diary. “It rains,” he wrote."
    assert resolved(parser, marked, said={"“It rains,”": "he"}) == [("he", "Karl Roe")]


def test_one_of_several_people_is_somebody_unnamed(parser: Parser) -> None:
    marked = "{Karl Roe} was led away. One of the guards said nobody slept.\n“We sang,” he said."
    assert resolved(parser, marked, said={"“We sang,”": "he"}) == []


@pytest.mark.parametrize("name", ["Jean-Robert", "Anne-Karl"])
def test_a_given_name_of_a_woman_s_and_a_man_s_tells_neither(parser: Parser, name: str) -> None:
    article, mentions = read(f"{{{name} Vint}} and {{Rose-Laure Dorn}} came.")
    found = people.merge(article, parser.parse(article), mentions)
    assert sex.guessed(article, found) == {"person-2": "f"}
