"""Lines that pass other boxes of a column at its right: on which track each runs, and how much room they take."""

from collections.abc import Mapping, Sequence
from itertools import count

from generators.model.framework import Link

_FIRST, _NEXT, _LABEL = 14.0, 10.0, 18.0
"""How far from the boxes the first track runs, each further one from the one before, and the edge from the last."""


def needs_detour(link: Link, order: Sequence[str]) -> bool:
    """Return whether other boxes stand between the two that a line joins, in the order of the column."""
    return abs(order.index(link.start) - order.index(link.end)) > 1


def assign_tracks(links: Sequence[Link], order: Sequence[str]) -> dict[str, int]:
    """Return on which track, from 0, the detours to each box run; no two that meet share one."""
    reach: dict[str, list[int]] = {}
    for link in links:
        if needs_detour(link, order):
            reach.setdefault(link.end, [order.index(link.end)]).append(order.index(link.start))
    tracks: dict[str, int] = {}
    taken: dict[int, int] = {}
    for end, places in sorted(reach.items(), key=lambda found: min(found[1])):
        tracks[end] = next(track for track in count() if taken.get(track, -1) < min(places))
        taken[tracks[end]] = max(places)
    return tracks


def distance(track: int) -> float:
    """Return how far from the boxes a track runs."""
    return _FIRST + _NEXT * track


def room_for(tracks: Mapping[str, int]) -> float:
    """Return how much room all tracks take, with half a label beyond the last."""
    return distance(max(tracks.values())) + _LABEL if tracks else 0.0
