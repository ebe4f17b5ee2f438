"""Which person a speaker's description means: "the mayor", where a person named before has that role.

Only definite descriptions are read ("the minister", "the Florida senator"), and only a person whose role ends in their
words is meant: the only one who has it, or of several the one spoken of just before. The world is not consulted.
"""

import re
from collections.abc import Iterable, Sequence

from quotidian.analysis.coreference.sex import names_of
from quotidian.analysis.speech.drafts import Draft
from quotidian.lexicons.person_words import fold
from quotidian.model import Article, Mention, Person, Span

# How often such an answer can be wrong is not measured: the corpora hold too few of them.
SCORE = 0.7
# What an office is an office of: "the mayor" may be the "mayor of Leeds".
_BELONGS_TO = re.compile(r",| (?:of|for|at|in|with|on|to|from) ")
_AND = re.compile(r" (?:and|&) ")
# The deputy mayor is "the mayor" only where nobody else is.
_LESSER = frozenset({"deputy", "vice", "assistant", "associate", "former", "ex", "late"})
# What a title before a name is called where the name is left out: "Justice Roe … the judge".
_NOUNS = {
    "justice": "judge", "sen": "senator", "rep": "congressman", "gov": "governor", "prof": "professor", "rev": "pastor",
    "sgt": "sergeant", "lt": "lieutenant", "capt": "captain", "col": "colonel", "gen": "general", "maj": "major",
    "cllr": "councillor", "amb": "ambassador", "cmdr": "commander", "insp": "inspector", "supt": "superintendent",
    "dr": "doctor", "fr": "priest", "premier": "prime minister",
    "senator": "lawmaker", "deputy": "lawmaker", "mp": "lawmaker",
}  # fmt: skip
_COURTESIES = frozenset({"mr", "mrs", "ms", "lord", "lady", "madam"})
# "the Florida senator", "the RBA governor": what a description belongs to need not be in the role.
_DEFINITE = re.compile(r"[Tt]he (?:(?:[A-Z][\w.’'-]*) ){0,3}([a-z]+(?:[ -][a-z]+){0,2})")
# Of several who share a role, whoever was named this many characters before, some two sentences, is meant.
_JUST_BEFORE = 300


def resolve(article: Article, people: Sequence[Person], drafts: Iterable[Draft]) -> tuple[tuple[str, Mention], ...]:
    """Return each speaker's description that means one of `people`, as (the person's id, a mention "description")."""
    spans = sorted({words.span for draft in drafts for words in draft.speakers})
    called = [(person, _offices(article, person)) for person in people]
    found = ((span, _bearer(article.text, span, called)) for span in spans)
    return tuple((person.id, Mention(span, "person", "description", SCORE)) for span, person in found if person)


def _offices(article: Article, person: Person) -> tuple[str, ...]:
    """Return what a person is: by the role and, where there is none, by the titles before the names."""
    if person.role:
        return tuple(f" {part}" for part in _AND.split(_BELONGS_TO.split(fold(person.role))[0]))
    return tuple(sorted({f" {title}" for name in names_of(article, person) for title in name.titles}))


def _bearer(text: str, span: Span, called: Sequence[tuple[Person, tuple[str, ...]]]) -> Person | None:
    match = _DEFINITE.fullmatch(" ".join(span.of(text).split()))
    if match is None:
        return None
    named = [(person, ranks) for person, offices in called if (ranks := _ranks(offices, fold(match[1])))]
    in_full = [person for person, ranks in named if not _LESSER.issuperset(ranks)]
    bearers = [p for p in in_full or [person for person, _ in named] if p.mentions[0].span.start < span.start]
    return bearers[0] if len(bearers) == 1 else _just_before(span, bearers)


def _just_before(span: Span, bearers: Sequence[Person]) -> Person | None:
    """Return the one of `bearers` whom the text before `span` speaks of last, if it does and of no other."""
    near = [p for p in bearers if any(0 < span.start - m.span.end <= _JUST_BEFORE for m in p.mentions)]
    return near[0] if len(near) == 1 else None


def _noun(title: str) -> str | None:
    """Return what the bearer of a title is called: "Justice", "Mr Justice" and "Lord Justice" are judges."""
    *courtesies, last = title.strip(" .").split() or [""]
    return _NOUNS.get(last) if set(courtesies) <= _COURTESIES else None


def _ranks(offices: Iterable[str], called: str) -> set[str]:
    """Return the word before `called` for each of the offices that is called so, "" where none is."""
    parts = [*offices, *(f" {noun}" for office in offices if (noun := _noun(office)))]
    return {part.removesuffix(f" {called}").rpartition(" ")[2] for part in parts if part.endswith(f" {called}")}
