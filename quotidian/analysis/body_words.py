"""The words that end the names of bodies and of what they build, and so no person's name."""

BODY_WORDS = frozenset({
    "academy", "act", "agency", "airbase", "airline", "airlines", "airport", "airways", "assembly", "association",
    "avenue", "award", "bank", "board", "bridge", "building", "cemetery", "center", "centre", "church", "city",
    "club", "college", "commission", "committee", "company", "conference", "congress", "corporation", "council",
    "county", "court", "cup", "department", "district", "division", "entertainment", "force", "forces",
    "foundation", "fund", "gallery", "government", "group", "hall", "holdings", "hospital", "hotel", "house",
    "industries", "institute", "international", "library", "limited", "media", "ministry", "mosque", "motors",
    "municipality", "museum", "newspaper", "office", "palace", "park", "party", "pharmaceuticals", "police",
    "prize", "province", "railway", "republic", "road", "school", "secretariat", "society", "stadium", "station",
    "street", "technologies", "technology", "theatre", "tower", "trust", "union", "university",
})  # fmt: skip
# Those of them that are family names as well.
_ALSO_SURNAMES = frozenset({"bank", "bridge", "church", "court", "hall", "house", "park", "street", "tower"})
SURE_BODY_WORDS = BODY_WORDS - _ALSO_SURNAMES
