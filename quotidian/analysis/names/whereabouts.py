"""Names that the words before them speak of as somewhere: "near Zarnow", "a choir from Zarnow", "drove to Zarnow".

"In" and "near" do by themselves; "from", "to" and "of", which stand before people too, do only behind words for who
lives or moves somewhere, or for how it lies.
"""

import re

from quotidian.analysis.names.words import Words
from quotidian.lexicons.person_words import fold_title, person_nouns, titles
from quotidian.lexicons.place_words import is_region

IN = frozenset({
    "across", "around", "central", "coastal", "downtown", "east", "eastern", "in", "inside", "near", "neighboring",
    "neighbouring", "north", "northeast", "northeastern", "northern", "northwest", "northwestern", "outside", "rural",
    "south", "southeast", "southeastern", "southern", "southwest", "southwestern", "throughout", "upstate", "west",
    "western",
})  # fmt: skip
# Of what people have in somebody too.
_IN_SOMEBODY = frozenset({
    "belief", "believe", "believed", "believes", "confidence", "disappointed", "faith", "interest", "interested", "saw",
    "see", "trust",
})  # fmt: skip
_MOVING = frozenset({
    "arrive", "arrived", "arrives", "arriving", "back", "bound", "bus", "came", "come", "comes", "coming", "convoy",
    "deported", "drive", "drives", "driving", "drove", "evacuated", "exiled", "ferry", "filmed", "fled", "flee",
    "fleeing", "flew", "flies", "flight", "flights", "flown", "fly", "flying", "go", "goes", "going", "gone", "hailed",
    "hails", "head", "headed", "heading", "heads", "home", "journey", "kilometers", "kilometres", "km", "migrated",
    "miles", "move", "moved", "moves", "moving", "return", "returned", "returning", "returns", "road", "route", "sail",
    "sailed", "sailing", "sails", "seen", "ship", "shipped", "ships", "train", "trains", "travel", "traveled",
    "traveling", "travelled", "travelling", "travels", "trip", "visible", "visit", "visited", "visits", "walk",
    "walked", "walking", "went",
})  # fmt: skip
_LIVING = frozenset({
    "band", "battalion", "choir", "club", "crew", "delegates", "delegation", "families", "family", "group", "men",
    "migrants", "people", "players", "police", "refugees", "residents", "squad", "students", "team", "tourists",
    "voters", "women", "workers",
})  # fmt: skip
LYING = frozenset({
    "archipelago", "city", "coast", "district", "east", "gulf", "hill", "inhabitants", "island", "lake", "municipality",
    "north", "northeast", "northwest", "outskirts", "part", "parts", "people", "plain", "plains", "port", "province",
    "region", "residents", "shore", "shores", "south", "southeast", "southwest", "state", "street", "streets", "suburb",
    "suburbs", "town", "village", "villagers", "west",
})  # fmt: skip
_REGION = re.compile(r", ([^\W\d_a-zß-öø-ÿ][\w'’-]+\.?(?: [^\W\d_a-zß-öø-ÿ][\w'’-]+)*)")
_LORDS = frozenset({
    "archbishop", "baron", "baroness", "bishop", "count", "countess", "duchess", "duke", "earl", "lord", "marquess",
    "prince", "princess", "viscount", "viscountess",
})  # fmt: skip
_FROM_TO = frozenset({"from", "into", "to", "towards", "toward"})


def is_somewhere(words: Words, index: int) -> bool:
    """Say whether the word at `index` stands behind words that tell of a place."""
    before = words.before(index)
    if before.lower() in IN:
        return words.before(index - 1).lower() not in _IN_SOMEBODY
    leading = words.before(index - 1).lower()
    if before == "to" and leading == "on":
        leading = words.before(index - 2).lower()
    if before in _FROM_TO:
        return leading in _MOVING or (before == "from" and (leading in _LIVING or _is_human(leading)))
    return before == "of" and (leading in LYING or _is_seat(words, index))


def _is_seat(words: Words, index: int) -> bool:
    """Say whether the word is where a lord sits: "Baron Holt of Zarnow", "the Bishop of Zarnow"."""
    is_named = words.before(index - 1)[:1].isupper()
    return is_named and any(fold_title(words.before(index - back)) in _LORDS for back in (1, 2))


def is_in_region(text: str, end: int) -> bool:
    """Say whether the name that ends at `end` has its country or region behind it: "Zarnow, Minn.", "Zarnow, Peru"."""
    match = _REGION.match(text, end)
    return match is not None and is_region(match[1])


def _is_human(word: str) -> bool:
    title = titles().get(fold_title(word))
    nouns = person_nouns()
    return word in nouns or word.removesuffix("s") in nouns or (title is not None and title.kind == "office")
