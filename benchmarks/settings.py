"""The settings of a server that is measured: production's, but plain http to this machine.

What differs from run to run comes from the environment that `benchmarks.fresh` gives.
"""

from config.settings.production import *  # noqa: F403
from config.settings.production import RATE_LIMITS

ROOT_URLCONF = "benchmarks.urls"
ALLOWED_HOSTS = ["127.0.0.1", "localhost"]
SECURE_SSL_REDIRECT = SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = False
# Whoever posts is counted as always, and never stopped. What is kept to count with is as long as
# there were posts in the time of the limit, so that is short.
RATE_LIMITS = ACCOUNT_RATE_LIMITS = {**RATE_LIMITS, "posting": "1000000/s/key"}
