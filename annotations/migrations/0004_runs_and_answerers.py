from django.db import migrations
from django.db.models import Count

from annotations.counting.segments import runs


def write(apps, _schema_editor):
    Tally = apps.get_model('annotations', 'Tally')
    Prompt = apps.get_model('annotations', 'Prompt')
    Annotation = apps.get_model('annotations', 'Annotation')
    for tally in Tally.objects.select_related('layer'):
        layer = tally.layer
        tally.runs = runs(tally.boundaries)
        tally.reaching = Annotation.objects.filter(
            reading=layer.reading_id, audience=layer.audience, prompt=layer.prompt_id,
            deleted_at=None, placement__spans__paragraph=tally.paragraph_id,
            placement__spans__ordinal__gt=0,
        ).count()
        tally.save(update_fields=['runs', 'reaching'])
    for prompt in Prompt.objects.annotate(answered=Count('unlocks')):
        prompt.answerers = prompt.answered
        prompt.save(update_fields=['answerers'])


class Migration(migrations.Migration):

    dependencies = [
        ('annotations', '0003_same_price'),
    ]

    operations = [
        migrations.RunPython(write, migrations.RunPython.noop),
    ]
