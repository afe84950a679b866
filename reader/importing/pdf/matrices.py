"""How a PDF moves, turns and scales what is drawn (ISO 32000-1, 8.3.4); boxes are in points."""

Matrix = tuple[float, float, float, float, float, float]
Box = tuple[float, float, float, float]  # left, foot, right and top

SAME: Matrix = (1, 0, 0, 1, 0, 0)


def times(first: Matrix, second: Matrix) -> Matrix:
    """Give the matrix that does what the first does, and then what the second does."""
    a, b, c, d, e, f = first
    p, q, r, s, t, u = second
    return (
        a * p + b * r,
        a * q + b * s,
        c * p + d * r,
        c * q + d * s,
        e * p + f * r + t,
        e * q + f * s + u,
    )


def moved(point: tuple[float, float], matrix: Matrix) -> tuple[float, float]:
    """Give where a matrix puts a point."""
    (x, y), (a, b, c, d, e, f) = point, matrix
    return a * x + c * y + e, b * x + d * y + f


def box_of(matrix: Matrix, box: Box = (0, 0, 1, 1)) -> Box:
    """Give the box around where a matrix puts a box, or the unit square."""
    left, foot, right, top = box
    corners = ((left, foot), (left, top), (right, foot), (right, top))
    return around([moved(corner, matrix) for corner in corners])


def around(points: list[tuple[float, float]]) -> Box:
    """Give the smallest box with all of these points in it."""
    across, up = zip(*points, strict=True)
    return min(across), min(up), max(across), max(up)


def common(*boxes: Box) -> Box:
    """Give what boxes have in common: its edges change sides where that is nothing."""
    lefts, feet, rights, tops = zip(*boxes, strict=True)
    return max(lefts), max(feet), min(rights), min(tops)
