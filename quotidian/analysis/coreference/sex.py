"""Whether the article speaks of a person as a woman or a man, for the pronouns that may mean him or her.

Titles come first, then nouns for a relative or the person, then the given name. The machine's guess is used for this
alone and is never shown.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from quotidian.lexicons.kin import told_sex
from quotidian.lexicons.person_names import PersonName, parse_name, words_before
from quotidian.lexicons.person_words import Sex, fold, person_nouns
from quotidian.model import Article, Person


def guessed(article: Article, people: Iterable[Person]) -> dict[str, Sex]:
    """Return the sex that given names tell of `people`, by id."""
    found = {person.id: _most_common(name.given_sex for name in names_of(article, person)) for person in people}
    return {person: sex for person, sex in found.items() if sex}


def told(article: Article, people: Iterable[Person]) -> dict[str, Sex]:
    """Return the sex of those of `people` of whom the article itself tells it, by a title or a noun; by id."""
    return {person.id: sex for person in people if (sex := _told(article, person))}


def _told(article: Article, person: Person) -> Sex | None:
    return (
        _most_common(name.sex for name in names_of(article, person))
        or _most_common(told_sex(article.text, m.span) for m in person.mentions if m.form == "name")
        or _most_common(_noun_sex(person.role or ""))
    )


def names_of(article: Article, person: Person) -> Iterator[PersonName]:
    """Yield the names that the article calls a person by, each taken apart with the titles before it."""
    for mention in person.mentions:
        if mention.form == "name":
            before = words_before(article.text, mention.span.start)
            if name := parse_name(mention.span.of(article.text), before):
                yield name


def _noun_sex(role: str) -> Iterator[Sex | None]:
    for word in re.findall(r"[\w-]+", fold(role)):
        if noun := person_nouns().get(word):
            yield noun.sex


def _most_common(sexes: Iterable[Sex | None]) -> Sex | None:
    counted = Counter(sex for sex in sexes if sex)
    return counted.most_common(1)[0][0] if counted else None
