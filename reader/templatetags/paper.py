"""What is printed, as paper wants it; and a text, as its lines want it."""

from django import template

from reader.hanging import hang_lines
from reader.rendering import mark_addresses, tie_dashes

register = template.Library()

register.filter("in_lines", hang_lines)
register.filter("for_paper", mark_addresses)
register.filter("tied", tie_dashes)
