"""The analysis: one module or package a stage, joined by pipeline.py alone.

Stages do not import one another, and the modules within a stage's package are its own. What they share is no stage:
`grammar` (the parse and what can be asked of it), `speech` (how English reports what was said) and, outside this
package, `quotidian.lexicons` (what is known of words and of places). `parsing` runs the model, `service` serves the
pipeline to a window.
"""
