"""Quotidian's core: reading articles, finding who, where and who said what, and keeping the reader's notes. No Qt."""

__version__ = "0.1.0"
