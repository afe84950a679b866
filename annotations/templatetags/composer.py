"""The box for a new note."""

from django import template
from django.template.loader import render_to_string

from annotations.margin.blank import TEMPLATE, blank_composer

register = template.Library()


@register.simple_tag(takes_context=True)
def composer(context):
    """Give the composer of the margin of a page, with what is written in it already."""
    margin, request = context["margin"], context["request"]
    if margin.form is None:
        return blank_composer(margin, context["csrf_token"], bool(request.htmx))
    return render_to_string(TEMPLATE, {**context.flatten(), "form": margin.form})
