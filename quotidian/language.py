"""The language of a text, by its script and its commonest words.

Enough to know English from what is not: a text in another language is shown, but its names are not analysed. A library
for this costs tens of megabytes or half a second of the start; the function words of the languages that newspapers
write in, the method of Ingle (1976), decide a paragraph surely.
"""

import re
from collections import Counter
from itertools import islice

# Longer samples decide nothing that these do not.
SAMPLE = 20_000
FEWEST_WORDS = 12
FEWEST_HITS = 4
LEAD = 1.3

_WORD = re.compile(r"[^\W\d_]+")
# "Ursula von der Heide" is a name in any language.
_UPPER = r"[^\W\d_a-zß-öø-ÿ]"
_PARTICLE = r"(?:von|van|der|den|de|di|del|della|dos|da|du|la)"
_NAME = re.compile(rf"\b({_UPPER}[\w’'-]*)(?:\s{_PARTICLE})+(?=\s{_UPPER})")
_FUNCTION_WORDS = {
    "en": (
        "the of and to in that is was for it with as on be at by he had not are but from or have an they which "
        "you were his her she this been has said will their who its would after"
    ),
    "fr": (
        "le la les des et en du une est dans que qui pour pas sur au avec plus par ce il elle sont ses été cette "
        "mais aux ont leur nous vous"
    ),
    "de": (
        "der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er "
        "hat dass sie nach wird bei einer um am sind noch wie über"
    ),
    "es": (
        "el la de que y en los del se las por un para con no una su al lo como más pero sus este ya esta entre "
        "cuando muy sin sobre también hasta"
    ),
    "it": (
        "il di che la e per un in è una sono del con non si da dei le della al nel anche più gli alla come ha "
        "questo ma lo nella dal"
    ),
    "pt": (
        "o de a que e do da em um para é com não uma os no se na por mais as dos como mas ao das foi pelo pela "
        "seu sua também já são"
    ),
    "nl": (
        "de van het een en in is dat op te zijn voor met die niet aan er om ook als maar bij hij uit door naar "
        "dan nog wordt heeft over werd"
    ),
    "sv": (
        "och att det i en som är av på för med den till inte har de om ett han men var jag sig från så kan när nu under"
    ),
    "da": (
        "og at det i en som er af på for med den til ikke har de om et han men var jeg sig fra så kan når nu blev efter"
    ),
    "pl": ("w i na z do się nie że to jest o jak po od za przez ale dla są był oraz tym jego które przed tylko już"),
    "tr": ("ve bir bu da de için ile olarak çok daha gibi olan sonra kadar ancak ise en ne olduğu dedi"),
    "id": ("yang dan di dengan untuk ini dari dalam tidak itu pada akan juga adalah ke karena oleh mereka telah bisa"),
}
_WORDS = {language: frozenset(words.split()) for language, words in _FUNCTION_WORDS.items()}
# The scripts that one language, or a family we treat alike, writes in; Kana before Han, since Japanese uses both.
_SCRIPTS = (
    ("ja", re.compile(r"[\u3040-\u30ff]")),
    ("ko", re.compile(r"[\uac00-\ud7a3]")),
    ("zh", re.compile(r"[\u4e00-\u9fff]")),
    ("ar", re.compile(r"[\u0600-\u06ff]")),
    ("he", re.compile(r"[\u0590-\u05ff]")),
    ("ru", re.compile(r"[\u0400-\u04ff]")),
    ("el", re.compile(r"[\u0370-\u03ff]")),
    ("th", re.compile(r"[\u0e00-\u0e7f]")),
    ("hi", re.compile(r"[\u0900-\u097f]")),
)
_KANA_SHARE = 0.1
_SCRIPT_SHARE = 0.4


def detect(text: str) -> str:
    """Return the ISO 639-1 code of the language that `text` is written in; "en" when it is too short to say."""
    sample = text[:SAMPLE]
    return _by_script(sample) or _by_words(sample) or "en"


def _by_script(sample: str) -> str | None:
    letters = sum(character.isalpha() for character in sample)
    for language, script in _SCRIPTS:
        share = len(script.findall(sample)) / letters if letters else 0.0
        if share >= (_KANA_SHARE if language == "ja" else _SCRIPT_SHARE):
            return language
    return None


def _by_words(sample: str) -> str | None:
    words = [match.group().lower() for match in islice(_WORD.finditer(_without_particles(sample)), 2_000)]
    if len(words) < FEWEST_WORDS:
        return None
    hits = Counter({language: sum(word in known for word in words) for language, known in _WORDS.items()})
    best, count = hits.most_common(1)[0]
    if count < FEWEST_HITS or (best != "en" and count < LEAD * hits["en"]):
        return None
    return best


def _without_particles(sample: str) -> str:
    """Return the sample without the particles between two words with a capital."""
    return _NAME.sub(r"\1", sample)
