"""Pictures that a file has in pieces, as the drivers of printers write them: put together again."""

from dataclasses import replace

from reader.importing.pdf.matrices import around, box_of

NEAR = 0.6  # points by which edges may differ that are the same


def joined(pictures):
    """Give the pictures on a page, in the order in which they are drawn, those that follow each
    other without a gap as one: tiles that are a row, and rows or stripes below one another."""
    return _runs(_runs(pictures, _is_beside), _is_below)


def _runs(pictures, goes_on):
    runs = []
    for one in pictures:
        if runs and goes_on(runs[-1][-1], one):
            runs[-1].append(one)
        else:
            runs.append([one])
    return [_as_one(run) if len(run) > 1 else run[0] for run in runs]


def _is_beside(last, one):
    if not _are_alike(last, one):
        return False
    (left, foot, right, top), (left_here, foot_here, right_here, top_here) = _boxes(last, one)
    level = abs(foot - foot_here) < NEAR and abs(top - top_here) < NEAR
    return level and (abs(right - left_here) < NEAR or abs(left - right_here) < NEAR)


def _is_below(last, one):
    if not _are_alike(last, one):
        return False
    (left, foot, right, top), (left_here, foot_here, right_here, top_here) = _boxes(last, one)
    even = abs(left - left_here) < NEAR and abs(right - right_here) < NEAR
    return even and (abs(foot - top_here) < NEAR or abs(top - foot_here) < NEAR)


def _are_alike(last, one):
    """Whether two stand upright, and in the same form or both in none."""
    turned = any(part for each in (last, one) for part in each.matrix[1:3])
    return not turned and last.path[:-1] == one.path[:-1]


def _boxes(*pictures):
    return [box_of(one.matrix) for one in pictures]


def _as_one(run):
    left, foot, right, top = _around(_boxes(*run))
    across, up = right - left, top - foot
    fine = [(one.width / (box[2] - box[0]), one.height / (box[3] - box[1]))
            for one, box in zip(run, _boxes(*run), strict=True)]  # fmt: skip
    shown = _around([one.shown for one in run])
    return replace(
        run[0],
        matrix=(across, 0, 0, up, left, foot),
        shown=shown,
        left=shown[0],
        foot=shown[1],
        right=shown[2],
        top=shown[3],
        width=round(across * max(dots for dots, _ in fine)),
        height=round(up * max(dots for _, dots in fine)),
        parts=tuple(part for one in run for part in one.parts or (one,)),
    )


def _around(boxes):
    return around([corner for box in boxes for corner in (box[:2], box[2:])])
