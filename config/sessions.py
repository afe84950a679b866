"""Who is logged in: what every page asks first, in queries that are prepared."""

from allauth.account import auth_backends
from django.contrib.sessions.backends import db
from django.db.models.functions import Now

from reader.models import User
from reader.prepared import ask


class SessionStore(db.SessionStore):
    def _get_session_from_db(self):
        def unexpired(key):
            return self.model.objects.filter(session_key=key, expire_date__gt=Now())

        for session in ask("session", unexpired, key=self.session_key):
            return session
        self._session_key = None
        return None


class AuthenticationBackend(auth_backends.AuthenticationBackend):
    def get_user(self, user_id):
        """Give who has that id, or None where they may not log in any more."""
        for user in ask("user", lambda pk: User.objects.filter(pk=pk), pk=user_id):
            return user if self.user_can_authenticate(user) else None
        return None
