"""The sizes in which the article can be shown, as factors of its plain size."""

_STEPS = (0.5, 0.6, 0.7, 0.8, 0.9, 1.0, 1.1, 1.25, 1.4, 1.6, 1.8, 2.0, 2.5, 3.0)


def larger(zoom: float) -> float:
    """Return the next larger step, or the largest."""
    return next((step for step in _STEPS if step > zoom), _STEPS[-1])


def smaller(zoom: float) -> float:
    """Return the next smaller step, or the smallest."""
    return next((step for step in reversed(_STEPS) if step < zoom), _STEPS[0])


def clamped(zoom: float) -> float:
    """Return the zoom, or the end of the range that it is beyond."""
    return min(max(zoom, _STEPS[0]), _STEPS[-1])
