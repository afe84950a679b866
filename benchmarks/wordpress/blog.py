"""A WordPress of this machine, with a database of its own, in a folder that goes away."""

import contextlib
import json
import os
import shutil
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

from benchmarks.ports import HERE, free_ports

PACKAGES = ("wordpress", "php-cli", "php-mysql", "mariadb-server")
PROGRAM = Path("/usr/share/wordpress")
OURS = Path(__file__).parent
FILLING = OURS / "filling.php"
SECONDS_TO_START = 30
# Compiled once and kept, as any host of PHP has it.
PHP = ("php", "-d", "opcache.enable=1", "-d", "opcache.enable_cli=1", "-d", "memory_limit=1G")
CONFIG = """<?php
define('DB_NAME', 'blog');
define('DB_USER', 'root');
define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:{socket}');
define('DB_CHARSET', 'utf8mb4');
define('AUTH_KEY', 'a');
define('SECURE_AUTH_KEY', 'b');
define('LOGGED_IN_KEY', 'c');
define('NONCE_KEY', 'd');
define('AUTH_SALT', 'e');
define('SECURE_AUTH_SALT', 'f');
define('LOGGED_IN_SALT', 'g');
define('NONCE_SALT', 'h');
define('DISABLE_WP_CRON', true);
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('AUTOMATIC_UPDATER_DISABLED', true);
$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
"""


@dataclass
class Blog:
    """A running one: its `address` without a slash at the end, the `path` of the text there, and
    the `cookies` of somebody who has logged in, by name."""

    address: str
    path: str
    cookies: dict


@contextlib.contextmanager
def blog(folder, said):
    """Serve what is `said` of a text, as `filling.php` takes it, and give the Blog.

    `folder` is an empty directory of its own.
    """
    site = folder / "site"
    shutil.copytree(PROGRAM, site, ignore=shutil.ignore_patterns("wp-config.php"))
    shutil.copytree(OURS / "theme", site / "wp-content" / "themes" / "plain")
    with database(folder) as socket_file:
        (port,) = free_ports(1)
        (site / "wp-config.php").write_text(CONFIG.format(socket=socket_file))
        filled = _filled(site, f"{HERE}:{port}", said)
        with _running([*PHP, "-S", f"{HERE}:{port}", "-t", site]):
            yield Blog(f"http://{HERE}:{port}", **filled)


@contextlib.contextmanager
def database(folder):
    """Run a MariaDB with an empty database "blog", and give the path of its socket."""
    data, socket_file = folder / "database", folder / "mariadb.sock"
    options = ["--no-defaults", f"--datadir={data}", "--user=root"]
    install = ["mariadb-install-db", *options, "--auth-root-authentication-method=normal"]
    subprocess.run(install, check=True, capture_output=True)
    server = ["mariadbd", *options, f"--socket={socket_file}", "--skip-networking"]
    with _running([*server, f"--pid-file={folder}/mariadb.pid"]):
        client = ["mariadb", "--no-defaults", f"--socket={socket_file}", "-uroot"]
        _wait_until(lambda: _succeeds([*client, "-e", "CREATE DATABASE blog"]))
        yield socket_file


def _succeeds(command):
    return subprocess.run(command, stderr=subprocess.DEVNULL, check=False).returncode == 0


def _filled(site, host, said):
    command = [*PHP, FILLING, site / "wp-load.php"]
    environment = os.environ | {"POSTIL_BLOG": host}
    filled = subprocess.run(
        command, input=json.dumps(said).encode(), env=environment, capture_output=True, check=True
    )
    return json.loads(filled.stdout)


@contextlib.contextmanager
def _running(command):
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield
    finally:
        process.terminate()
        process.wait()


def _wait_until(done):
    """Wait until `done()` is true. Raises TimeoutError where it does not come to be."""
    until = time.monotonic() + SECONDS_TO_START
    while not done():
        if time.monotonic() > until:
            raise TimeoutError("MariaDB has not started.")
        time.sleep(0.3)
