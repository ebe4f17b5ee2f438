"""Alembic's entry: runs the steps on the connection that `upgrade` hands over."""

from alembic import context

from quotidian.library.schema import metadata

# SQLite changes a column by rebuilding its table ("batch"); the transaction is begun by the library, DDL included.
context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
