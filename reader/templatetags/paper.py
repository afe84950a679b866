"""What is printed, as paper wants it; and a text, as its lines want it."""

from django import template

from reader.rendering import mark_addresses, tie_dashes

register = template.Library()

register.filter("for_paper", mark_addresses)
register.filter("tied", tie_dashes)
