"""What is printed, as paper wants it."""

from django import template

from reader.rendering import mark_addresses

register = template.Library()

register.filter("for_paper", mark_addresses)
