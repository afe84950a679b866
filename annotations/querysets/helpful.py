"""How many found something helpful, brought along with it."""

from django.apps import apps
from django.db.models import Count, Exists, OuterRef, Subquery


def with_helpful(things, user):
    """Give notes or replies with `helpers`, how many found each helpful, and
    `is_helpful`, whether `user` did.

    `helpers` is None where there are none.
    """
    column = things.model._meta.model_name
    marks = apps.get_model("annotations", "Helpful").objects.filter(**{column: OuterRef("pk")})
    many = marks.order_by().values(column).annotate(many=Count("pk")).values("many")
    own = marks.filter(person=user)
    return things.annotate(helpers=Subquery(many), is_helpful=Exists(own))
