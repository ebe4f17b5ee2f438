"""The parse of an article as plain records, and what the stages ask of it."""
