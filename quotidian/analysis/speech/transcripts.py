"""Transcripts: turns that start with a label and a colon, and need no quotation marks.

A label in capitals ("LIND:", "MR. ROE:") is one wherever there are two of them. One in usual case ("Ana Lind:", "Q:")
looks like the start of any paragraph ("Note:", "Price:"), so the article must show that it is a transcript: the labels
name people or are those of questions and answers, there are several, and they come again.
"""

import itertools
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from quotidian.analysis.speech.drafts import Draft, SpeakerWords
from quotidian.lexicons.person_words import fold, fold_title, given_names, person_nouns, titles
from quotidian.model import Article, Span

_CAPITAL = r"[^\W\d_a-zß-ÿ]"
_WORD = rf"{_CAPITAL}[\w.'’‑-]*"
# "LIND:", "Ana Lind (on the phone):", "MR. ROE:", "Q:"; the rest of the block is the turn.
_LABEL = re.compile(
    rf"({_WORD}(?: (?:(?:de|der|van|von|bin|al) ){{0,2}}{_WORD}){{0,3}})(?: \([^()\n]{{1,40}}\))?:\s+(?=\S)"
)
# A word that may be a given name, and the family name behind it; what a colon follows is a label.
_NAME = re.compile(rf"\b({_CAPITAL}[\w’'-]+)(?= (?:{_CAPITAL}\. )?({_CAPITAL}[\w’'-]+)?)")
_FULL_NAME = re.compile(rf"\b({_CAPITAL}[\w’'-]+)(?: {_CAPITAL}[\w.’'-]*){{1,3}}")
_INITIALS = re.compile(rf"{_CAPITAL}{{2,3}}")
_TALK = re.compile(r"\?|(?i:\b(?:I|me|my|we|us|our|you|your|yes|no)\b)")
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
# What the lines at the head of an e-mail open with ("Subject: FW: …").
_EMAIL_HEADERS = frozenset({"from", "to", "cc", "bcc", "subject", "sent", "date", "re", "fw", "fwd"})


@dataclass(frozen=True, slots=True)
class _Turn:
    label: Span
    name: str
    words: Span
    in_running_text: bool

    @property
    def family(self) -> str:
        """Return what the label has in common with a shorter or longer one: "Ana Lind:", then "Lind:"."""
        return fold(self.name.split()[-1])


def labelled_turns(article: Article) -> list[Draft]:
    """Return the turns of a transcript as direct quotes; nothing if the article shows none."""
    turns = list(_turns(article))
    if not turns:
        return []
    again = Counter(turn.name for turn in turns)
    turns = [turn for turn in turns if turn.in_running_text or again[turn.name] > 1 or _is_sentence(article.text, turn)]
    capitals = [turn for turn in turns if turn.name.isupper() and not _is_question_or_answer(turn.name)]
    introduced = _introduced(article.text)
    known = {turn.name for turn in turns if _may_speak(turn.name, introduced)}
    is_in_capitals = len(capitals) >= _FEWEST_IN_CAPITALS and _is_talk(article.text, capitals)
    if is_in_capitals:
        known |= {turn.name for turn in capitals}
    speaking = [turn for turn in turns if turn.name in known]
    if not (is_in_capitals or _is_conversation(speaking)):
        return []
    full = _names_of_initials(article.text, speaking)
    return [_draft(turn, more, full.get(turn.name)) for turn, more in _with_more(article, speaking)]


def _draft(turn: _Turn, more: Sequence[Span], full: Span | None) -> Draft:
    """Make a quote of a turn; it goes on in the paragraphs `more`, and its label shortens the name `full`."""
    parts = (turn.words, *more)
    span = Span(parts[0].start, parts[-1].end)
    if _is_question_or_answer(turn.name):
        return Draft("direct", span, parts, (), None, _NAMELESS)
    return Draft(
        "direct", span, parts, (SpeakerWords(full or turn.label, _CONFIDENCE, full is not None),), None, _CONFIDENCE
    )


def _with_more(article: Article, turns: Sequence[_Turn]) -> Iterator[tuple[_Turn, list[Span]]]:
    """Yield each turn with the paragraphs behind it that have no label: it goes on there, if all is one transcript."""
    first, last = turns[0].words.start, turns[-1].words.start
    starts = [turn.words.start for turn in turns]
    again = Counter(turn.family for turn in turns)
    more: list[list[Span]] = [[] for _ in turns]
    for block in article.blocks:
        if block.kind in _RUNNING_TEXT and first < block.span.start and block.span.end <= last:
            before = bisect_right(starts, block.span.end) - 1
            is_labelled = block.span.contains(turns[before].words)
            if again[turns[before].family] > 1 and not is_labelled and _is_said(block.span.of(article.text)):
                more[before].append(block.span)
    is_all_talk = sum(map(len, more)) < len(turns)
    return ((turn, unlabelled if is_all_talk else []) for turn, unlabelled in zip(turns, more, strict=True))


def _is_said(paragraph: str) -> bool:
    """Say whether a paragraph of a transcript is not told by its editors: "(Laughter.)", "They went on:"."""
    return paragraph[0] not in "([" and not paragraph.rstrip().endswith(":")


def _names_of_initials(text: str, turns: Sequence[_Turn]) -> dict[str, Span]:
    """Return the full name before the first turn, or on it, that each label in initials shortens ("AL:", Ana Lind)."""
    labels = {turn.name for turn in turns if _INITIALS.fullmatch(turn.name)}
    found: dict[str, Span] = {}
    for name in _FULL_NAME.finditer(text) if labels else ():
        initials = "".join(word[0] for word in name[0].split()).upper()
        if initials in labels and fold(name[1]) in given_names():
            found.setdefault(initials, Span(*name.span()))
    return found


def _is_talk(text: str, turns: Sequence[_Turn]) -> bool:
    """Say whether most turns ask or speak of "you" and "me"; the items of a list in capitals ("THEFT: …") do not."""
    return 2 * sum(bool(_TALK.search(turn.words.of(text))) for turn in turns) >= len(turns)


def with_turns(drafts: Sequence[Draft], turns: Sequence[Draft]) -> list[Draft]:
    """Join the quotes in marks and the turns: a turn takes in what is quoted within it, unless it is in marks itself.

    Then most of it is, from its first word on: what "He says, “…”" quotes is told by whose turn it is.
    """
    starts = [turn.span.start for turn in turns]
    within: dict[Draft, Draft] = {}
    for draft in drafts:
        at = bisect_right(starts, draft.span.end - 1) - 1
        if at >= 0 and turns[at].span.overlaps(draft.span):
            within[draft] = turns[at]
    in_marks = {
        turn
        for draft, turn in within.items()
        if draft.span.start <= turn.span.start and 2 * len(draft.span) > len(turn.span)
    }
    kept = [draft for draft in drafts if draft not in within or within[draft] in in_marks]
    return kept + [turn for turn in turns if turn not in in_marks]


def is_heading(words: str) -> bool:
    """Say whether the words before a colon tell what follows ("INTERVIEW:"), and so name nobody who speaks."""
    folded = [fold(word) for word in words.split()]
    if folded[0] in _EMAIL_HEADERS and folded[1:2] in ([], [":"]):
        return True
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
    names = {turn.family for turn in turns}
    return asked or (len(turns) >= _FEWEST_TURNS and 1 < len(names) < len(turns))
