"""Code points to UTF-16 code units and back, for toolkits that count as Qt does."""

from bisect import bisect_left


class Utf16Map:
    """Positions of one text in both counts. A look-up costs the logarithm of the number of astral characters."""

    def __init__(self, text: str) -> None:
        astral = () if text.isascii() else tuple(i for i, character in enumerate(text) if character > "\uffff")
        self._code_points = astral
        self._units = tuple(position + count for count, position in enumerate(astral))

    def to_units(self, position: int) -> int:
        """Return the UTF-16 position of the code point at `position`."""
        return position + bisect_left(self._code_points, position)

    def to_code_points(self, units: int) -> int:
        """Return the code point at a UTF-16 position; one between two surrogates belongs to the character they make."""
        return units - bisect_left(self._units, units)
