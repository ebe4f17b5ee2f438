"""Furniture and captions: what a page says around an article, told by its wording."""

import re

LONGEST_FURNITURE = 160
LONGEST_CAPTION = 500
SHORTEST_DOUBLED = 40

# Each is a whole line.
_PHRASES = (
    r"back to (?:the )?top",
    r"(?:skip|jump) to (?:main )?(?:content|navigation)",
    r"share(?: (?:this|on|via|to|with|article|story|by)\b.*)?",
    r"tweet(?: this)?",
    r"(?:e-?mail|print)(?: this\b.*)?",
    r"(?:please )?(?:subscribe|sign up|sign in|log in|register)\b(?!.*\bsaid\b).*",
    r"(?:click|tap|scroll) (?:here|down|to|on|for)\b.*",
    r"(?:read|see|show|load|view) (?:more|also|all|next|comments?)\b.{0,120}",
    r"also read\b.*",
    r"read (?:the )?full (?:story|article).*",
    r"(?:continue|keep) reading\b.*",
    r"(?:story|article) continues\b.*",
    r"related(?: (?:articles?|stories|story|news|topics?|content|links?|coverage|posts?))?(?:\s*:.*)?",
    r"(?:most|recommended) (?:read|popular|viewed|shared|for you)\b.{0,40}",
    r"you (?:may|might) (?:also )?like\b.{0,40}",
    r"recommended|trending(?: now)?|menu|search|close|home|next|previous|more",
    r"advertisement(?:\s*[—–-].{0,60})?|advertorial|ad|(?:sponsored|promoted)(?: content)?",
    r"(?:follow|like|join|find) .{1,40} on (?:twitter|x|facebook|instagram|telegram|whatsapp|youtube|linkedin)\b.*",
    r"(?:view|leave|post|add|write) (?:a )?comments?|comments?(?: \(\d+\))?|\d+ (?:comments?|shares?)",
    r"(?:get|download) (?:the|our) (?:app|newsletter|latest|free)\b.*",
    r"loading(?:…|\.\.\.)?",
    r"(?:image|photo) caption|(?:video|media) playback is.*",
    r"for immediate release|for release(?: on)? .{1,40}|embargoed (?:until|to|for) .{1,60}",
    r"(?:press|news|media) release",
    r"(?:media |press )?(?:contacts?|enquiries|inquiries)(?: person| details)?\s*:.{2,120}",
    # Rights.
    r"(?:copyright\b|©|\(c\)\s).{0,140}",
    r".{0,120}\ball rights reserved\b.{0,60}",
    # A bare address; a rule of dashes or stars; the old signs for the end.
    r"(?:https?://|www\.)\S+",
    r"[\W_]*(?:[*_=~#·•—–-][\W_]*){3,}",
    r"-\s*30\s*-|\#+|\(?ends?\)?",
)
_FURNITURE = re.compile(rf"(?:{'|'.join(_PHRASES)})[\s.:!»›>→…]*", re.IGNORECASE)

_AGENCY = r"(?:AP|AFP|EPA|EFE|PTI|ANI|UPI|TASS|Reuters|Xinhua|Yonhap|Kyodo|Getty(?: Images)?|Shutterstock|Bloomberg)"
_PHOTO = (
    r"(?:photo(?:graph)?s?|picture|image|illustration|graphic|courtesy|handout|file|pool|screengrab|screenshot|via)"
)
_SIDE = r"(?:left|right|cent(?:er|re))"
# How a caption ends: "… on Friday. (Harbour Press)", "Photo: Ann Lee", "Ann Lee/Reuters".
_BRACKET = re.compile(r"[.!?”\"’)]\s*\((?P<credit>[A-Z0-9][^()]{1,80})\)$")
_NAMED_PHOTO = re.compile(
    r"\b(?:photo|image|picture|photograph)(?: credit| courtesy)?\s*(?::|by\b)\s*[^.:]{2,60}\.?$", re.IGNORECASE
)
_SLASHED = re.compile(rf"(?:^|[\s(])[^\s/][^/]{{1,40}}\s?/\s?{_AGENCY}\)?\.?$")
# How one begins.
_OPENING = re.compile(
    rf"file ?(?:photo|picture|image)?\s*[:—–-]|{_PHOTO}(?: (?:caption|credit|courtesy|by))?\s*:|caption\s*:"
    r"|image source\b",
    re.IGNORECASE,
)
_POSE = re.compile(
    rf"\((?:[\w ]{{0,20}}\b)?(?:{_SIDE}|top|bottom|front|back|[LRC])\)|,\s{_SIDE},|\b(?:from|at)\s(?:left|right)\b"
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
    if _NAMED_PHOTO.search(text) or _SLASHED.search(text):
        return True
    bracket = _BRACKET.search(text)
    if bracket is None or _CREDIT_VERBS.search(bracket["credit"]):
        return False
    return bool(_POSE.search(text) or (_CREDIT_WORDS.search(bracket["credit"]) and not _SPEECH.search(text)))


def may_be_doubled_caption(text: str) -> bool:
    """Say whether `text`, found twice in a row, is a caption that the page repeats and not a refrain."""
    return SHORTEST_DOUBLED <= len(text) <= LONGEST_CAPTION and not _SPEECH.search(text)
