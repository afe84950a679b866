"""What is news to somebody, for the pages of rooms that know nothing of notes."""

from django import template

from annotations.moving.news import headlines
from annotations.telling.lines import new_for

register = template.Library()


@register.simple_tag
def news_for(user):
    """Give what moved of what `user` wrote, in a few words: a list, and one query."""
    return headlines(user)


@register.simple_tag
def new_notices_for(user):
    """Give how many notices are new to `user`."""
    return new_for(user)
