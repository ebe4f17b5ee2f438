"""Words that have their capital from the start of a sentence, and are no part of the name that follows."""

from collections.abc import Sequence, Set

from quotidian.analysis.names.spans import PLACE_LABELS, Candidate
from quotidian.analysis.names.words import Word, Words
from quotidian.lexicons import word_lists
from quotidian.lexicons.person_words import family_first, fold, given_names, person_nouns
from quotidian.lexicons.place_words import is_country, is_known_place

_SAID = "Said"
_PARTS = frozenset({
    "central", "coastal", "eastern", "northeastern", "northern", "northwestern", "rural", "southeastern", "southern",
    "southwestern", "western",
})  # fmt: skip
# What has a capital from the start of a sentence only, though some of it is somebody's name elsewhere ("An").
_DETERMINERS = frozenset({"another", "any", "both", "each", "either", "every", "neither", "no", "nor", "some"})
_ARTICLES = frozenset({"a", "an", "the"})
PREPOSITIONS = frozenset(
    {"above", "across", "at", "below", "between", "beyond", "for", "from", "in", "near", "off", "on", "outside"}
)


def cut(words: Words, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Cut from people's names the common word that has its capital from the start of the sentence ("Later Holt").

    "Said Holt" opens as many sentences as somebody called Said does.
    """
    low = {word.text for word in words.all if not word.capital}
    within = {w.text for i, w in enumerate(words.all) if w.capital and not (w.opens or words.before(i)[:1].isupper())}
    kept = []
    for candidate in candidates:
        opener = words.all[(first := words.index_at(candidate.start)) : first + 1]
        rest = words.within(candidate.start + 1, candidate.end)
        if not (opener and opener[0].opens and candidate.label in PLACE_LABELS | {"PERSON"}):
            kept.append(candidate)
        elif not rest:
            if not (candidate.label == "PERSON" and _is_no_name(words, first, low, within)):
                kept.append(candidate)
        else:
            is_cut = _is_cut(words, first, candidate.label, words.text[candidate.start : candidate.end])
            kept.append(candidate._replace(start=rest[0].start) if is_cut else candidate)
    return kept


def _is_cut(words: Words, first: int, label: str, name: str) -> bool:
    word = words.all[first].text
    if label in PLACE_LABELS:
        # "Western Australia" is a state, "Western Norway" the west of a country.
        is_part = word.lower() in _PARTS and not is_known_place(name) and is_country(name.partition(" ")[2])
        return is_part or word.lower() in PREPOSITIONS | _DETERMINERS
    return opens_report(words, first) or _is_common(word)


def _is_no_name(words: Words, index: int, low: Set[str], within: Set[str]) -> bool:
    """Say whether the only word of a name is none, but the first of a sentence."""
    word = words.all[index]
    if _only_leads(words, word, within):
        return True
    return opens_report(words, index) or _is_plural(words, word) or _is_word(word.text, low, within)


def opens_report(words: Words, index: int) -> bool:
    """Say whether the word is the verb of "Said Holt: …", and no name that stands within sentences as well."""
    word = words.all[index]
    return word.opens and word.text == _SAID and all(other.opens for other in words.all if other.text == _SAID)


def is_determiner(words: Words, index: int) -> bool:
    """Say whether the word has its capital from the sentence that it opens, and is an article or the like."""
    word = words.all[index]
    return word.opens and word.text.lower() in PREPOSITIONS | _DETERMINERS | _ARTICLES


def _only_leads(words: Words, word: Word, within: Set[str]) -> bool:
    """Say whether the word is no name but belongs to what follows: "Olive harvest halted", "Mark my words"."""
    token, following = words.parse.token_at(word.start), words.parse.token_at(word.end + 1)
    if token is None or following is None or word.text in within or words.text[word.end : word.end + 1] != " ":
        return False
    modifies = token.dep in {"amod", "compound"} and words.parse.head(token) == following
    is_common = word.text.lower() in word_lists.words("common_words.txt")
    is_noun = modifies and following.text.islower() and following.tag in {"NN", "NNS"}
    return (is_noun and (is_common or token.tag == "JJ")) or following.tag in {"DT", "PRP$"}


def _is_plural(words: Words, word: Word) -> bool:
    token = words.parse.token_at(word.start)
    return token is not None and token.tag == "NNS"


def _is_word(word: str, low: Set[str], within: Set[str]) -> bool:
    """Say whether the article has the word in small letters, and a capital only where a sentence opens with it."""
    return word.lower() in low and word not in within and fold(word) not in given_names()


def _is_common(word: str) -> bool:
    if word.lower() in PREPOSITIONS | _DETERMINERS:
        return True
    is_name = fold(word) in given_names() or fold(word) in family_first()
    is_word = word.lower() in word_lists.words("common_words.txt") or word.lower() in person_nouns()
    return is_word and not is_name
