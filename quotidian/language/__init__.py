"""The language of a text, by its script and its commonest words.

Enough to know English from what is not: a text in another language is shown, but its names are not analysed. A library
for this costs tens of megabytes or half a second of the start; the function words of the languages that newspapers
write in, the method of Ingle (1976), decide a paragraph surely, and letters that few languages have help in a line.
"""

import re
from collections import Counter
from collections.abc import Mapping
from itertools import islice

from quotidian.language.words import FUNCTION_WORDS, LETTERS, NAMES, SCRIPTS

# Longer samples decide nothing that these do not.
SAMPLE = 20_000
SAMPLE_OF_SCRIPT = 4_000
MOST_WORDS = 600
FEWEST_WORDS = 12
FEWEST_HITS = 4
LEAD = 1.3
# Of a line alone more of the words must tell the language, and hardly one may be English.
FEWEST_WORDS_OF_LINE = 4
FEWEST_HITS_OF_LINE = 2
SHARE_OF_LINE = 0.25
LEAD_OF_LINE = 3

_WORD = re.compile(r"[^\W\d_]+(?:['’](?=\w))?")
# "Ursula von der Heide" is a name in any language.
_UPPER = r"[^\W\d_a-zß-öø-ÿ]"
_PARTICLE = r"(?:von|van|der|den|de|di|del|della|dos|da|du|la|le|el|y|i|bin|al)"
_NAME = re.compile(rf"\b({_UPPER}[\w’'-]*)(?:\s{_PARTICLE})+(?=\s{_UPPER})")
_END_OF_NAME = re.compile(rf"\b{_PARTICLE}\s(?={_UPPER})")
# What somebody is quoted with may be in another language than the article.
_QUOTED = re.compile(r"“[^“”]{1,600}”|«[^«»]{1,600}»|„[^„“”]{1,600}[“”]|\"[^\"]{1,600}\"")
_FUNCTION_WORDS = {language: frozenset(words.split()) for language, words in FUNCTION_WORDS.items()}
_LETTERS = {language: frozenset(letters) for language, letters in LETTERS.items()}
_KANA_SHARE = 0.1
_SCRIPT_SHARE = 0.4
# So many of the letters must be peculiar to a language that shares its script with a more common one.
_PECULIAR_SHARE = 0.006


def detect(text: str) -> str:
    """Return the ISO 639-1 code of the language that `text` is written in; "en" when it is too short to say."""
    sample = text[:SAMPLE]
    return _by_script(sample[:SAMPLE_OF_SCRIPT]) or _by_words(sample) or "en"


def name_of(language: str) -> str:
    """Return the English name of the language with this code, or the code if we know none."""
    return NAMES.get(language, language)


def _by_script(sample: str) -> str | None:
    letters = sum(character.isalpha() for character in sample)
    for languages, script in SCRIPTS:
        share = len(script.findall(sample)) / letters if letters else 0.0
        if share >= (_KANA_SHARE if languages == ("ja",) else _SCRIPT_SHARE):
            return _within_script(sample, languages, letters)
    return None


def _within_script(sample: str, languages: tuple[str, ...], letters: int) -> str:
    """Return which of the languages of one script it is: the first that has letters of its own in it, or the last."""
    for language in languages[:-1]:
        if sum(sample.count(letter) for letter in LETTERS[language]) >= _PECULIAR_SHARE * letters:
            return language
    return languages[-1]


def _by_words(sample: str) -> str | None:
    found = _words(_NAME.sub(r"\1", _QUOTED.sub(" ", sample)))
    if len(found) < FEWEST_WORDS:
        found = _words(_NAME.sub(r"\1", sample))
    if len(found) < FEWEST_WORDS:
        return _of_line(_words(_END_OF_NAME.sub("", sample)))
    (best, count), english = _ranked(found)
    return best if count >= FEWEST_HITS and (best == "en" or count >= LEAD * english) else None


def _of_line(found: list[str]) -> str | None:
    if len(found) < FEWEST_WORDS_OF_LINE:
        return None
    (best, count), english = _ranked(found)
    is_sure = count >= max(FEWEST_HITS_OF_LINE, SHARE_OF_LINE * len(found), LEAD_OF_LINE * english)
    return best if is_sure else None


def _words(sample: str) -> list[str]:
    return [match.group() for match in islice(_WORD.finditer(sample), MOST_WORDS)]


def _ranked(found: list[str]) -> tuple[tuple[str, int], int]:
    """Return the language that most of the words tell, with their number, and the number of English ones."""
    is_shouted = sum(word.isupper() for word in found) > len(found) / 2
    # A word with a capital may be part of a name: "Los Angeles".
    words = Counter(word.lower() for word in found if is_shouted or word[0].islower())
    hits = Counter({language: _hits(words, language) for language in _FUNCTION_WORDS})
    return hits.most_common(1)[0], hits["en"]


def _hits(words: Mapping[str, int], language: str) -> int:
    known, letters = _FUNCTION_WORDS[language], _LETTERS.get(language)
    hits = sum(words[word] for word in known if word in words)
    if letters is None:
        return hits
    return hits + sum(n for word, n in words.items() if not word.isascii() and word not in known and letters & {*word})
