"""Endings of English words."""

import re

POSSESSIVE = re.compile(r"['’]s$", re.IGNORECASE)
