"""The library: articles, analyses and annotations kept in one database."""
