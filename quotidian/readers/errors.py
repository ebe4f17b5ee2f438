"""What goes wrong when an article is read."""


class ReadError(Exception):
    """An article could not be read. The message is a plain sentence that says what to do."""
