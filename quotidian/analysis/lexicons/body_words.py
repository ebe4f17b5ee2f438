"""The words that end the names of bodies and of what they build, and so no person's name."""

BODY_WORDS = frozenset({
    "academy", "act", "agency", "airbase", "airline", "airlines", "airport", "airways", "alliance", "assembly",
    "associates", "association", "avenue", "award", "bank", "board", "bowl", "bridge", "brothers", "building",
    "campaign", "capital", "cemetery", "center", "centre", "church", "city", "club", "coalition", "college",
    "commission", "committee", "communications", "company", "conference", "congress", "corporation", "council",
    "county", "court", "cup", "department", "district", "division", "enterprises", "entertainment", "federation",
    "festival", "force", "forces", "foundation", "fund", "gallery", "government", "group", "hall", "holdings",
    "hospital", "hotel", "house", "inc", "industries", "initiative", "institute", "international", "league",
    "library", "limited", "ltd", "media", "ministry", "mosque", "motors", "movement", "municipality", "museum",
    "network", "newspaper", "office", "orchestra", "palace", "park", "partners", "party", "pharmaceuticals", "plc",
    "police", "prize", "project", "province", "radio", "railway", "republic", "research", "road", "school",
    "secretariat", "services", "society", "solutions", "stadium", "station", "street", "systems", "technologies",
    "technology", "television", "theatre", "tower", "trust", "union", "university", "ventures",
})  # fmt: skip
# Those of them that are family names as well.
_ALSO_SURNAMES = frozenset({"bank", "bridge", "church", "court", "hall", "house", "park", "street", "tower"})
SURE_BODY_WORDS = BODY_WORDS - _ALSO_SURNAMES
