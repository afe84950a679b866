from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('reader', '0015_dates_in_part'),
    ]

    operations = [
        # Of the drafts that are there nobody knows.
        migrations.AddField(
            model_name='draft',
            name='from_elsewhere',
            field=models.BooleanField(default=None, editable=False, null=True),
        ),
        migrations.AlterField(
            model_name='draft',
            name='from_elsewhere',
            field=models.BooleanField(default=False, editable=False, null=True),
        ),
    ]
