"""Where the paper of an article is at home, as far as the telephone numbers in it tell.

A local paper seldom says in which state its town lies, but it prints the number to call.
"""

import re
from functools import cache

from quotidian.lexicons import word_lists
from quotidian.lexicons.gazetteer import Candidate, Gazetteer

_TELEPHONE = re.compile(r"(?<![\d-])\(?([2-9]\d\d)(?:\) ?|[-./ ])\d{3}[-. ]\d{4}(?!\d)")


def regions(text: str, gazetteer: Gazetteer) -> tuple[Candidate, ...]:
    """Return the American states and Canadian provinces whose telephone numbers `text` has."""
    codes = {region for number in _TELEPHONE.findall(text) if (region := _area_codes().get(number))}
    return tuple(region for code in sorted(codes) for region in gazetteer.known(code)[:1])


@cache
def _area_codes() -> dict[str, str]:
    return {code: region for region, codes in word_lists.rows("area_codes.tsv") for code in codes.split()}
