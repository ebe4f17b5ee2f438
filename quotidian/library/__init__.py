"""The library: articles, analyses and annotations kept in one database.

`peek`, `location` and `errors` are light to import; `store` brings SQLAlchemy and belongs after the first paint.
"""
