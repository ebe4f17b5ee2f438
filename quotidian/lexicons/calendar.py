"""The months and weekdays of English dates, in full and as papers shorten them."""

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
# The first three letters, and "Sept".
SHORT_MONTHS = (*(month[:3] for month in MONTHS), "Sept")
# A pattern for a month in any of these forms; a short one may have a full stop.
MONTH = f"(?:{'|'.join(MONTHS)}|(?:{'|'.join(reversed(SHORT_MONTHS))})\\b\\.?)"
