"""What a process keeps of what it made, and no more of it than so many."""


def keep(kept: dict, key, made, most: int):
    """Keep what was `made` under a key, and forget the oldest where that is more than `most`.

    Gives what was made. Threads may keep things in the same dictionary.
    """
    kept[key] = made
    if len(kept) > most:
        kept.pop(next(iter(kept)), None)
    return made
