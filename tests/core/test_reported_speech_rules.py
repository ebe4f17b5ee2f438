"""Rules of indirect speech on a parse made by hand, where the model's parses of short sentences vary."""

from quotidian.analysis import quotation_marks, quotes, reported_speech
from tests.core.quote_parses import Links, parsed

# "“ We go , ” Lind said , saying the sea ."
SAID: Links = {0: ("punct", 2), 1: ("nsubj", 2), 2: ("ROOT", 2), 3: ("punct", 2), 4: ("punct", 2), 5: ("nsubj", 6)}
SAID |= {6: ("parataxis", 2), 7: ("punct", 6), 9: ("det", 10), 10: ("dobj", 8), 11: ("punct", 2)}


def reported(text: str, links: Links) -> list[str]:
    article, parse = parsed(text, links)
    stretches = quotation_marks.pair(article)
    drafts = quotes.attribute(article, parse, stretches, ())
    return [draft.span.of(text) for draft in reported_speech.find(article, parse, stretches, (), drafts)]


def test_what_the_speaker_did_meanwhile_is_not_reported() -> None:
    text = "“ We go , ” Lind said , saying the sea ."
    for label in ("xcomp", "advcl"):
        assert reported(text, SAID | {8: (label, 6)}) == []


def test_a_clause_without_a_comma_before_it_is_reported() -> None:
    links: Links = {0: ("nsubj", 1), 1: ("ROOT", 1), 2: ("xcomp", 1), 3: ("det", 4), 4: ("dobj", 2)}
    assert reported("Lind asked saying the sea", links) == ["saying the sea"]
