"""The one signal of the project: a text has changed for its readers."""

from django.dispatch import Signal

# Sent inside the publishing transaction, with `revision`. What is said about the text listens.
revision_published = Signal()
