"""Which mentions are one person: long names first, then the short ones to whoever bears them.

Two long names are never joined through a short one, and different given names, generations or sexes never at all.
"""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from quotidian.analysis.people.bearers import Cluster, NamedMention
from quotidian.lexicons.name_relations import is_slip, is_variant, related, surname_words
from quotidian.lexicons.person_names import PersonName, as_family, with_order
from quotidian.lexicons.person_words import Sex, titles, variants

# How well a short name fits a long one.
_FAMILY, _PART_OF_FAMILY, _FIRST_SURNAME, _GIVEN, _NICKNAME, _OTHER_PART, _SLIP = 5.0, 4.0, 3.5, 3.0, 2.5, 2.0, 1.5
# What speaks for a person apart from the name itself.
_MENTIONED_BEFORE, _CALLED_SO_BEFORE, _SAME_TITLE, _SAME_SEX = 2.0, 0.8, 0.9, 1.5
# One who is always "Mrs Harmon" is unlikely to be meant by a bare "Harmon".
_ALWAYS_TITLED = -2.5
# "Mr Harmon" may be Lord Harmon, but rather is somebody whom nothing else is called.
_OTHER_RANK = -2.0
# "The elder Harmon" is his son's father, whoever was named last or most.
_SAME_SENIORITY = 6.0
# Who is always "the elder Harmon" is not meant by a bare "Harmon".
_BARE = -0.5
_MARITAL = frozenset({"mr", "mrs", "miss", "ms", "madame", "madam", "lady", "lord", "sir"})
_MARRIED_OR_NOT = frozenset({"mrs", "ms"})
_MEN = frozenset({"mr", "lord", "sir"})


def cluster(mentions: Sequence[NamedMention]) -> list[Cluster]:
    """Group `mentions`, given in text order, by person."""
    families = {unit for m in mentions if not m.name.is_short for unit in m.name.units if " " in unit}
    mentions = [replace(m, name=as_family(m.name, families)) for m in mentions]
    short = [mention.name for mention in mentions if mention.name.is_short]
    bare = Counter(name.core[0] for name in short)
    titled = {name.core[0] for name in short if name.titles & _MARITAL}
    clusters = _Clusters()
    for index, mention in enumerate(mentions):
        if not mention.name.is_short:
            clusters.add_long(index, replace(mention, name=with_order(mention.name, bare, titled)))
    clusters.contrast()
    for index, mention in enumerate(mentions):
        if mention.name.is_short:
            clusters.add_short(index, mention)
    return clusters.all


class _Clusters:
    """The clusters made so far, found by any word of their names."""

    def __init__(self) -> None:
        self.all: list[Cluster] = []
        self._by_word: dict[str, dict[int, Cluster]] = defaultdict(dict)
        self._by_surname: dict[str, dict[int, Cluster]] = defaultdict(dict)
        self._by_slip: dict[tuple[str, str, str], dict[int, Cluster]] = defaultdict(dict)
        self._by_initial: dict[str, dict[int, Cluster]] = defaultdict(dict)
        self._by_variant: dict[int, dict[int, Cluster]] = defaultdict(dict)
        self._any_generation = False

    def add_long(self, index: int, mention: NamedMention) -> None:
        """Add a long name to the person it fits (of several the last mentioned), or to a new one."""
        fitting = [c for c in self._perhaps_related(mention.name) if _long_fits(mention, c)]
        chosen = max(fitting, key=lambda c: c.starts[-1], default=None)
        self._add(index, mention, chosen or self._new())

    def contrast(self) -> None:
        """Make whoever is an elder or younger relative's namesake, and was named before, the other of the two."""
        for told in [candidate for candidate in self.all if candidate.seniority]:
            families = {form.family for form in told.long_forms.values()}
            namesakes = [c for family in families for c in self._by_word[family].values() if not c.seniority]
            before = [c for c in namesakes if c.starts[0] < told.starts[0]]
            if before:
                other = max(before, key=lambda c: c.starts[bisect_left(c.starts, told.starts[0]) - 1])
                other.seniority = "younger" if told.seniority == "elder" else "elder"

    def add_short(self, index: int, mention: NamedMention) -> None:
        """Add a short name to the person it fits best, or to a new one."""
        candidates = []
        for candidate in self._bearing(mention.name):
            if not self._excluded(mention, candidate):
                before = candidate.mentioned_before(mention.start)
                score = _short_score(mention, candidate) + (_MENTIONED_BEFORE if before else 0.0)
                candidates.append(((score, before, -candidate.starts[0]), candidate))
        chosen = max(candidates, key=lambda pair: pair[0])[1] if candidates else self._new()
        self._add(index, mention, chosen)

    def _new(self) -> Cluster:
        self.all.append(Cluster())
        return self.all[-1]

    def _add(self, index: int, mention: NamedMention, chosen: Cluster) -> None:
        name = mention.name
        chosen.add(index, mention)
        self._any_generation |= name.generation is not None
        for word in _words(name):
            self._by_word[word][id(chosen)] = chosen
        for word in surname_words(name):
            self._by_surname[word][id(chosen)] = chosen
        self._by_initial[name.family[0]][id(chosen)] = chosen
        if name.given:
            for key in _slip_keys(name):
                self._by_slip[key][id(chosen)] = chosen
            for group in variants().get(name.given[0], ()):
                self._by_variant[group][id(chosen)] = chosen

    def _perhaps_related(self, name: PersonName) -> Iterable[Cluster]:
        """Return the clusters that may have a name related to the long `name`.

        Related names share a word that is a surname of one of them, or the given name where a surname has a slip.
        A given name alone would bring in half the people of a long text.
        """
        found: dict[int, Cluster] = {}
        for key in _slip_keys(name):
            found |= self._by_slip.get(key, {})
        for word in surname_words(name):
            found |= self._by_word.get(word, {})
        for word in _words(name):
            found |= self._by_surname.get(word, {})
        return found.values()

    def _bearing(self, name: PersonName) -> Iterator[Cluster]:
        """Yield the clusters that bear the short `name` or a variant of it or, if none does, a slip of it."""
        found = dict(self._by_word.get(name.core[0], {})) | self._by_word.get(name.units[0], {})
        for group in variants().get(name.core[0], ()):
            found |= self._by_variant.get(group, {})
        known = [candidate for candidate in found.values() if _name_fit(name, candidate)]
        yield from known or (c for c in self._by_initial.get(name.core[0][0], {}).values() if _name_fit(name, c))

    def _excluded(self, mention: NamedMention, candidate: Cluster) -> bool:
        name = mention.name
        if candidate.only_byline and not mention.in_byline:
            return True
        if name.generation and name.generation not in candidate.generations:
            # "Pell Jr." is not the Pell without one while another Pell has one.
            return bool(candidate.generations) or self._any_generation
        return _sex_forbids(mention.sex, candidate) or _titles_forbid(name, candidate)


def _words(name: PersonName) -> set[str]:
    words = set(name.core) | set(name.units) | set(name.family.replace("-", " ").split())
    words.add("-".join(name.given))
    return words - {""}


def _long_fits(mention: NamedMention, candidate: Cluster) -> bool:
    name = mention.name
    if name.generation and candidate.generations and name.generation not in candidate.generations:
        return False
    if mention.sex and candidate.sexes and mention.sex not in candidate.sexes:
        return False
    return any(related(name, form) for form in candidate.long_forms.values())


def _short_score(mention: NamedMention, candidate: Cluster) -> float:
    name = mention.name
    score = _name_fit(name, candidate)
    if name.core[0] in candidate.short_forms:
        score += _CALLED_SO_BEFORE
    if not name.titles and candidate.is_always_titled:
        score += _ALWAYS_TITLED
    if any(titles()[title].kind != "modifier" for title in name.titles & candidate.titles):
        score += _SAME_TITLE
    if mention.sex and mention.sex in candidate.likely_sexes:
        score += _SAME_SEX
    if mention.seniority and candidate.seniority:
        score += _SAME_SENIORITY if mention.seniority == candidate.seniority else -_SAME_SENIORITY
    elif candidate.is_called_by_seniority and not candidate.short_forms:
        score += _BARE
    if _ranks(name.titles) and _ranks(candidate.titles) and not _ranks(name.titles) & _ranks(candidate.titles):
        score += _OTHER_RANK
    return score


def _name_fit(name: PersonName, candidate: Cluster) -> float:
    if name.core[0] in candidate.short_forms:
        return _FAMILY
    return max((_form_fit(name, form) for form in candidate.long_forms.values()), default=0.0)


def _form_fit(name: PersonName, form: PersonName) -> float:
    word, family, given = name.core[0], form.family, form.given
    fits = (
        (family == word or form.units[0 if form.family_first else -1] == name.units[0], _FAMILY),
        (word in family.split("-") or family.split(" ")[-1] == word, _PART_OF_FAMILY),
        (len(form.core) >= 3 and not form.family_first and form.core[-2] == word, _FIRST_SURNAME),
        (given[0] == word, _GIVEN),
        (is_variant(given[0], word), _NICKNAME),
        (word in form.core or "-".join(given) == word, _OTHER_PART),
        (is_slip(family, word), _SLIP),
    )
    return next((score for holds, score in fits if holds), 0.0)


def _sex_forbids(sex: Sex | None, candidate: Cluster) -> bool:
    return sex is not None and bool(candidate.likely_sexes) and sex not in candidate.likely_sexes


def _titles_forbid(name: PersonName, candidate: Cluster) -> bool:
    if _is_regnal(name.titles) and candidate.long_forms and not _is_regnal(candidate.titles):
        # "King Charles" is no Charles with a family name, but "St. Clair" may be one.
        return not any(form.family == f"st {name.core[0]}" for form in candidate.long_forms.values())
    mine, theirs = _ranks(name.titles), _ranks(candidate.titles)
    if mine and theirs:
        return not mine & theirs and not mine | theirs <= _MEN and not mine | theirs <= _MARRIED_OR_NOT
    # One who goes by the first name alone is not "Mrs Harmon" too.
    return bool(mine) and frozenset() not in candidate.short_forms.get(name.core[0], ()) and _goes_by_given(candidate)


def _goes_by_given(candidate: Cluster) -> bool:
    given = {form.given[0] for form in candidate.long_forms.values()}
    return any(word in given and frozenset() in uses for word, uses in candidate.short_forms.items())


def _is_regnal(found: Iterable[str]) -> bool:
    return any(titles()[title].kind == "regnal" for title in found)


def _ranks(found: Iterable[str]) -> frozenset[str]:
    return _MARITAL.intersection(found)


def _slip_keys(name: PersonName) -> set[tuple[str, str, str]]:
    """Return keys of which two long names share one if a slip of the pen turns their family names into each other.

    These are what is left of the name with one letter deleted, as in SymSpell (Garbe 2012): no pairs are compared.
    """
    family = name.family
    shorter = {family[:at] + family[at + 1 :] for at in range(1, len(family))}
    return {(name.given[0], family[0], rest) for rest in shorter | {family}}
