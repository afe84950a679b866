"""What is discussed in somebody's seminars, for the pages of rooms that know nothing of notes."""

from django import template

from annotations import lately

register = template.Library()


@register.simple_tag
def new_to(user):
    """Give the readings in which others wrote since `user` was there: a list, and one query."""
    return lately.new_to(user)


@register.simple_tag
def most_discussed(user):
    """Give the readings with most notes that `user` sees: a list, and one query."""
    return lately.most_discussed(user)
