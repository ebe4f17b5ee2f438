"""People whose names stand in capitals before the turns of a transcript: "REED: We are not going there."

Capitals hide from the model that a name is a person's. A label that starts a turn names who speaks, so it is a person
unless its words or the rest of the article say that it is a body, a place or a role ("REPORTER:").
"""

import re
from collections import Counter
from collections.abc import Sequence

from quotidian.analysis.names.contexts import person_name_parts
from quotidian.analysis.names.spans import Candidate, Cover, without_overlap
from quotidian.analysis.names.words import Word, Words
from quotidian.analysis.speech import transcripts
from quotidian.analysis.speech.drafts import Draft
from quotidian.lexicons import word_lists
from quotidian.lexicons.body_words import SURE_BODY_WORDS
from quotidian.lexicons.person_words import fold, fold_title, given_names, person_nouns, titles
from quotidian.lexicons.place_words import is_sure_place
from quotidian.model import Article, Span

_INITIALS = re.compile(r"(?:^|\s)(?P<name>[^\W\d_a-zß-öø-ÿ]{2,3}):\s+$")
_REACH = 8
_VOWEL = re.compile(r"[aeiouy]")


def relabel(article: Article, words: Words, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates with the labels of turns as people; a label that is a role names nobody."""
    turns = transcripts.labelled_turns(article)
    labels = [_initials(words.text, turn) or speaker.span for turn in turns for speaker in turn.speakers]
    if not labels:
        return list(candidates)
    cover = Cover(candidates)
    present = {span: cover.touching(Candidate(span.start, span.end, "")) for span in labels}
    within = {candidate for found in present.values() for candidate in found}
    kept = [candidate for candidate in candidates if candidate not in within]
    spelled = [span.of(words.text) for span in labels]
    elsewhere = _Elsewhere(words.text, kept, spelled)
    again = Counter(spelled)
    seen = {span.of(words.text) for span, found in present.items() if found}
    seen_as_names = {label for label in seen if _comes_again(label, again)}
    for span, found in present.items():
        kept += _read(words, span, found, span.of(words.text) in seen_as_names, elsewhere)
    return without_overlap(kept)


def _initials(text: str, turn: Draft) -> Span | None:
    """Return the initials before a turn ("AH:"): the speaker of such a turn stands in full elsewhere."""
    start = max(0, turn.span.start - _REACH)
    label = _INITIALS.search(text[start : turn.span.start])
    return Span(start + label.start("name"), start + label.end("name")) if label else None


def _comes_again(label: str, counts: Counter[str]) -> bool:
    """Say whether the label has more than one word or comes again, as who speaks does and "THEFT:" need not."""
    return " " in label or counts[label] > 1


class _Elsewhere:
    """What the article names outside the labels, folded: the words of people's names, and whole names of bodies."""

    def __init__(self, text: str, candidates: Sequence[Candidate], labels: Sequence[str]) -> None:
        alone = {text[c.start : c.end] for c in candidates if c.label == "PERSON"}
        self.people = {fold(part) for part in {*alone, *person_name_parts(text, candidates)}}
        full = (text[c.start : c.end].split() for c in candidates if c.label == "PERSON")
        self.initials = {
            name[0][0] + name[-1][0] for name in [*full, *(label.split() for label in labels)] if len(name) > 1
        }
        self.bodies = {fold(text[c.start : c.end]) for c in candidates if c.label == "ORG"}


def _read(
    words: Words, span: Span, present: Sequence[Candidate], is_name: bool, elsewhere: _Elsewhere
) -> Sequence[Candidate]:
    """Return what the label at `span` names, where the candidates `present` stand."""
    name = _without_titles(words.within(span.start, span.end))
    if not name or any(fold(word.text) in person_nouns() for word in name):
        return ()
    spelled = words.text[name[0].start : name[-1].end]
    if fold(spelled) in elsewhere.bodies:
        return (Candidate(name[0].start, name[-1].end, "ORG"),)
    is_titled = name[0].start > words.within(span.start, span.end)[0].start
    if is_titled or _names_person(spelled, is_name, elsewhere):
        return (Candidate(name[0].start, name[-1].end, "PERSON"),)
    return present


def _without_titles(label: Sequence[Word]) -> Sequence[Word]:
    first = 0
    while first < len(label) and fold_title(label[first].text) in titles():
        first += 1
    return label[first:]


def _names_person(name: str, is_name: bool, elsewhere: _Elsewhere) -> bool:
    if name in elsewhere.initials:
        return True
    parts = fold(name).split()
    if not SURE_BODY_WORDS.isdisjoint(parts):
        return False
    if parts[-1] in elsewhere.people or (len(parts) > 1 and parts[0] in given_names()):
        return True
    is_word = all(part in word_lists.words("common_words.txt") for part in parts)
    return is_name and not is_word and not is_sure_place(name) and all(map(_VOWEL.search, parts))
