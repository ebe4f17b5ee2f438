"""The tables, as the newest migration leaves them (a test compares the two)."""

from sqlalchemy import (
    Column,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
)

REVISION = "0001"
"""The newest migration. Revisions are numbers of four digits, so that text order says which of two is newer."""


class PlainText(TypeDecorator[str]):
    """Text that PostgreSQL accepts as well: it knows no NUL, so U+FFFD stands there instead, one for one."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """Replace NUL where the database could not hold it."""
        if value is not None and dialect.name == "postgresql":
            return value.replace("\0", "\ufffd")
        return value


metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)

articles = Table(
    "articles",
    metadata,
    Column("id", String, primary_key=True),
    Column("source", PlainText, nullable=False, index=True),
    Column("title", PlainText, nullable=False),
    Column("text", PlainText, nullable=False),
    Column("record", LargeBinary, nullable=False),  # the rest of the Article, as JSON
    Column("opened", String, nullable=False, index=True),
    Column("reading_place", Integer, nullable=False),
)

analyses = Table(
    "analyses",
    metadata,
    Column("article_id", ForeignKey("articles.id"), primary_key=True),
    Column("engine_name", String, nullable=False),
    Column("engine_version", String, nullable=False),
    Column("record", LargeBinary, nullable=False),  # the Analysis, as JSON
    Column("made", String, nullable=False),
)

annotations = Table(
    "annotations",
    metadata,
    Column("id", String, primary_key=True),
    Column("article_id", ForeignKey("articles.id"), nullable=False, index=True),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("exact", PlainText, nullable=False),
    Column("prefix", PlainText, nullable=False),
    Column("suffix", PlainText, nullable=False),
    Column("colour", String, nullable=False),
    Column("body", PlainText, nullable=False),
    Column("tags", PlainText, nullable=False),  # a JSON array
    Column("state", String, nullable=False),
    Column("created", String, nullable=False),
    Column("modified", String, nullable=False),
)

changes = Table(
    "changes",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("at", String, nullable=False),
    Column("action", String, nullable=False),  # "keep" or "delete"
    Column("annotation_id", String, nullable=False),
    Column("record", LargeBinary),  # the Annotation as it was kept, as JSON
    Index("ix_changes_annotation_id", "annotation_id"),
)
"""Append-only: every version of every annotation, so that an overwritten or deleted note can still be found."""
