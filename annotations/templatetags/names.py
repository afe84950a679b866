"""The names under which people read each other: see `annotations.signing`."""

from django import template

from annotations.signing import signature, signature_for_all, signature_for_instructors

register = template.Library()

register.filter("signed", signature)
register.filter("signed_for_all", signature_for_all)
register.filter("signed_for_instructors", signature_for_instructors)
