# SPDX-License-Identifier: MIT
"""Engines, started for a test and ended by it: each in a temporary folder, on loopback, ended by its own process id."""
import contextlib
import os
import pathlib
import pwd
import shutil
import socket
import subprocess
import tempfile
import time


def free_ports(count):
    """Ports that nobody listens on: all at once, so that they differ."""
    sockets = [socket.socket() for _ in range(count)]
    for one in sockets:
        one.bind(("127.0.0.1", 0))
    ports = [one.getsockname()[1] for one in sockets]
    for one in sockets:
        one.close()
    return ports


@contextlib.contextmanager
def folder_of(user):
    """A temporary folder that belongs to the user, and who a child must be: nobody else where the test is not root."""
    folder = pathlib.Path(tempfile.mkdtemp(prefix="bylaw-sql-"))
    who = {}
    if os.geteuid() == 0:
        entry = pwd.getpwnam(user)
        os.chown(folder, entry.pw_uid, entry.pw_gid)
        who = {"user": entry.pw_uid, "group": entry.pw_gid, "extra_groups": []}
    try:
        yield folder, who
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextlib.contextmanager
def server(command, log, who, is_up):
    """A server that runs until the block is left."""
    with open(log, "wb") as out:
        process = subprocess.Popen(command, stdout=out, stderr=out, stdin=subprocess.DEVNULL, cwd=log.parent, **who)
    try:
        for _ in range(600):
            if is_up():
                break
            if process.poll() is not None:
                raise SystemExit(f"{command[0]} ended: {log.read_text(errors='replace')}")
            time.sleep(0.1)
        else:
            raise SystemExit(f"{command[0]} does not answer: {log.read_text(errors='replace')}")
        yield process
    finally:
        process.terminate()
        try:
            process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def answers(command, environment=None):
    return subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment).returncode == 0


# --- PostgreSQL ---

@contextlib.contextmanager
def postgresql():
    """The command of a client that is connected."""
    programs = max(pathlib.Path("/usr/lib/postgresql").glob("*/bin"), key=lambda p: float(p.parent.name), default=None)
    if programs is None:
        raise SystemExit("PostgreSQL is not installed")
    with folder_of("postgres") as (folder, who):
        subprocess.run([programs / "initdb", "-D", folder / "data", "-A", "trust", "-U", "bylaw", "-E", "UTF8",
                        "--locale=C.UTF-8", "--no-sync"], check=True, stdout=subprocess.DEVNULL, cwd=folder, **who)
        (port,) = free_ports(1)
        client = ["psql", "-X", "-q", "-h", "127.0.0.1", "-p", str(port), "-U", "bylaw", "-d", "postgres",
                  "-v", "ON_ERROR_STOP=1"]
        command = [programs / "postgres", "-D", folder / "data", "-p", str(port), "-c", "listen_addresses=127.0.0.1",
                   "-k", folder, "-c", "fsync=off", "-c", "shared_buffers=256MB", "-c", "max_wal_size=4GB"]
        with server(command, folder / "log", who, lambda: answers(client + ["-c", "SELECT 1"])):
            yield client


# --- ClickHouse ---

CONFIG = """<?xml version="1.0"?>
<yandex>
  <logger><level>warning</level><console>1</console></logger>
  <http_port>{http}</http_port>
  <tcp_port>{tcp}</tcp_port>
  <listen_host>127.0.0.1</listen_host>
  <path>{folder}/</path>
  <tmp_path>{folder}/tmp/</tmp_path>
  <users_config>{folder}/users.xml</users_config>
  <default_profile>default</default_profile>
  <default_database>default</default_database>
  <mark_cache_size>268435456</mark_cache_size>
  <timezone>UTC</timezone>
  <remote_servers><both>{shards}</both></remote_servers>
</yandex>
"""
USERS = """<?xml version="1.0"?>
<yandex>
  <profiles><default><max_memory_usage>6000000000</max_memory_usage></default></profiles>
  <users><default><password></password><networks><ip>127.0.0.1</ip></networks><profile>default</profile>
    <quota>default</quota></default></users>
  <quotas><default></default></quotas>
</yandex>
"""


@contextlib.contextmanager
def clickhouse(count=2):
    """The commands of clients, each connected to one of the servers; the cluster `both` is of all."""
    if shutil.which("clickhouse-server") is None:
        raise SystemExit("ClickHouse is not installed")
    with contextlib.ExitStack() as stack:
        folder, who = stack.enter_context(folder_of("clickhouse"))
        ports = free_ports(2 * count)
        shards = "".join(f"<shard><internal_replication>true</internal_replication><replica><host>127.0.0.1</host>"
                         f"<port>{port}</port></replica></shard>" for port in ports[:count])
        clients = []
        for place in range(count):
            own = folder / str(place)
            own.mkdir()
            (own / "users.xml").write_text(USERS)
            (own / "config.xml").write_text(CONFIG.format(http=ports[count + place], tcp=ports[place], folder=own,
                                                          shards=shards))
            if who:
                for path in [own, *own.iterdir()]:
                    os.chown(path, who["user"], who["group"])
            client = ["clickhouse-client", "--host", "127.0.0.1", "--port", str(ports[place])]
            stack.enter_context(server(["clickhouse-server", f"--config-file={own}/config.xml"], own / "log", who,
                                       lambda client=client: answers(client + ["--query", "SELECT 1"])))
            clients.append(client)
        yield clients
