"""In which order the classes of a matrix come: as given, or so that confused ones stand together.

Seriation by hierarchical clustering, its leaves turned so that neighbours are alike: Z. Bar-Joseph,
D. K. Gifford and T. S. Jaakkola, Fast optimal leaf ordering for hierarchical clustering,
Bioinformatics 17 (2001).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Literal

from lib.evaluation import Evaluation
from lib.metrics.mistakes import matrix_of

if TYPE_CHECKING:
    import numpy as np

    Distances = np.ndarray[Any, np.dtype[np.float64]]

Order = Literal["given", "together"]

MOST_OPTIMAL = 300
"""Classes: up to so many the leaves are turned optimally; the work grows with the third power.
Beyond, the leaves stay as the clustering leaves them, which still keeps clusters together."""

_NEVER_CONFUSED = 1 - 1e-12
"""Clusters farther apart than this have no mistake between them."""


def in_matrix_order(
    evaluation: Evaluation, classes: Sequence[int], order: Order
) -> tuple[int, ...]:
    """The classes, by their places, in the order in which a matrix shows them.

    With "together", classes that are taken for each other become neighbours: average linkage on
    1 − the mean of the two shares "of the real items of one, so many are called the other".
    Groups without a mistake between them, and classes that nobody confuses, keep their order.
    """
    if order == "given" or len(classes) < 3:
        return tuple(classes)
    from scipy.cluster.hierarchy import fcluster, leaves_list, linkage, optimal_leaf_ordering
    from scipy.spatial.distance import squareform

    distances = squareform(_distances(evaluation, classes), checks=False)
    tree = linkage(distances, method="average")
    if len(classes) <= MOST_OPTIMAL:
        tree = optimal_leaf_ordering(tree, distances)
    group = fcluster(tree, _NEVER_CONFUSED, criterion="distance").tolist()
    groups: dict[int, list[int]] = {}
    for leaf in leaves_list(tree).tolist():
        groups.setdefault(group[leaf], []).append(leaf)
    return tuple(
        classes[leaf] for leaves in sorted(groups.values(), key=min) for leaf in _turned(leaves)
    )


def _distances(evaluation: Evaluation, classes: Sequence[int]) -> Distances:
    """A square of distances in [0, 1]: 0 where all items of both are called the other."""
    import numpy as np

    matrix = matrix_of(evaluation)
    place = {index: row for row, index in enumerate(classes)}
    shares = np.zeros((len(classes), len(classes)))
    for (true, predicted), items in matrix.items.items():
        if true in place and predicted in place:
            shares[place[true], place[predicted]] = items / matrix.true_items[true]
    distances = 1 - (shares + shares.T) / 2
    np.fill_diagonal(distances, 0)
    return distances


def _turned(leaves: list[int]) -> list[int]:
    """The leaves from the end that is nearer to the first class: a mirrored order is as good."""
    first = leaves.index(min(leaves))
    return leaves[::-1] if 2 * first >= len(leaves) else leaves
