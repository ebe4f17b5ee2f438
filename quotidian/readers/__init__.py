"""Readers: one file a format, each making an Article. They do not import one another."""
