"""Furniture and captions: what a page says around an article, told by its wording."""

import re

LONGEST_FURNITURE = 160
LONGEST_CAPTION = 500
SHORTEST_DOUBLED = 40

_ACTIONS = r"""
    back\ to\ (?:the\ )?top | (?:skip|jump)\ to\ (?:main\ )?(?:content|navigation)
  | share(?:\ (?:this|on|via|to|with|article|story|by)\b.*)?  | tweet(?:\ this)? | e-?mail(?:\ this\b.*)? | print(?:\ this\b.*)?
  | (?:please\ )?(?:subscribe|sign\ up|sign\ in|log\ in|register)\b(?!.*\bsaid\b).*
  | (?:click|tap|scroll)\ (?:here|down|to|on|for)\b.*
  | (?:read|see|show|load|view)\ (?:more|also|all|next|comments?)\b.{0,120} | also\ read\b.* | read\ (?:the\ )?full\ (?:story|article).*
  | (?:continue|keep)\ reading\b.* | (?:story|article)\ continues\b.*
  | related(?:\ (?:articles?|stories|story|news|topics?|content|links?|coverage|posts?))?(?:\s*:.*)?
  | (?:most|recommended|you\ (?:may|might))\ (?:read|popular|viewed|shared|for\ you|also\ like|like)\b.{0,40} | recommended | trending(?:\ now)?
  | (?:advertisement|advertorial|sponsored(?:\ content)?|promoted(?:\ content)?|ad)
  | (?:follow|like|join|find)\ (?:us|him|her|them|me|the\ \w+|@?\w+(?:\ \w+)?)\ on\ (?:twitter|x|facebook|instagram|telegram|whatsapp|youtube|google|linkedin)\b.*
  | (?:view|leave|post|add|write)\ (?:a\ )?comments? | comments?(?:\ \(\d+\))? | \d+\ (?:comments?|shares?)
  | (?:get|download)\ (?:the|our)\ (?:app|newsletter|latest|free)\b.* | loading(?:…|\.\.\.)? | menu | search | close | home | next | previous
  | (?:image|video|media|photo)\ (?:caption|playback\ is.*)
"""
_RIGHTS = r"(?:copyright\b|©|\(c\)\s).{0,140} | .{0,120}\ball\ rights\ reserved\b.{0,60}"
_ADDRESS = r"(?:https?://|www\.)\S+"
_RULE = r"[\W_]*(?:[*_=~#·•—–-][\W_]*){3,} | -\s*30\s*- | \#+ | \(?(?:ends?|more)\)?"
_FURNITURE = re.compile(rf"(?:{_ACTIONS}|{_RIGHTS}|{_ADDRESS}|{_RULE})[\s.:!»›>→…]*", re.VERBOSE | re.IGNORECASE)

_AGENCY = r"(?:AP|AFP|EPA|EFE|PTI|ANI|UPI|TASS|Reuters|Xinhua|Yonhap|Kyodo|Getty(?:\ Images)?|Shutterstock|Bloomberg)"
_PHOTO = (
    r"(?:photo(?:graph)?s?|picture|image|illustration|graphic|courtesy|handout|file|pool|screengrab|screenshot|via)"
)
_CREDIT = re.compile(
    rf"""(?: [.!?”"’)]\s*[(\[](?P<bracket>[^()\[\]]{{2,80}})[)\]]                                # "... on Friday. (Joint Press Corp.)"
           | \b(?:photo|image|picture|photograph)(?:\ credit|\ courtesy)?\s*(?::|by\b)\s*[^.:]{{2,60}}\.?   # "Photo: Ann Lee"
           | (?:^|[\s(])[^\s/][^/]{{1,40}}\s?/\s?{_AGENCY}\)?\.?                                         # "Ann Lee/Reuters"
        )$""",
    re.VERBOSE | re.IGNORECASE,
)
_OPENING = re.compile(
    rf"(?:file\ ?(?:photo|picture|image)?\s*[:—–-]|{_PHOTO}(?:\ (?:caption|credit|courtesy|by))?\s*:|caption\s*:|image\ source\b|in\ this\b.{{0,40}}\bphoto)",
    re.IGNORECASE,
)
_POSE = re.compile(
    r"\((?:[\w ]{0,20}\b)?(?:left|right|cent(?:er|re)|top|bottom|front|back|[LRC])\)|,\s(?:left|right|cent(?:er|re)),|\b(?:from|at)\s(?:left|right)\b"
    r"|\bpictured\b|\b(?:shakes?\shands|poses?\sfor|looks?\son)\b",
)
_CREDIT_WORDS = re.compile(rf"\b(?:{_PHOTO}|{_AGENCY}|press|news|corp\.?|agency|images)\b|/", re.IGNORECASE)
_CREDIT_VERBS = re.compile(
    r"\b(?:report(?:ing|ed)|edit(?:ing|ed)|writ(?:ing|ten)|compiled|source|inputs?)\b", re.IGNORECASE
)
_SPEECH = re.compile(r"[“”\"«»]|\bsaid\b")


def is_furniture(text: str) -> bool:
    """Say whether all of `text` is page furniture: a share bar, "Back To Top", a copyright line, a bare address."""
    return len(text) <= LONGEST_FURNITURE and _FURNITURE.fullmatch(text) is not None


def is_caption(text: str) -> bool:
    """Say whether `text` reads like the caption of a picture: by its credit, its opening, or who stands where."""
    if len(text) > LONGEST_CAPTION:
        return False
    if _OPENING.match(text):
        return True
    credit = _CREDIT.search(text)
    if credit is None:
        return False
    bracket = credit["bracket"]
    if bracket is None:
        return True
    if _CREDIT_VERBS.search(bracket) or not bracket[0].isupper():
        return False
    return bool(_POSE.search(text) or (_CREDIT_WORDS.search(bracket) and not _SPEECH.search(text)))


def may_be_doubled_caption(text: str) -> bool:
    """Say whether `text`, found twice in a row, is a caption that the page repeats and not a refrain."""
    return SHORTEST_DOUBLED <= len(text) <= LONGEST_CAPTION and not _SPEECH.search(text)
