"""The analysis: one module a stage, joined by pipeline.py alone.

Stages do not import one another. What they share is not a stage: `syntax` (the parse), `drafts` (quotes before their
speakers are linked), `gazetteer` and `lexicon` (look-ups in `quotidian/data`).
"""
