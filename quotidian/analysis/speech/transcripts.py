"""Transcripts: turns that start with a label and a colon, and need no quotation marks.

A label in capitals ("LIND:", "MR. ROE:") is one wherever there are two of them. One in usual case ("Ana Lind:", "Q:")
looks like the start of any paragraph ("Note:", "Price:"), so the article must show that it is a transcript: the labels
name people or are those of questions and answers, there are several, and they come again.
"""

import itertools
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from quotidian.analysis.lexicons.person_words import fold, fold_title, given_names, person_nouns, titles
from quotidian.analysis.speech.drafts import Draft, SpeakerWords
from quotidian.model import Article, Span

_CAPITAL = r"[^\W\d_a-zß-ÿ]"
_WORD = rf"{_CAPITAL}[\w.'’‑-]*"
# "LIND:", "Ana Lind (on the phone):", "MR. ROE:", "Q:"; the rest of the block is the turn.
_LABEL = re.compile(
    rf"({_WORD}(?: (?:(?:de|der|van|von|bin|al) ){{0,2}}{_WORD}){{0,3}})(?: \([^()\n]{{1,40}}\))?:\s+(?=\S)"
)
# A word that may be a given name, and the family name behind it; what a colon follows is a label.
_NAME = re.compile(rf"\b({_CAPITAL}[\w’'-]+)(?= (?:{_CAPITAL}\. )?({_CAPITAL}[\w’'-]+)?)")
_RUNNING_TEXT = frozenset({"paragraph", "quote", "list_item"})
_FEWEST_IN_CAPITALS = 2
_FEWEST_TURNS = 3
_CONFIDENCE = 0.85
# "Q" and "A" leave open who asks and answers.
_NAMELESS = 0.5
_QUESTION, _ANSWER = frozenset({"q", "question"}), frozenset({"a", "answer"})
_ROLES = frozenset({"interviewer", "interviewee", "moderator", "presenter", "anchor", "caller", "audience", "narrator"})
# What a paragraph or a headline may open with: a word for what follows, and nobody who speaks.
_HEADING_WORDS = frozenset(
    {"interview", "update", "updated", "note", "notes", "correction", "clarification", "video", "audio", "watch"}
    | {"listen", "photo", "photos", "picture", "pictures", "gallery", "opinion", "comment", "analysis", "exclusive"}
    | {"breaking", "live", "latest", "review", "profile", "explainer", "explained", "fact", "factbox", "timeline"}
    | {"quote", "transcript", "headline", "source", "sources", "related", "more", "podcast", "poll", "quiz", "warning"}
    | {"statement", "editorial", "editor's", "question", "answer", "summary", "background", "context", "caption"}
    | {"key", "points", "point", "example", "result", "results", "verdict"}
)


@dataclass(frozen=True, slots=True)
class _Turn:
    label: Span
    name: str
    words: Span
    in_running_text: bool


def labelled_turns(article: Article) -> list[Draft]:
    """Return the turns of a transcript as direct quotes; nothing if the article shows none."""
    turns = list(_turns(article))
    again = Counter(turn.name for turn in turns)
    turns = [turn for turn in turns if turn.in_running_text or again[turn.name] > 1 or _is_sentence(article.text, turn)]
    capitals = [turn for turn in turns if turn.name.isupper() and not _is_question_or_answer(turn.name)]
    introduced = _introduced(article.text) if turns else set()
    known = {turn.name for turn in capitals} | {name for name in again if _may_speak(name, introduced)}
    speaking = [turn for turn in turns if turn.name in known]
    if not (len(capitals) >= _FEWEST_IN_CAPITALS or _is_conversation(speaking)):
        return []
    return list(map(_draft, speaking))


def _draft(turn: _Turn) -> Draft:
    confidence = _NAMELESS if _is_question_or_answer(turn.name) else _CONFIDENCE
    return Draft("direct", turn.words, (turn.words,), (SpeakerWords(turn.label, confidence),), None, confidence)


def with_turns(drafts: Sequence[Draft], turns: Sequence[Draft]) -> list[Draft]:
    """Join the quotes in marks and the turns: a turn takes in what is quoted within it, unless that is most of it."""
    starts = [turn.span.start for turn in turns]
    within: dict[Draft, Draft] = {}
    for draft in drafts:
        at = bisect_right(starts, draft.span.end - 1) - 1
        if at >= 0 and turns[at].span.overlaps(draft.span):
            within[draft] = turns[at]
    in_marks = {turn for draft, turn in within.items() if 2 * len(draft.span) > len(turn.span)}
    kept = [draft for draft in drafts if draft not in within or within[draft] in in_marks]
    return kept + [turn for turn in turns if turn not in in_marks]


def is_heading(words: str) -> bool:
    """Say whether the words before a colon tell what follows ("INTERVIEW:"), and so name nobody who speaks."""
    folded = [fold(word) for word in words.split()]
    return folded[0] in _HEADING_WORDS or (len(folded) == 2 and folded[-1] in _HEADING_WORDS)


def _turns(article: Article) -> Iterable[_Turn]:
    for block in article.blocks:
        label = _LABEL.match(article.text, block.span.start, block.span.end) if block.kind != "furniture" else None
        if label and (not is_heading(label[1]) or fold(label[1]) in _QUESTION | _ANSWER):
            words = Span(label.end(), label.end() + len(article.text[label.end() : block.span.end].rstrip()))
            if any(map(str.isalpha, words.of(article.text))):
                yield _Turn(Span(*label.span(1)), label[1], words, block.kind in _RUNNING_TEXT)


def _is_sentence(text: str, turn: _Turn) -> bool:
    """Say whether the turn ends like a sentence, as a headline does not: a transcript may begin with its first turn."""
    return text[turn.words.end - 1] in ".?!"


def _is_question_or_answer(name: str) -> bool:
    return fold(name).strip(".") in _QUESTION | _ANSWER


def _may_speak(name: str, introduced: set[str]) -> bool:
    """Say whether a label in usual case names somebody by a title, a given name, a role or a name told elsewhere."""
    parts = [fold_title(word) for word in name.split()]
    if _is_question_or_answer(name) or parts[-1] in person_nouns() or parts[-1] in _ROLES:
        return True
    if len(parts) > 1:
        return parts[0] in given_names() or parts[0] in titles()
    return name in introduced


def _introduced(text: str) -> set[str]:
    """Return the words that the text uses as somebody's name: given names, and what stands behind one."""
    found: set[str] = set()
    for name in _NAME.finditer(text):
        if fold(name[1]) in given_names():
            found.add(name[1])
            if name[2]:
                found.add(name[2])
    return found


def _is_conversation(turns: Sequence[_Turn]) -> bool:
    """Say whether the turns are an exchange: questions with their answers, or several people who speak again."""
    asked = any(
        fold(turn.name).strip(".") in _QUESTION and fold(following.name).strip(".") in _ANSWER
        for turn, following in itertools.pairwise(turns)
    )
    names = {turn.name for turn in turns}
    return asked or (len(turns) >= _FEWEST_TURNS and 1 < len(names) < len(turns))
