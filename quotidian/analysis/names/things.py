"""Things that the model takes for people: ships and storms, works and bands, newspapers, whatever has an article."""

import re
from collections import Counter
from collections.abc import Sequence

from quotidian.analysis.names.spans import Candidate
from quotidian.analysis.names.words import Words
from quotidian.lexicons import word_lists
from quotidian.lexicons.person_words import fold, given_names

# What stands before the name of a work or a body of players, where a person has a trade ("the film Zarnova").
_KINDS = frozenset({
    "album", "band", "barge", "boat", "book", "cat", "corvette", "cruiser", "daily", "destroyer", "dog", "ferry",
    "film", "freighter", "frigate", "horse", "hurricane", "icebreaker", "journal", "lifeboat",
    "liner", "magazine", "movie", "musical", "newspaper", "novel", "opera", "painting", "play", "poem", "program",
    "programme", "quartet", "satellite", "schooner", "sculpture", "ship", "shuttle", "sitcom", "software", "song",
    "storm", "symphony", "tanker", "trawler", "trio", "tugboat", "typhoon", "vessel", "warship", "weekly", "yacht",
})  # fmt: skip
# What stands before the name of a body.
_BODIES = frozenset({
    "airline", "app", "automaker", "bank", "brand", "brewer", "carmaker", "carrier", "chain", "charity", "chipmaker",
    "coalition", "company", "conglomerate", "consultancy", "drugmaker", "firm", "giant", "insurer", "lender", "maker",
    "marketplace", "militia", "movement", "newsroom", "phonemaker", "planemaker", "platform", "publisher", "retailer",
    "start-up", "startup", "steelmaker", "subsidiary", "supermarket", "telco", "tribe", "truckmaker", "utility",
    "website",
})  # fmt: skip
# What companies have, and people have not.
_OF_A_COMPANY = frozenset({
    "creditors", "customers", "factories", "factory", "headquarters", "investors", "plant", "plants", "shareholders",
    "shares", "stock", "stores", "subsidiaries", "subsidiary", "warehouses", "workers", "workforce", "works",
})  # fmt: skip
_SHARES = re.compile(r"\b(?:shares|stakes?) (?:in|of) (?:the )?$", re.IGNORECASE)
# "Which" takes up things.
_THING_BEHIND = re.compile(r", which\b|['’]s chief executive\b|,? (?:Inc|Ltd|plc|PLC|Corp)\b")
# "AAPL.O", "7203.T", as Reuters puts them behind companies, in brackets or not.
_TICKER = re.compile(r" [(<]?[A-Z\d]{1,6}[a-z]?\.[A-Z]{1,3}\b")
_OF_A_COMMODITY = frozenset({"crude", "futures"})
# What begins the name of a thing.
_FIRST = frozenset({"cyclone", "frigate", "hurricane", "operation", "shuttle", "submarine", "typhoon", "uss", "hms"})
# "Die Zeit", but only a paper's word after the articles that family names have as well ("Le Pen").
_GERMAN_PAPER = re.compile(r"(?:Der|Die|Das) [^\W\d_a-zß-öø-ÿ]\w+")
_ROMANCE_PAPER = re.compile(
    r"(?:Le|La|Les|El|Il|O) (?:Corriere|Croix|D[ií]a|Echos|Express|Figaro|Gazzetta|Globo|Jornada|Libre|Monde|Mundo|"
    r"Naci[oó]n|Pa[ií]s|Parisien|Prensa|Presse|Repubblica|Soir|Sole|Stampa|Tercera|Temps|Tiempo|Universal|Vanguardia)",
    re.IGNORECASE,
)
# "FrameNet" and "YouTubers", but not "McKay", "DeLong" and "O'Hara".
_CAMEL = re.compile(r"(?!(?:Ma?c|D[aeiu]|L[aei]|V[ao]n|Fitz|Al|El|Ap|St|O)[A-Z])[A-Z][a-z]+[A-Z]\w+")
_REACH = 20
_OF_SOMEBODY = frozenset({
    "administration", "brothers", "cabinet", "camp", "campaign", "case", "clan", "dynasty", "era", "family",
    "government", "presidency", "regime", "siblings", "sisters", "trial", "years",
})  # fmt: skip
_BETWEEN_ARTICLE_AND_NAME = re.compile(r"\d+|annual|entire|first|last|latest|new|next|second|third|upcoming")


def labels(words: Words, candidates: Sequence[Candidate]) -> dict[str, str]:
    """Return what those of the people's names are that are things': "ORG" for papers, "OTHER" for the rest."""
    people = [c for c in candidates if c.label == "PERSON"]
    spelled = [words.text[c.start : c.end] for c in people]
    full = {part for name in spelled if " " in name for part in name.split()}
    found = dict.fromkeys(_with_article(words, people, full), "OTHER")
    for candidate, name in zip(people, spelled, strict=True):
        if _GERMAN_PAPER.fullmatch(name) or _ROMANCE_PAPER.fullmatch(name):
            found[name] = "ORG"
        elif name not in full and (label := _label(words, candidate, name)):
            found[name] = label
    return found


def _label(words: Words, candidate: Candidate, name: str) -> str:
    """Return what the noun before the name, or the name itself, makes of it; "" where neither tells."""
    first, _, rest = name.partition(" ")
    index = words.index_at(candidate.start)
    noun = words.before(index).lower()
    if noun in _KINDS | _BODIES:
        token = words.parse.token_at(words.all[index - 1].start)
        if token and token.pos != "VERB":
            return "ORG" if noun in _BODIES else "OTHER"
    follows = words.after(words.index_at(candidate.end - 1))
    if _TICKER.match(words.text, candidate.end) or (fold(first) not in given_names() and _is_company(words, candidate)):
        return "ORG"
    if follows in _OF_A_COMMODITY:
        return "OTHER"
    is_thing = fold(first) in _FIRST if rest else _CAMEL.fullmatch(name)
    return "OTHER" if is_thing else ""


def _is_company(words: Words, candidate: Candidate) -> bool:
    """Say whether the article speaks of what only companies have; somebody with a given name may own shares, too."""
    before = words.text[max(0, candidate.start - _REACH) : candidate.start]
    if _THING_BEHIND.match(words.text, candidate.end) or _SHARES.search(before):
        return True
    last = words.index_at(candidate.end - 1)
    return words.following(last) in _OF_A_COMPANY if last < len(words.all) else False


def _with_article(words: Words, people: Sequence[Candidate], full: set[str]) -> set[str]:
    """Return the names of one word that mostly have "the" before them, and are part of nobody's full name."""
    counts: Counter[str] = Counter()
    articles: Counter[str] = Counter()
    for candidate in people:
        name = words.text[candidate.start : candidate.end]
        if " " not in name and name not in full:
            counts[name] += 1
            articles[name] += _has_article(words, candidate)
    return {name for name, count in counts.items() if 2 * articles[name] >= count}


def _has_article(words: Words, candidate: Candidate) -> bool:
    index = words.index_at(candidate.start)
    follows = words.after(words.index_at(candidate.end - 1))
    name = words.text[candidate.start : candidate.end]
    may_lead = name.isalpha() and name.lower() not in word_lists.words("common_words.txt")
    if words.text[candidate.end : candidate.end + 1] == "-" or (may_lead and follows in _OF_SOMEBODY):
        return False  # In "the Holt-era rules" the article belongs to what follows.
    if _BETWEEN_ARTICLE_AND_NAME.fullmatch(words.before(index)):
        index -= 1
    return words.before(index).lower() == "the"
