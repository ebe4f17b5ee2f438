"""Keeps articles, analyses and annotations: one transaction for each action of the reader."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, Table, insert, select, update
from sqlalchemy.exc import DBAPIError, IntegrityError, SQLAlchemyError

from quotidian.library import records
from quotidian.library.errors import LibraryError
from quotidian.library.location import default_location
from quotidian.library.opening import Opened, open_database
from quotidian.library.records import ArticleSummary
from quotidian.library.schema import analyses, annotations, articles, changes
from quotidian.model import Analysis, Annotation, Article
from quotidian.model import Engine as AnalysisEngine

__all__ = ["ArticleSummary", "Library", "default_location"]


class Library:
    """One open library. Every method raises LibraryError; a write happens whole or not at all.

    One thread uses it at a time; it may be opened in another one than that which then uses it.
    """

    def __init__(self, opened: Opened) -> None:
        """Use `Library.open` instead."""
        self._database = opened
        self._engine: Engine = opened.engine
        self._one_at_a_time = threading.Lock()

    @classmethod
    def open(cls, location: str | Path) -> "Library":
        """Open the library at a path or SQLAlchemy URL; make it if it is missing, upgrade it if it is older.

        Raises LibraryLocked, LibraryReadOnly, LibraryFull, LibraryTooNew, LibraryDamaged (its file is then set aside)
        or LibraryError; each says what to do.
        """
        return cls(open_database(location))

    def close(self) -> None:
        """Let go of the library. Closing twice does no harm."""
        with self._one_at_a_time:
            self._database.close()

    # Articles

    def keep_article(self, article: Article) -> None:
        """Save an article, or refresh it if it is there; its time of opening becomes now."""
        row = {**records.article_row(article), "opened": _now()}
        with self._transaction() as connection:
            _put(connection, articles, "id", row, {"reading_place": 0})

    def article(self, article_id: str) -> Article | None:
        """Return a saved article."""
        with self._transaction() as connection:
            row = connection.execute(select(articles).where(articles.c.id == article_id)).mappings().first()
        return records.article_from(row) if row else None

    def latest_from(self, source: str) -> Article | None:
        """Return the article last opened from a source (a path or an address)."""
        query = select(articles).where(articles.c.source == source).order_by(articles.c.opened.desc()).limit(1)
        with self._transaction() as connection:
            row = connection.execute(query).mappings().first()
        return records.article_from(row) if row else None

    def recent(self, limit: int = 10) -> tuple[ArticleSummary, ...]:
        """Return the articles last opened, newest first."""
        columns = (articles.c.id, articles.c.title, articles.c.source, articles.c.opened)
        with self._transaction() as connection:
            rows = connection.execute(select(*columns).order_by(articles.c.opened.desc()).limit(limit)).all()
        return tuple(ArticleSummary(*row) for row in rows)

    def keep_reading_place(self, article_id: str, position: int) -> None:
        """Save how far the reader has come: a code point of the article's text."""
        with self._transaction() as connection:
            found = connection.execute(
                update(articles).where(articles.c.id == article_id).values(reading_place=position)
            )
            if not found.rowcount:
                raise LibraryError("The reading place belongs to an article that is not in the library.")

    def reading_place(self, article_id: str) -> int:
        """Return the saved reading place, 0 if there is none."""
        with self._transaction() as connection:
            place = connection.scalar(select(articles.c.reading_place).where(articles.c.id == article_id))
        return place or 0

    # Analyses

    def keep_analysis(self, analysis: Analysis) -> None:
        """Save an article's analysis in place of an earlier one."""
        row = {**records.analysis_row(analysis), "made": _now()}
        with self._transaction() as connection:
            _put(connection, analyses, "article_id", row)

    def analysis(self, article_id: str, engine: AnalysisEngine) -> Analysis | None:
        """Return an article's analysis if just this engine, in just this version, has made it."""
        query = select(analyses.c.record).where(
            analyses.c.article_id == article_id,
            analyses.c.engine_name == engine.name,
            analyses.c.engine_version == engine.version,
        )
        with self._transaction() as connection:
            record = connection.scalar(query)
        return records.analysis_from(record) if record else None

    # Annotations

    def annotations(self, article_id: str) -> tuple[Annotation, ...]:
        """Return an article's annotations in the order of the text, without deleted ones."""
        columns = annotations.c
        query = (
            select(annotations)
            .where(columns.article_id == article_id, columns.state != "deleted")
            .order_by(columns.start, columns.end, columns.created, columns.id)
        )
        with self._transaction() as connection:
            rows = connection.execute(query).mappings().all()
        return tuple(records.annotation_from(row) for row in rows)

    def keep_annotation(self, annotation: Annotation) -> None:
        """Save an annotation, in place of the one with its id if there is one (a deleted one too)."""
        with self._transaction() as connection:
            _put(connection, annotations, "id", records.annotation_row(annotation))
            _log(connection, "keep", annotation.id, records.annotation_record(annotation))

    def delete_annotation(self, annotation_id: str) -> None:
        """Mark an annotation as deleted; the row stays. Deleting what is not there does nothing."""
        with self._transaction() as connection:
            mine = annotations.c.id == annotation_id
            found = connection.execute(update(annotations).where(mine).values(state="deleted", modified=_now()))
            if found.rowcount:
                _log(connection, "delete", annotation_id, None)

    @contextmanager
    def _transaction(self) -> Iterator[Connection]:
        try:
            with self._one_at_a_time, self._engine.begin() as connection:
                yield connection
        except IntegrityError as error:
            raise LibraryError("This belongs to an article that is not in the library.") from error
        except DBAPIError as error:
            raise self._database.explained(error.orig) from error
        except SQLAlchemyError as error:
            raise LibraryError(f"The library could not be used ({error}).") from error
        except UnicodeEncodeError as error:
            raise LibraryError("This text holds half a character and cannot be saved.") from error


def _put(
    connection: Connection, table: Table, key: str, row: dict[str, Any], at_first: dict[str, Any] | None = None
) -> None:
    """Update the row with this key, or insert it with `at_first` added: an upsert that every database understands."""
    found = connection.execute(update(table).where(table.c[key] == row[key]).values(row))
    if not found.rowcount:
        connection.execute(insert(table).values({**row, **(at_first or {})}))


def _log(connection: Connection, action: str, annotation_id: str, record: bytes | None) -> None:
    row = {"at": _now(), "action": action, "annotation_id": annotation_id, "record": record}
    connection.execute(insert(changes).values(row))


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="microseconds")
