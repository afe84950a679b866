"""Notes and prompts follow their words when a text changes."""

from annotations.following.fates import Fate, Following, Outcome
from annotations.following.places import Place
from annotations.following.writing import catch_up, follow

__all__ = ["Fate", "Following", "Outcome", "Place", "catch_up", "follow"]
