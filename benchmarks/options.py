"""What is written in the options of several benchmarks."""


def numbers(written):
    """Give numbers that are written with commas, the smallest first."""
    return sorted(map(int, written.split(",")))
