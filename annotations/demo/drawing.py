"""The one picture of the demo: three rivers, as a hand draws them on a board."""

import io
from itertools import pairwise

from PIL import Image, ImageDraw

SIZE = (640, 360)
FINER = 3  # drawn so much larger, and made smaller, a line has no steps
PAPER, WATER, ROOF = (250, 246, 236), (74, 116, 158), (168, 52, 44)
AMUR = [(-20, 100), (90, 70), (190, 110), (280, 210), (380, 250), (470, 200), (560, 110), (660, 50)]
SUNGARI = [(110, 380), (180, 310), (250, 290), (330, 270), (385, 238)]
USSURI = [(490, 380), (520, 310), (490, 260), (470, 200)]
HOUSES = [(150, 55), (135, 120), (255, 240), (330, 200), (205, 325), (235, 262), (420, 270),
          (400, 205), (535, 270), (475, 300), (590, 120), (545, 75)]  # fmt: skip


def three_rivers() -> bytes:
    """Give a PNG of the Amur with the Sungari and the Ussuri, and houses on both banks of each."""
    board = Image.new("RGB", [side * FINER for side in SIZE], PAPER)
    pen = ImageDraw.Draw(board)
    for river, width in ((SUNGARI, 10), (USSURI, 10), (AMUR, 16)):
        for x, y in _smooth(river):  # a brush, for a line of many parts has gaps at its corners
            pen.circle((x * FINER, y * FINER), width * FINER / 2, fill=WATER)
    for x, y in HOUSES:
        wall = [part * FINER for part in (x - 7, y - 5, x + 7, y + 6)]
        roof = [
            (part * FINER, at * FINER) for part, at in ((x - 9, y - 5), (x, y - 14), (x + 9, y - 5))
        ]
        pen.rectangle(wall, fill=ROOF)
        pen.polygon(roof, fill=ROOF)
    file = io.BytesIO()
    board.resize(SIZE, Image.Resampling.LANCZOS).save(file, "PNG")
    return file.getvalue()


def _smooth(points):
    """Cut the corners of a line off, seven times (Chaikin 1974)."""
    for _ in range(7):
        cut = [
            (a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share)
            for a, b in pairwise(points)
            for share in (0.25, 0.75)
        ]
        points = [points[0], *cut, points[-1]]
    return points
