"""Organisations of an article: one entry for all mentions of a name, its acronym joined with its expansion.

The acronym rule is that of Schwartz and Hearst (2003), kept to initials: "World Food Programme (WFP)".
"""

import re
from collections.abc import Iterable, Sequence

from quotidian.model import Article, Mention, Organisation

_LETTERS = re.compile(r"[^\W\d_]+")
_UNHEARD = frozenset({"a", "an", "and", "at", "by", "de", "du", "for", "in", "la", "of", "on", "the", "to"})
# "Acme Corp." and "Acme" are one name.
_COMPANY_FORM = re.compile(r",?\s+(?:Inc|Corp|Corporation|Ltd|Limited|LLC|PLC|plc|Co|Company|AG|SA|NV|GmbH)\.?$")


def group(article: Article, mentions: Sequence[Mention]) -> tuple[Organisation, ...]:
    """Return the organisations among `mentions` in order of first appearance, with ids organisation-1, -2 and so on."""
    groups: dict[str, list[Mention]] = {}
    for mention in sorted((m for m in mentions if m.kind == "organisation"), key=lambda m: m.span):
        groups.setdefault(_key(mention.span.of(article.text)), []).append(mention)
    joined = _join_acronyms(article.text, groups)
    return tuple(_organisation(article.text, number, found) for number, found in enumerate(joined, start=1))


def _key(name: str) -> str:
    name = _COMPANY_FORM.sub("", " ".join(name.split()))
    return name.replace(".", "").replace("’", "'").casefold() if not name.isupper() else name.replace(".", "")


def _join_acronyms(text: str, groups: dict[str, list[Mention]]) -> Iterable[list[Mention]]:
    by_initials: dict[str, str] = {}
    for key, found in groups.items():
        for initials in _initials(found[0].span.of(text)):
            by_initials.setdefault(initials, key)
    for acronym in [key for key in groups if key.isupper() and key in by_initials and by_initials[key] != key]:
        groups[by_initials[acronym]] += groups.pop(acronym)
    in_order = (sorted(mentions, key=lambda m: m.span) for mentions in groups.values())
    return sorted(in_order, key=lambda mentions: mentions[0].span)


def _initials(name: str) -> set[str]:
    """Return what the name may be shortened to: the initials of all its words, or of those that count."""
    words = _LETTERS.findall(name)
    if len(words) < 2:
        return set()
    every = "".join(word[0] for word in words).upper()
    heard = "".join(word[0] for word in words if word.lower() not in _UNHEARD).upper()
    return {initials for initials in (every, heard) if len(initials) > 1}


def _organisation(text: str, number: int, mentions: list[Mention]) -> Organisation:
    names = list(dict.fromkeys(" ".join(mention.span.of(text).split()) for mention in mentions))
    name = max(names, key=lambda n: (not n.isupper(), len(n)))
    aliases = tuple(other for other in names if other != name)
    return Organisation(f"organisation-{number}", name, tuple(mentions), aliases)
