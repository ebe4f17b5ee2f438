"""Furniture: what a page says around an article, told by its wording. Nothing that an article may say is furniture."""

import re

LONGEST_FURNITURE = 160
LONGEST_SECTION = 3

_NETWORK = (
    r"(?:facebook|twitter|x|whatsapp|linkedin|reddit|pinterest|telegram|messenger|instagram|youtube|tiktok|threads"
    r"|bluesky|mastodon|tumblr|digg|flipboard|pocket|google(?: ?\+| plus| news)?|line|kakaotalk|rss)"
)
_ACTION = (
    r"(?:share|tweet|post|print|e-?mail|save|copy(?: link)?|link|comments?|like|follow|subscribe|bookmark|listen|gift"
    r"|more|teilen|drucken|partager|imprimer|compartir|imprimir|condividi|stampa|delen)"
)
_ON_PAPER = r"(?: (?:this|the|our|your))?(?: (?:article|story|page|post|link|photos?))?"
# Each is a whole line.
_PHRASES = (
    r"back to (?:the )?top|top of page",
    r"(?:skip|jump) to (?:main )?(?:content|navigation)|skip (?:ad|advertisement)",
    r"share(?: (?:this|on|via|to|with|article|story|by|full)\b.*)?",
    r"tweet(?: this)?",
    r"(?:e-?mail|print)(?: this\b.*)?",
    rf"(?:save|gift|bookmark|print|copy|link|digg|listen to){_ON_PAPER}(?: for later)?",
    r"(?:please )?(?:subscribe|sign up|sign in|log in|register)\b(?!.*\bsaid\b).*",
    r"already (?:a|have) .{0,40}\?.{0,40}",
    r"(?:click|tap|scroll) (?:here|down|to|on|for)\b.*",
    r"(?:read|see|show|load|view) (?:more|also|all|next|comments?|photos?|graphic|gallery)\b.{0,120}",
    r"also read\b.*|\[(?:read|related|watch|see|more)\b[^\[\]]{2,140}\]",
    r"read (?:the )?full (?:story|article).*",
    r"(?:continue|keep) reading\b.*",
    r"(?:story|article) continues\b.*",
    r"related(?: (?:articles?|stories|story|news|topics?|content|links?|coverage|posts?))?(?:\s*:.*)?",
    r"(?:most|recommended) (?:read|popular|viewed|shared|for you)\b.{0,40}",
    r"you (?:may|might) (?:also )?like\b.{0,40}",
    r"more (?:on this (?:story|topic|subject)|stories|like this)",
    r"more from (?!.*\b(?:is|are|was|were|has|had|said)\b).{2,40}",
    r"(?:top|trending|latest|popular|other|editors?['’]s?) (?:stories|news|picks|now|headlines|videos)",
    r"(?:what to read|up) next|in case you missed it|also in (?:this section|the news)|don['’]t miss",
    r"recommended|trending(?: now)?|menu|search|close|home|next|previous|more|full screen|autoplay",
    r"advertisement(?:\s*[—–-].{0,60})?|advertorial|ad|ad choices|(?:sponsored|promoted)(?: content| by .{2,40})?",
    r"(?:follow|like|join|find) .{1,40} on (?:.{2,40}, )?"
    r"(?:twitter|x|facebook|instagram|telegram|whatsapp|youtube|linkedin)\b.*",
    r"(?:view|leave|post|add|write) (?:a )?comments?|comments?(?: \(\d+\))?|\d+ (?:comments?|shares?)",
    r"comments (?:powered by|are closed|off).{0,40}",
    r"(?:get|download) (?:the|our) (?:app|newsletter|latest|free)\b.*",
    r"(?:please )?enter (?:your|a valid) e-?mail\b.{0,40}|your e-?mail(?: address)?",
    r"(?:privacy|cookie) (?:policy|notice|settings)|terms (?:of (?:use|service)|and conditions)|(?:about|contact) us",
    r"(?:(?:we|this (?:site|website)) uses? cookies|by (?:signing up|subscribing|continuing), you agree)\b.*",
    r"(?:accept|reject|manage) (?:all|cookies|preferences).{0,30}",
    r"(?:tags?|topics?|filed under|categor(?:y|ies)|keywords)\s*:.{0,140}|tags|topics",
    r"(?:listen\W+)?(?:reading time\W+)?\d{1,3}[ -]?min(?:ute)?s?\.?(?: (?:read|listen|watch|of reading))?",
    r"(?:view|open|read) (?:this (?:e-?mail|newsletter) )?(?:in|on) (?:your |the )?(?:browser|web|app)",
    r"you(?:['’]re| are) (?:getting|receiving) this\b.*|was this .{0,20}(?:sent|forwarded)\b.*\?.*|unsubscribe\b.*",
    r"(?:show |hide |filter )?key events(?: only)?(?: \(\d+\))?|(?:newest|oldest|latest) first|sort by\b.{0,30}",
    r"(?:explore more on|in) th(?:is|ese) topics?|(?:after )?newsletter promotion|free newsletter|ad feedback"
    r"|reuse this content|text size|a{2,3}|(?:read|leer|lire|auf|leia) (?:this )?(?:in|en|em) \w{4,12}|author email",
    r"\d{1,3} (?:of|/) \d{1,3}|(?:read |see )?(?:all )?\d[\d,]* comments?",
    r"listen to this (?:article|story)\b.{0,40}",
    r"privacy notice\s*:.*|.{2,100}, opens (?:in a )?new (?:tab|window).{0,20}",
    r"(?:thanks|thank you) for reading\b.*|\d[\d,.]*k? (?:likes?|restacks?|views?|reactions?)|hear this story"
    r"|get (?:the|our) .{0,40}newsletter\b.*|why you can trust .{2,40}|\(attn:.*\)"
    r"|this (?:report|article|story) (?:by .{2,60} )?was (?:first|originally) published\b.*",
    r"like this:?|like loading.{0,3}|leave a (?:reply|comment)|this entry was posted in\b.*"
    r"|your e-?mail address will not be published.*",
    r"loading(?:…|\.\.\.)?",
    r"(?:image|photo) caption|(?:video|media) playback is.*",
    r"for immediate release|for release(?: on)? .{1,40}|embargoed (?:until|to|for) .{1,60}",
    r"(?:press|news|media) release",
    r"(?:media |press )?(?:contacts?|enquiries|inquiries)(?: person| details)?\s*:.{0,120}",
    r"\(?with (?:inputs?|agency inputs?|reporting) from .{2,60}|source\s*:.{2,60}|(?-i:SOURCE [A-Z][^.]{2,60})",
    # In the other languages that newspapers are pasted in.
    r"(?:lesen sie (?:auch|mehr)|mehr zum thema|lire (?:aussi|également)|à lire (?:aussi|également)|lea también"
    r"|le puede interesar|leia (?:também|mais)|leggi anche|lees ook|läs (?:också|mer)|les også|læs også)\b.{0,140}",
    r"(?:artikel )?(?:teilen|drucken)|partager|compartir|condividi|delen|anzeige|werbung|publicité|publicidad"
    r"|publicidade|pubblicità|advertentie",
    r".{0,120}\b(?:alle rechte vorbehalten|tous droits réservés|(?:todos los derechos|todos os direitos) reservados"
    r"|tutti i diritti riservati)\b.{0,60}",
    # How to reach somebody, and nothing else.
    r"\W*(?:e-?mail|e|mail|tel(?:ephone)?|phone|ph|fax|mobile|t|twitter|instagram|facebook|x)\s*[:.]\s*"
    r"(?:\S+@\S+|@\w+|[+(]?\d[\d ()./+-]{5,})",
    r"\S+@\S+\.\w{2,}|follow @\w{3,}|\+?\d[\d ()-]{8,}\d",
    r"(?:contact|reach|e-?mail|write to|follow|call)\s.{2,60}?\s(?:at|on|via)?\s?\S*@\S+",
    # Rights.
    r"(?:copyright\b|©|\(c\)\s).{0,140}",
    r".{0,120}\ball rights reserved\b.{0,60}",
    # A bare address; a rule of dashes or stars; the clock of a subtitle; the old signs for the end.
    r"(?:https?://|www\.)\S+",
    r"[\W_]*(?:[*_=~#·•—–-][\W_]*){3,}|[^\w\s]{1,3}",
    r"\d\d:\d\d:\d\d[,.]\d{3} --> \d\d:\d\d:\d\d[,.]\d{3}.{0,40}",
    r"-\s*30\s*-|\#+|\(?ends?\)?",
    # Where a page stands on its site: "Home > Sport > Rowing".
    r"(?:home|news|start(?:seite)?|accueil|inicio)(?:\s*[>›»/|]\s*[^>›»/|]{2,120})+",
    r"[^>›»]{2,30}(?:\s[>›»]\s[^>›»]{2,40}){2,}",
    # What can be done with it, side by side: "Post   Save   Mail", "WhatsApp · Print".
    rf"(?:{_NETWORK}|{_ACTION})(?:[\s·|•/,]+(?:{_NETWORK}|{_ACTION})\b)+",
)
_FURNITURE = re.compile(rf"(?:{'|'.join(_PHRASES)})[\s.:!»›>→…]*", re.IGNORECASE)
# The number is of comments or of shares.
_BUTTON = re.compile(rf"(?:{_NETWORK}|{_ACTION}|\d{{1,5}}|articles|videos|images)\W*", re.IGNORECASE)
# What opens a list of other articles.
_CARDS = re.compile(
    r"(?:related|read more|read next|see also|recommended|trending|most (?:read|popular|viewed)"
    r"|more (?:on|from|stories)|you (?:may|might)|(?:top|latest|popular|other|editors?['’]s?) (?:stories|news|picks)"
    r"|up next|what to read next|also in|in case you|don['’]t miss|mehr zum thema|lesen sie auch|lire aussi|lea también"
    r"|leia também|leggi anche|tags|topics|explore more|(?:media |press )?contacts?)\b[^:?]{0,40}:?",
    re.IGNORECASE,
)


# What a paper calls its sections.
_SECTIONS = frozenset({
    "africa", "africas", "america", "americas", "analysis", "arts", "asia", "australia", "breaking", "business",
    "canada", "climate", "comment", "crime", "culture", "east", "economy", "education", "energy", "entertainment",
    "environment", "europe", "exclusive", "explainer", "feature", "features", "finance", "football", "health",
    "india", "international", "latin", "life", "lifestyle", "live", "local", "markets", "media", "middle", "money",
    "national", "news", "north", "opinion", "pacific", "politics", "region", "regional", "science", "society",
    "sport", "sports", "stories", "story", "style", "tech", "technology", "top", "travel", "u.s.", "uk", "us",
    "video", "watch", "weather", "world",
})  # fmt: skip


def is_section(text: str) -> bool:
    """Say whether `text` names a section of a paper, as it stands over a headline: "World", "US news"."""
    words = re.split(r"[\s/|&,]+", text.strip().lower())
    return 1 <= len(words) <= LONGEST_SECTION and all(word in _SECTIONS for word in words)


def is_furniture(text: str) -> bool:
    """Say whether all of `text` is page furniture: a share bar, "Back To Top", a copyright line, a bare address."""
    return len(text) <= LONGEST_FURNITURE and _FURNITURE.fullmatch(text) is not None


def is_button(text: str) -> bool:
    """Say whether `text` may be one button of a share bar ("Facebook", "Save"); alone it may be a heading too."""
    return len(text) <= LONGEST_FURNITURE and _BUTTON.fullmatch(text) is not None


def opens_cards(text: str) -> bool:
    """Say whether `text`, a line of furniture, announces other articles whose headlines follow it."""
    return _CARDS.fullmatch(text) is not None
