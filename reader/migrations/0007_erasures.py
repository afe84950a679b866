import uuid

import django.utils.timezone
from django.db import migrations, models
from django.db.models import Q


def mark(apps, schema_editor):
    """Give everybody who is here a mark of their own."""
    people = apps.get_model('reader', 'User').objects
    for pk in list(people.values_list('pk', flat=True)):
        people.filter(pk=pk).update(mark=uuid.uuid4())


class Migration(migrations.Migration):

    dependencies = [
        ('reader', '0006_first_passwords'),
    ]

    operations = [
        migrations.CreateModel(
            name='Erasure',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('mark', models.UUIDField(editable=False, unique=True)),
                ('choice', models.CharField(choices=[('unname', 'They stay, without my name: under “Somebody who left”'), ('remove', 'They are removed')], editable=False, max_length=6)),
                ('at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
            ],
            options={
                'verbose_name': 'erasure',
                'verbose_name_plural': 'erasures',
                'constraints': [models.CheckConstraint(condition=models.Q(('choice__in', ['unname', 'remove'])), name='erasure_choice_is_known')],
            },
        ),
        migrations.AddField(
            model_name='user',
            name='export_offered_at',
            field=models.DateTimeField(editable=False, null=True),
        ),
        migrations.AddField(
            model_name='user',
            name='mark',
            field=models.UUIDField(default=uuid.uuid4, editable=False, null=True),
        ),
        migrations.RunPython(mark, migrations.RunPython.noop),
        migrations.AlterField(
            model_name='user',
            name='mark',
            field=models.UUIDField(default=uuid.uuid4, editable=False, unique=True),
        ),
        migrations.AddConstraint(
            model_name='user',
            constraint=models.CheckConstraint(condition=~Q(username__startswith='left/') | Q(display_name='', email='', first_name='', is_active=False, last_name=''), name='who_left_has_no_name'),
        ),
    ]
