"""Back and Forward as a browser has them."""

import pytest

from gui.history import History, Place
from gui.marks import Target


def test_back_and_forward_again() -> None:
    history = History()
    start, middle = Place(0), Place(50, Target("person", "person-1"))
    history.leave(start)
    history.leave(middle)
    end = Place(90)
    assert history.back(end) == middle
    assert history.back(middle) == start
    assert not history.can_go_back
    assert history.forward(start) == middle
    assert history.forward(middle) == end
    assert not history.can_go_forward


def test_a_jump_from_the_middle_drops_the_way_forward() -> None:
    history = History()
    history.leave(Place(0))
    history.back(Place(50))
    history.leave(Place(0))
    assert not history.can_go_forward


def test_a_place_that_was_not_moved_from_is_kept_once() -> None:
    history = History()
    history.leave(Place(7))
    history.leave(Place(7))
    history.back(Place(9))
    assert not history.can_go_back


def test_only_so_many_places_are_kept() -> None:
    history = History(longest=2)
    for position in range(5):
        history.leave(Place(position))
    assert [history.back(Place(9)).position, history.back(Place(9)).position] == [4, 3]
    assert not history.can_go_back


def test_going_back_from_nowhere_is_an_error() -> None:
    with pytest.raises(IndexError):
        History().back(Place(0))
