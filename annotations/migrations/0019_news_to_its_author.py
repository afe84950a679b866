import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models
from django.db.models import OuterRef, Subquery


def say_to_whom(apps, schema_editor):
    Placement = apps.get_model('annotations', 'Placement')
    for kind in ('Annotation', 'Prompt'):
        author = apps.get_model('annotations', kind).objects.filter(pk=OuterRef(kind.lower()))
        news = Placement.objects.filter(news=True, **{f'{kind.lower()}__isnull': False})
        news.update(news_to=Subquery(author.values('author')[:1]))


class Migration(migrations.Migration):

    dependencies = [
        ('annotations', '0018_words_without_signs'),
        ('reader', '0013_what_texts_are_meant_for'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RemoveIndex(
            model_name='placement',
            name='placement_news',
        ),
        migrations.AddField(
            model_name='placement',
            name='news_to',
            field=models.ForeignKey(db_index=False, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddIndex(
            model_name='placement',
            index=models.Index(condition=models.Q(('news_to__isnull', False)), fields=['news_to'], name='placement_news_to'),
        ),
        migrations.AddConstraint(
            model_name='placement',
            constraint=models.CheckConstraint(condition=models.Q(('news', True), ('news_to', None), _connector='OR'), name='placement_news_to_its_author'),
        ),
        migrations.RunPython(say_to_whom, migrations.RunPython.noop),
    ]
