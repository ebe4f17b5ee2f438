"""Captions: what stands under a picture, told by its credit, its opening, or who stands where."""

import re

LONGEST_CAPTION = 500
SHORTEST_DOUBLED = 40

_AGENCY = (
    r"(?:AP|AFP|EPA|EFE|PTI|ANI|UPI|TASS|dpa|Reuters|Xinhua|Yonhap|Kyodo|Getty(?: Images)?|Shutterstock|Bloomberg"
    r"|Associated Press|Agence France-Presse|PA(?: Media| Wire)?|Alamy|Files?|Pool|Handout)"
)
_PHOTO = (
    r"(?:photo(?:graph)?s?|picture|image|illustration|graphic|courtesy|handout|file|pool|screengrab|screenshot|via"
    r"|credit|foto|bild|fotografía|imagen|crédit(?: photo)?)"
)
_SIDE = r"(?:left|right|cent(?:er|re))"
# How a caption ends: "… on Friday. (Harbour Press)", "Photo: Ann Lee", "Ann Lee/AFP/Getty Images", "Credit Ann Lee".
_BRACKET = re.compile(r"[.!?”\"’)]\s*\((?P<credit>[A-Z0-9][^()]{1,80})\)$")
_NAMED_PHOTO = re.compile(
    r"\b(?:photo|image|picture|photograph|foto|bild)(?: credit| courtesy)?\s*(?:[:/]|by\b)\s*[^.:]{2,60}\.?\)?$",
    re.IGNORECASE,
)
_SLASHED = re.compile(
    rf"(?:^|[\s(\[])[^\s/][^/]{{1,40}}(?:\s?/\s?[A-Z][^/]{{1,40}})?\s?/\s?{_AGENCY}(?:\s[—–-]\s{_AGENCY})?[)\]]?\.?$"
)
_CREDITED = re.compile(r"[.?!”’\"]\s*(?:(?:Image |Photo )?Credit(?:\.\.\.|:|(?=\s))|Source:)\s*[A-Z][^.?!]{2,80}$")
# "… on Monday. KARI LUND | Haugvik Courier"
_SHOUTED_CREDIT = re.compile(r"[.?!]\s+[A-Z][A-Z .'’-]{3,40}\s?[|/]\s?[^.|/]{2,40}$")
# The words for those who do not see the picture, which the site puts before the caption.
_DESCRIBED = re.compile(r"(?:Getty Images|PA Media|EPA|Supplied|Shutterstock|Alamy)\s[A-Z][^.?!]{8,200}")
# A line that is nothing but the credit: "Getty Images", "AFP via Getty Images".
_CREDIT_ALONE = re.compile(rf"(?:{_AGENCY}|[A-Z]{{2,4}})(?:\s(?:via|/)\s|\s?/\s?){_AGENCY}\.?|Getty Images\.?|AP Photo")
# How one begins.
_OPENING = re.compile(
    rf"file ?(?:photo|picture|image)?\s*[:—–-]|\(?{_PHOTO}(?: (?:caption|credit|courtesy|by))?\s*:|caption\s*:"
    r"|image (?:source|caption|copyright)\b",
    re.IGNORECASE,
)
_POSE = re.compile(
    rf"\((?:[\w ]{{0,20}}\b)?(?:{_SIDE}|top|bottom|front|back|[LRC])\)|,\s{_SIDE},|\b(?:from|at)\s(?:left|right)\b"
    r"|\bpictured\b|\b(?:shakes?\shands|poses?\sfor|looks?\son)\b",
)
_CREDIT_WORDS = re.compile(
    rf"\b(?:{_PHOTO}|{_AGENCY}|press|news|corp\.?|agency|images|supplied|handout|courtesy)\b|/", re.IGNORECASE
)
_CREDIT_VERBS = re.compile(
    r"\b(?:report(?:ing|ed)|edit(?:ing|ed)|writ(?:ing|ten)|compiled|source|inputs?)\b", re.IGNORECASE
)
_SPEECH = re.compile(r"[“”\"«»]|\bsaid\b")


def is_caption(text: str) -> bool:
    """Say whether `text` reads like the caption of a picture: by its credit, its opening, or who stands where."""
    if len(text) > LONGEST_CAPTION:
        return False
    if _OPENING.match(text) or _CREDIT_ALONE.fullmatch(text):
        return True
    if _NAMED_PHOTO.search(text) or _SLASHED.search(text) or _CREDITED.search(text):
        return True
    if _SHOUTED_CREDIT.search(text) or _DESCRIBED.fullmatch(text):
        return True
    bracket = _BRACKET.search(text)
    if bracket is None or _CREDIT_VERBS.search(bracket["credit"]):
        return False
    return bool(_POSE.search(text) or (_CREDIT_WORDS.search(bracket["credit"]) and not _SPEECH.search(text)))


def goes_on_caption(caption: str, text: str) -> bool:
    """Say whether `text`, the line after `caption`, goes on with it: what follows "Image caption," or a description."""
    if re.fullmatch(r"image caption\W*", caption, re.IGNORECASE):
        return len(text) <= LONGEST_CAPTION
    return _DESCRIBED.fullmatch(caption) is not None and len(text) <= LONGEST_CAPTION and text[-1].isalnum()


def may_be_doubled_caption(text: str) -> bool:
    """Say whether `text`, found twice in a row, is a caption that the page repeats and not a refrain."""
    return SHORTEST_DOUBLED <= len(text) <= LONGEST_CAPTION and not _SPEECH.search(text)
