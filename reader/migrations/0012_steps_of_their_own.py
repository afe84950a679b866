from django.db import migrations

REVIEWS = {'Draft': 'draft', 'Import': 'coming'}


def part(apps, _schema_editor):
    """Let what is undone and redone be rows, and the review say which they are."""
    Step = apps.get_model('reader', 'Step')
    for review, column in _reviews(apps):
        steps = [*review.undoable, *review.redoable]
        numbered = [
            (number, {name: put for name, put in step.items() if name != 'did'}, step.get('did', {}))
            for number, step in enumerate(steps, start=1)
        ]
        Step.objects.bulk_create(
            Step(number=number, back=back, did=did, **{f'{column}_id': review.pk})
            for number, back, did in numbered
        )
        briefs = [_brief(number, back) for number, back, _did in numbered]
        undone = len(review.undoable)
        review.undoable, review.redoable = briefs[:undone], briefs[undone:]
        review.save(update_fields=['undoable', 'redoable'])


def join(apps, _schema_editor):
    """Let the review have its steps in its own row again."""
    Step = apps.get_model('reader', 'Step')
    for review, column in _reviews(apps):
        steps = Step.objects.filter(**{column: review.pk})
        whole = {step.number: step.back | {'did': step.did} for step in steps}
        review.undoable = [whole[brief['number']] for brief in review.undoable]
        review.redoable = [whole[brief['number']] for brief in review.redoable]
        review.save(update_fields=['undoable', 'redoable'])
    Step.objects.all().delete()


def _brief(number, back):
    items = [item for name in ('blocks', 'aside') for item in back.get(name, (0, 0, []))[2]]
    size = sum(len(item.get('markdown', '')) for item in items) + len(str(back.get('fields', '')))
    return {'number': number, 'size': size, 'fields': [*back.get('fields', ())]}


def _reviews(apps):
    for name, column in REVIEWS.items():
        reviews = apps.get_model('reader', name).objects
        # One by one: a history has up to four million characters.
        for pk in reviews.exclude(undoable=[], redoable=[]).values_list('pk', flat=True):
            yield reviews.only('undoable', 'redoable').get(pk=pk), column


class Migration(migrations.Migration):

    dependencies = [
        ('reader', '0011_steps'),
    ]

    operations = [
        migrations.RunPython(part, join),
    ]
