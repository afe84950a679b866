import django.db.models.deletion
from django.db import migrations, models

from reader.importing.pieces import plain_words
from reader.likeness import sample_of, sign_of

def remember(apps, schema_editor):
    """Let the texts that are here be known again."""
    articles, imports, places, Trace = (
        apps.get_model('reader', name)
        for name in ('Article', 'Import', 'RevisionParagraph', 'Trace')
    )
    for kind in (articles, imports):
        for pk, title in list(kind.objects.values_list('pk', 'title')):
            kind.objects.filter(pk=pk).update(title_sign=sign_of(title))
    revisions = apps.get_model('reader', 'Revision').objects.order_by('pk')
    for pk, current in list(articles.objects.values_list('pk', 'current')):
        read = current or revisions.filter(article=pk).values_list('pk', flat=True).first()
        said = places.objects.filter(revision=read)
        texts = said.order_by('position').values_list('version__text', flat=True)
        _record(Trace, '\n'.join(texts), article_id=pk)
    for pk in list(imports.objects.filter(article=None).values_list('pk', flat=True)):
        blocks = imports.objects.values_list('blocks', flat=True).get(pk=pk)
        words = '\n'.join(plain_words(block['markdown']) for block in blocks)
        _record(Trace, words, coming_id=pk)


def _record(Trace, words, **text):
    Trace.objects.bulk_create(Trace(value=value, **text) for value in sample_of(words))


class Migration(migrations.Migration):

    dependencies = [
        ('reader', '0007_erasures'),
    ]

    operations = [
        migrations.AddField(
            model_name='article',
            name='title_sign',
            field=models.BigIntegerField(db_index=True, editable=False, null=True),
        ),
        migrations.AddField(
            model_name='import',
            name='title_sign',
            field=models.BigIntegerField(db_index=True, editable=False, null=True),
        ),
        migrations.CreateModel(
            name='Trace',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('value', models.BigIntegerField()),
                ('article', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='traces', to='reader.article')),
                ('coming', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='traces', to='reader.import')),
            ],
            options={
                'verbose_name': 'trace of a text',
                'verbose_name_plural': 'traces of texts',
                'constraints': [models.UniqueConstraint(fields=('value', 'article'), name='trace_once_in_article'), models.UniqueConstraint(fields=('value', 'coming'), name='trace_once_in_import'), models.CheckConstraint(condition=models.Q(models.Q(('article', None), ('coming__isnull', False)), models.Q(('article__isnull', False), ('coming', None)), _connector='OR'), name='trace_of_one_text')],
            },
        ),
        migrations.RunPython(remember, migrations.RunPython.noop),
    ]
