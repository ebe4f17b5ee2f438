"""Frames that only the name of a place fills ("Ada Holt, 43, of Zarnow", "a Zarnow man", "bound for Zarnow", "D-Ohio").

The model knows few small towns, and takes those for organisations or people, or for nothing. Where the words around a
name leave no doubt, and the gazetteer or the frame itself vouches for it, it is a place.

What each frame gains, in points of places in the right spot (LGL, then the gate; the world news neither gain nor lose):
all together 3.2, 1.9; townspeople 1.2, 0.2; seats in parliament 0.9, 0.2; counties that share a noun 0.6, 0; words such
as "near" 0.2, 0.7; "43, of" 0.1, 0 (TR-News 0.3); a region that follows 0, 0.1; a home, a list of places, a way there
and the preposition of a sentence's start 0, 0.1 to 0.3 each.
"""

import re
from collections.abc import Iterator, Sequence

from quotidian.analysis.names.contexts import PERSON_AFTER, person_name_parts
from quotidian.analysis.names.spans import PLACE_LABELS, Candidate, Cover, replacing
from quotidian.analysis.names.whereabouts import LYING
from quotidian.analysis.names.words import Words
from quotidian.lexicons import word_lists
from quotidian.lexicons.gazetteer import Gazetteer
from quotidian.lexicons.person_words import fold, fold_title, given_names, titles
from quotidian.lexicons.place_words import counties, is_known_place, is_sure_place

_LONGEST = 3
_SHORTEST = 4
_LONGEST_ACRONYM = 5
# The labels that the model gives places by mistake; DATE and the like are none.
_DOUBTED = frozenset({"ORG", "PERSON", "NORP", "PRODUCT", "WORK_OF_ART", "EVENT", "LAW"})
# "R-Alaska", "D-W. Va."
_PARTY = re.compile(r"\b[DRI]-((?:[A-Z]\. )?[A-Z][\w’'-]+\.?(?: [A-Z][\w’'-]+){0,2}|(?:[A-Z]\.)+)(?=[\s,;:.)]|$)")
_AGED = re.compile(r"(?:,\s\d{1,3},|\(\d{1,3}\),?)\s(?:both |also |formerly )?of $")
_OF = re.compile(r",\s(?:both |also |formerly |late )?of $")
_REACH = 24
# Who is called by the town: "a Zarnow man", "two Zarnow aldermen".
_TOWNSPEOPLE = frozenset({
    "alderman", "aldermen", "boy", "businessman", "businesswoman", "commuters", "councillor", "councillors",
    "councilman", "couple",
    "firefighter", "firefighters", "girl", "man", "mayor", "men", "native", "natives", "police", "policeman",
    "resident", "residents", "selectman", "selectmen", "teen", "teenager", "woman", "women",
})  # fmt: skip
_TOWN_OFFICES = frozenset({"Aldermen", "Councilman", "Fire", "Mayor", "Police", "Selectmen"})
_MOTION = frozenset({
    "back", "bound", "bus", "buses", "came", "come", "coming", "commute", "drive", "driven", "drove", "ferry", "flew",
    "flies", "flight", "flights", "flown", "fly", "flying", "go", "goes", "going", "gone", "headed", "heading", "heads",
    "journey", "journeyed", "moved", "moves", "moving", "on", "relocated", "return", "returned", "returning",
    "returns", "road", "rode", "sail", "sailed", "sailing", "sails", "swam", "train", "trains", "travel",
    "traveled", "traveling",
    "travelled", "travelling", "travels", "trip", "trips", "visit", "visits", "walked", "way", "went",
})  # fmt: skip
_WHITHER = frozenset({"for", "from", "into", "to"})
# What stands "at Zarnow": most else that is at something is at a firm or a school.
_STANDING = frozenset({
    "base", "camp", "checkpoint", "church", "clinic", "crossing", "depot", "dock", "factory", "farm", "hospital",
    "junction", "market", "mill", "mine", "mosque", "plant", "port", "quarry", "refinery", "school", "shipyard",
    "shrine", "station", "temple", "terminal", "warehouse",
})  # fmt: skip
_AT_PLACE = frozenset({"around", "from", "in", "near", "off", "outside", "throughout"})
_OPENERS = _AT_PLACE | {"a", "an", "the"}
_AREA = re.compile(
    r",? (?:in |(?:an?|the) (?:[a-z]+ ){1,5}(?:in|of|on) (?:the )?)?([A-Z][\w’'.-]+(?: [A-Z][\w’'.-]+){0,2})"
)


def fill(words: Words, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates with those made places that stand where only places do, all mentions of a name alike."""
    cover = Cover(candidates)
    barred = person_name_parts(words.text, candidates) | _speaking(words, candidates)
    runs = [(run, words.text[words.all[run.start].start : words.all[run.stop - 1].end]) for run in _runs(words, cover)]
    names = {name for run, name in runs if name not in barred and _is_framed(words, run, name, cover)}
    found = [
        Candidate(words.all[run.start].start, words.all[run.stop - 1].end, "GPE") for run, name in runs if name in names
    ]
    listed = [Candidate(span.start, span.end, "GPE") for span in counties(words.text)]
    return replacing(replacing(candidates, found), [*listed, *_seats(words.text)])


def _speaking(words: Words, candidates: Sequence[Candidate]) -> frozenset[str]:
    """Return the names that speak or bear a title as people do."""
    found = set()
    for candidate in candidates:
        if candidate.label == "PERSON":
            first, last = words.index_at(candidate.start), words.index_at(candidate.end - 1)
            title = titles().get(fold_title(words.before(first)))
            if words.after(last) in PERSON_AFTER or (title and title.kind in ("courtesy", "office")):
                found.add(words.text[candidate.start : candidate.end])
    return frozenset(found)


def _runs(words: Words, cover: Cover) -> Iterator[range]:
    """Yield the runs of words with capitals that are a whole name that the model doubts, or none that it knows."""
    index = 0
    while index < len(words.all):
        run = _run_at(words, index)
        if 0 < len(run) <= _LONGEST and _is_free(words, run, cover):
            yield run
        index = max(run.stop, index + 1)


def _run_at(words: Words, index: int) -> range:
    """Return the words with capitals from the one at `index` on, without a common one that opens the sentence."""
    start = index
    if words.all[index].opens and words.all[index].text.lower() in _OPENERS | word_lists.words("common_words.txt"):
        start += 1
    stop = start
    while stop < len(words.all) and words.all[stop].capital and (stop == start or words.all[stop].joined):
        if words.all[stop].text in _TOWN_OFFICES:
            break
        stop += 1
    return range(start, stop)


def _is_free(words: Words, run: range, cover: Cover) -> bool:
    start, end = words.all[run.start].start, words.all[run.stop - 1].end
    opening = words.all[run.start - 1].start if run.start else start
    present = {candidate for index in run if (candidate := cover.at(words.all[index].start))}
    return all(c.label in _DOUBTED and c.end == end and c.start in (start, opening) for c in present)


def _is_framed(words: Words, run: range, name: str, cover: Cover) -> bool:
    start, end = words.all[run.start].start, words.all[run.stop - 1].end
    before = words.text[max(0, start - _REACH) : start]
    if _AGED.search(before):
        return True
    if not _is_plain_place(words, run, name) or words.text[end : end + 1] == "-":
        return False
    leads = words.before(run.start).lower()
    moves = leads in _WHITHER and words.before(run.start - 1).lower() in _MOTION
    # "A word from Holt" may be somebody's; from a given name it is.
    is_sender = words.all[run.stop - 1].owner or (leads == "from" and fold(name) in given_names())
    at = leads == "at" and words.before(run.start - 1).lower() in _STANDING
    is_there = (
        moves
        or at
        or (leads == "of" and words.before(run.start - 1).lower() in LYING)
        or (leads in _AT_PLACE and not is_sender)
    )
    is_called_by = words.after(run.stop - 1) in _TOWNSPEOPLE | _TOWN_OFFICES
    is_sided = _is_home(before, start, cover) or _is_listed(words, run, name, cover)
    return is_there or is_called_by or is_sided or _lies_in_next(words.text, end, name)


def _is_home(before: str, start: int, cover: Cover) -> bool:
    """Say whether somebody is of that place: "Ada Holt, of Zarnow"."""
    of = _OF.search(before)
    bearer = cover.at(start - len(of.group()) - 1) if of else None
    return bearer is not None and bearer.label == "PERSON"


def _is_listed(words: Words, run: range, name: str, cover: Cover) -> bool:
    """Say whether a country or region is joined to another place: "Wales and Brittany"."""
    index = run.start - 1 if words.before(run.start) == "the" else run.start
    if words.before(index) not in ("and", "or") or not is_sure_place(name):
        return False
    joined = cover.at(words.all[index - 2].start)
    return joined is not None and joined.label in PLACE_LABELS


def _is_plain_place(words: Words, run: range, name: str) -> bool:
    """Say whether the gazetteer has exactly this name, and nothing else is so likely to be meant."""
    gazetteer = Gazetteer.load()
    is_acronym = name.isupper() and len(name) <= _LONGEST_ACRONYM
    if len(name) < _SHORTEST or is_acronym or gazetteer.demonym(name):
        return False
    token = words.parse.token_at(words.all[run.start].start)
    is_word = (
        name.lower() in word_lists.words("common_words.txt")
        or token is None
        or not (token.entity or token.pos == "PROPN")
    )
    return not is_word and any(place.form == "name" for place in gazetteer.known(name))


def _lies_in_next(text: str, end: int, name: str) -> bool:
    """Say whether a country or region that has a place of this name follows: "Zarnow, Ohio", "Zarnow in Norway"."""
    match = _AREA.match(text, end)
    areas = match[1].split() if match else []
    gazetteer = Gazetteer.load()
    return any(
        place.lies_in(area)
        for count in range(len(areas), 0, -1)
        for area in gazetteer.known(" ".join(areas[:count]).rstrip(",;"))
        for place in gazetteer.known(name)
    )


def _seats(text: str) -> Iterator[Candidate]:
    """Yield the states and towns that members of American parliaments sit for: "D-Ohio"."""
    for match in _PARTY.finditer(text):
        # The full stop of "R-Alaska." ends the sentence.
        bare = match[1].rstrip(".")
        state = bare if "." not in bare and is_known_place(bare) else match[1]
        if is_known_place(state) or is_known_place(f"{state}."):
            yield Candidate(match.start(1), match.start(1) + len(state), "GPE")
