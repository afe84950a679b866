"""nginx as docs/examples/nginx.conf has it, as an ordinary process on this machine."""

import contextlib
import http.client
import ssl
import subprocess
import time
from pathlib import Path

from benchmarks.ports import free_ports

SITE = Path(__file__).parents[2] / "docs" / "examples" / "nginx.conf"
HOST = "127.0.0.1"
# Debian's own file, as far as it matters, with all that nginx writes in the folder {folder}.
AROUND = """
daemon off;
worker_processes 1;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{ worker_connections 768; }}
http {{
    access_log off;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    {site}
}}
"""
CERTIFICATE = (
    *("openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1"),
    *("-nodes", "-days", "1", "-subj", f"/CN={HOST}"),
)
SECONDS_TO_START = 10


@contextlib.contextmanager
def nginx(folder, servers):
    """Run nginx in front of `servers`, two of Served or one of them. Gives its address.

    `folder` is an empty directory of its own.
    """
    folder.mkdir()
    port, plain = free_ports(2)
    config = folder / "nginx.conf"
    config.write_text(AROUND.format(folder=folder, site=_site(folder, servers, port, plain)))
    subprocess.run(
        [*CERTIFICATE, "-keyout", folder / "privkey.pem", "-out", folder / "fullchain.pem"],
        check=True,
        capture_output=True,
    )
    process = subprocess.Popen(
        ["nginx", "-p", folder, "-c", config, "-e", folder / "error.log"],
        stderr=subprocess.DEVNULL,
    )
    try:
        _wait_for(port)
        yield f"https://{HOST}:{port}"
    finally:
        process.terminate()
        process.wait()


def _site(folder, servers, port, plain):
    """The operator's file, with the addresses of this run. Raises ValueError where it lacks one."""
    site = SITE.read_text()
    filled_in = {
        "postil.example.edu": HOST,
        "listen 80;": f"listen {HOST}:{plain};",
        "listen 443 ssl;": f"listen {HOST}:{port} ssl;",
        "/etc/ssl/postil/": f"{folder}/",
        "127.0.0.1:8001": servers[0].address.removeprefix("http://"),
        "127.0.0.1:8002": servers[-1].address.removeprefix("http://"),
    }
    for example, here in filled_in.items():
        if example not in site:
            raise ValueError(f"{SITE} has no {example}")
        site = site.replace(example, here)
    return site


def _wait_for(port):
    """Wait until nginx answers. Raises RuntimeError where it does not."""
    until = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < until:
        with contextlib.suppress(OSError), contextlib.closing(_to(port)) as connection:
            connection.request("GET", "/healthz")
            return connection.getresponse().read()
        time.sleep(0.1)
    raise RuntimeError("nginx does not answer")


def _to(port):
    unchecked = ssl._create_unverified_context()
    return http.client.HTTPSConnection(HOST, port, timeout=10, context=unchecked)
