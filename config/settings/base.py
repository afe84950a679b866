"""What every installation shares. docs/configuration.md lists what the environment may set."""

from pathlib import Path

from csp.constants import NONE, SELF

from config import environment
from config.databases import opened_well
from config.environment import env
from config.openid import openid
from config.release import fingerprint

BASE_DIR = Path(__file__).resolve().parents[2]
# All that Postil writes outside its database: SQLite's file, collected static files, demo mail.
DATA_DIR = Path(env.str("DATA_DIR", default=str(BASE_DIR / "var"))).absolute()

RELEASE = fingerprint(BASE_DIR)
DEBUG = False
DEMO = False
ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=[])
CSRF_TRUSTED_ORIGINS = env.list("CSRF_TRUSTED_ORIGINS", default=[])

INSTALLED_APPS = [
    "config",
    "teaching",
    "annotations",
    "seminars",
    "reader",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "allauth.usersessions",
    "csp",
    "django_htmx",
    "markdownx",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "config.storage.CollectedFiles",
    "django.forms",
]

MIDDLEWARE = [
    "config.health.health_check",  # before anything asks for a host, a session or https
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",  # below the two, so that files get headers too
    "config.turns.take_turns",  # below the one above, so that files wait for nobody
    "django.middleware.gzip.GZipMiddleware",  # pages only; its padding of chance hides their length
    "config.compression.compress_what_is_shared",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "config.addresses.refuse_nul",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "config.languages.speak_as_asked",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "config.typed.typed_words",
            ],
        },
    },
]
# Widgets are looked for in templates/ as well, so that ours may replace Django's.
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

# Data

DATABASES = {
    "default": opened_well(environment.database("DATABASE_URL", DATA_DIR / "postil.sqlite3")),
}
# Rate limits are counted here, so every worker must see the same one.
CACHES = {"default": environment.cache("CACHE_URL")}

STATIC_URL = "/static/"
STATIC_ROOT = DATA_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
WHITENOISE_ALLOW_ALL_ORIGINS = False  # nobody else's pages need our fonts
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "config.storage.HashedFiles"},
}

# Languages

LANGUAGE_CODE = "en"
# Those whose translation stands in locale/; a page must not say that it is in another language.
LANGUAGES = [("en", "English"), ("ru", "Русский"), ("zh-hans", "简体中文")]
LOCALE_PATHS = [BASE_DIR / "locale"]
TIME_ZONE = env.str("TIME_ZONE", default="UTC")

# People

AUTH_USER_MODEL = "reader.User"
AUTHENTICATION_BACKENDS = ["config.sessions.AuthenticationBackend"]
SESSION_ENGINE = "config.sessions"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
LOGIN_URL = "/accounts/login/"
LOGIN_REDIRECT_URL = "/"
# "open": anyone makes an account. "invitation": whoever was invited to a seminar does. "closed":
# nobody by themselves; instructors and a university's log-in make them.
SIGNUP = environment.one_of("SIGNUP", "invitation", "open", "closed")

ACCOUNT_ADAPTER = "config.accounts.Adapter"
ACCOUNT_FORMS = {
    "login": "config.accounts.LoginForm",
    "signup": "config.accounts.SignupForm",
    "reset_password": "config.accounts.ResetPasswordForm",
    "reset_password_from_key": "config.accounts.ResetPasswordKeyForm",
    "change_password": "config.accounts.ChangePasswordForm",
    "add_email": "config.accounts.AddEmailForm",
}
ACCOUNT_LOGIN_METHODS = {"username", "email"}
# The mail address may be left out: one logs in by it, and sets a forgotten password anew.
ACCOUNT_SIGNUP_FIELDS = ["username*", "email", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_USER_DISPLAY = str
ACCOUNT_REAUTHENTICATION_TIMEOUT = 600  # seconds: how long a password counts that was asked again
MFA_TOTP_ISSUER = "Postil"
MFA_TOTP_TOLERANCE = 1  # half minutes that the clock of a phone may be wrong
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]

# A university's log-in. The provider is the operator's: nothing is asked of it unless it is named.
OPENID = openid()
SOCIALACCOUNT_ADAPTER = "config.accounts.OpenIDAdapter"
SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"APPS": OPENID.apps}}
SOCIALACCOUNT_EMAIL_VERIFICATION = "none"

# A seminar often sits behind one address, so what is counted by "ip" leaves room for a class.
# "key" is the account aimed at, or for our own pages whoever is logged in (else the address).
RATE_LIMITS = {
    name: environment.rate(name, default)
    for name, default in {
        "login": "300/m/ip",
        "login_failed": "60/m/ip,10/5m/key",
        "signup": "100/m/ip",
        "reset_password": "60/m/ip,5/m/key",
        "reset_password_from_key": "60/m/ip",
        "invitation": "300/m/key",
        "posting": "60/m/key",
        "preview": "240/m/key",
        "importing": "20/m/key",
        "uploading": "20/m/key",
        "printing": "6/m/key",
        "exporting": "6/m/key",
    }.items()
}
ACCOUNT_RATE_LIMITS = RATE_LIMITS
RATE_LIMITS_IN = environment.counting(CACHES["default"])

# Images in notes

# "instructors": those who teach a seminar upload there, and admins. "members": everybody in it.
UPLOADS_BY = environment.one_of("UPLOADS_BY", "instructors", "members", "nobody")
UPLOAD_MEGABYTES = env.int("UPLOAD_MEGABYTES", default=8)
UPLOADS_A_DAY = env.int("UPLOADS_A_DAY", default=50)

# Files that are brought in as texts: how large they may be, and what reading one may cost

IMPORT_LIMITS = {
    "megabytes": env.int("IMPORT_MEGABYTES", default=32),
    "unpacked_megabytes": env.int("IMPORT_UNPACKED_MEGABYTES", default=256),
    "entries": env.int("IMPORT_ENTRIES", default=5000),
    "ratio": env.int("IMPORT_RATIO", default=200),
    "pages": env.int("IMPORT_PAGES", default=1000),
    "blocks": env.int("IMPORT_BLOCKS", default=20_000),
    "seconds": env.int("IMPORT_SECONDS", default=60),
    "memory_megabytes": env.int("IMPORT_MEMORY_MEGABYTES", default=1024),
    "pictures": env.int("IMPORT_PICTURES", default=100),
    "picture_megabytes": env.int("IMPORT_PICTURE_MEGABYTES", default=8),
    "picture_megapixels": env.int("IMPORT_PICTURE_MEGAPIXELS", default=50),
}

# Mail

vars().update(env.email_url("EMAIL_URL", default="consolemail://"))
EMAIL_TIMEOUT = 10
# What addresses in notices by mail begin with.
SITE_URL = env.str("SITE_URL", default="").rstrip("/")
DEFAULT_FROM_EMAIL = SERVER_EMAIL = env.str("DEFAULT_FROM_EMAIL", default="postil@localhost")

# What a browser is told

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "img-src": [SELF, "data:"],
        "form-action": [SELF, *OPENID.origins],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
        "object-src": [NONE],
    },
}
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"

# Markdown. markdownx.urls is never included: it answers anybody and stores any file.

MARKDOWNX_MARKDOWNIFY_FUNCTION = "reader.rendering.render_note"
MARKDOWNX_URLS_PATH = "/preview/"

# Django by itself would keep the traceback of an error to mail for ADMINS.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"stderr": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    # A page that is not there is the visitor's mistake, not ours.
    "loggers": {"django.request": {"level": "ERROR"}},
}
