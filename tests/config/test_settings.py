"""Settings as an operator meets them: a process started in an environment."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from config import environment
from config.databases import opened_well

ROOT = Path(__file__).parents[2]
KEY = {"SECRET_KEY": "long enough for a test of the settings, and with letters enough"}


def manage(*arguments, settings="production", **variables):
    """What `manage.py` answers in an environment of nothing but `variables`."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    return subprocess.run(
        [sys.executable, "manage.py", *arguments],
        cwd=ROOT,
        env=kept | {"DJANGO_SETTINGS_MODULE": f"config.settings.{settings}"} | variables,
        capture_output=True,
        text=True,
        check=False,
    )


def value_of(name, **variables):
    """The setting of that name on the production settings."""
    code = f"from django.conf import settings; print(repr(settings.{name}))"
    run = manage("shell", "--no-imports", "--command", code, **KEY | variables)
    assert run.stderr == ""
    return run.stdout.strip()


def test_production_starts_with_a_secret_key_and_not_without():
    assert manage("check", **KEY).returncode == 0
    refused = manage("check")
    assert refused.returncode != 0
    assert refused.stderr.startswith("postil: SECRET_KEY is not set.")
    assert len(refused.stderr.splitlines()) == 1


def test_a_wrong_value_is_named_in_one_line():
    for variables in ({"SIGNUP": "maybe"}, {"RATE_POSTING": "often"}):
        refused = manage("check", **KEY, **variables)
        assert refused.returncode != 0
        assert len(refused.stderr.splitlines()) == 1
        assert next(iter(variables)) in refused.stderr


def test_django_has_nothing_to_say_against_production():
    run = manage(
        "check", "--deploy", "--fail-level", "WARNING", **KEY, ALLOWED_HOSTS="postil.example"
    )
    assert run.returncode == 0, run.stderr


def test_the_demo_keeps_the_key_that_it_makes(tmp_path):
    for _ in range(2):
        assert manage("check", settings="demo", DATA_DIR=str(tmp_path)).returncode == 0
    made = (tmp_path / "secret_key").read_text()
    assert len(made) >= 50
    assert (tmp_path / "secret_key").stat().st_mode & 0o077 == 0
    assert manage("check", settings="demo", DATA_DIR=str(tmp_path)).returncode == 0
    assert (tmp_path / "secret_key").read_text() == made


def test_a_data_folder_that_cannot_be_made_is_named_in_one_line(tmp_path):
    (tmp_path / "taken").write_text("a file, not a folder")
    refused = manage("check", settings="demo", DATA_DIR=str(tmp_path / "taken"))
    assert refused.returncode != 0
    assert len(refused.stderr.splitlines()) == 1
    assert "taken" in refused.stderr


def test_the_proxy_is_believed_only_where_the_operator_says_so():
    assert value_of("SECURE_PROXY_SSL_HEADER") == "None"
    assert "HTTP_X_FORWARDED_PROTO" in value_of("SECURE_PROXY_SSL_HEADER", TRUSTED_PROXIES="1")


def test_sqlite_takes_its_lock_at_once_and_writes_through(tmp_path):
    found = opened_well({"ENGINE": "django.db.backends.sqlite3", "NAME": "x"})
    assert found["OPTIONS"]["transaction_mode"] == "IMMEDIATE"
    assert "journal_mode=WAL" in found["OPTIONS"]["init_command"]
    assert "synchronous=FULL" in found["OPTIONS"]["init_command"]


def test_postgresql_has_a_pool_and_keeps_the_options_of_its_address(monkeypatch, tmp_path):
    monkeypatch.setenv("DATABASE_URL", "postgres://reader:p%40ss@db.example/postil?sslmode=require")
    found = opened_well(environment.database("DATABASE_URL", tmp_path / "unused"))
    assert found["PASSWORD"] == "p@ss"
    assert found["OPTIONS"]["sslmode"] == "require"
    assert found["OPTIONS"]["pool"]["max_size"] == 8
    assert "CONN_MAX_AGE" not in found


def test_counts_go_to_redis_where_the_environment_names_one(monkeypatch):
    assert "DatabaseCache" in environment.cache("CACHE_URL")["BACKEND"]
    monkeypatch.setenv("CACHE_URL", "redis://127.0.0.1:6379/3")
    assert "RedisCache" in environment.cache("CACHE_URL")["BACKEND"]


@pytest.mark.parametrize(
    ("address", "counted"),
    [
        ("", "memory://"),
        ("locmemcache://", "memory://"),
        ("redis://cache:6379/1", "redis://cache:6379/1"),
        ("redis://one:6379,two:6379/1", "redis://one:6379/1"),
        ("redis:///run/redis.sock", "redis+unix:///run/redis.sock"),
    ],
)
def test_what_people_do_is_counted_in_redis_or_by_each_worker(monkeypatch, address, counted):
    monkeypatch.setenv("CACHE_URL", address)
    assert environment.counting(environment.cache("CACHE_URL")) == counted


@pytest.mark.parametrize("rate", ["", "5/m/ip", "60/5m/key, 600/d/user"])
def test_a_rate_is_a_number_a_time_and_a_whom(monkeypatch, rate):
    monkeypatch.setenv("RATE_POSTING", rate)
    assert environment.rate("posting", "1/m/key") == rate.replace(" ", "")


@pytest.mark.parametrize("rate", ["5", "5/m", "m/5/ip", "5/m/ip,", "5/w/ip"])
def test_anything_else_is_no_rate(monkeypatch, rate):
    monkeypatch.setenv("RATE_POSTING", rate)
    with pytest.raises(ImproperlyConfigured, match="RATE_POSTING"):
        environment.rate("posting", "1/m/key")
