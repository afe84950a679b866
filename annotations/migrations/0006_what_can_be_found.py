from reader.folding import folded
from django.db import migrations



def write(apps, _schema_editor):
    Annotation = apps.get_model('annotations', 'Annotation')
    Findable = apps.get_model('annotations', 'Findable')
    beside = 'article_id', 'reading_id', 'author_id', 'audience', 'prompt_id', 'created_at'
    notes = Annotation.objects.filter(deleted_at=None).order_by('pk').iterator(500)
    Findable.objects.bulk_create(
        (
            Findable(
                annotation_id=note.pk,
                words=f'{folded(note.body)}\n{folded(note.exact)}',
                **{column: getattr(note, column) for column in beside},
            )
            for note in notes
        ),
        batch_size=500,
    )


class Migration(migrations.Migration):

    dependencies = [
        ('annotations', '0005_findable'),
    ]

    operations = [
        migrations.RunPython(write, migrations.RunPython.noop),
    ]
