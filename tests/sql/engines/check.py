# SPDX-License-Identifier: MIT
"""Runs the cases in an engine and compares what comes out with what must. Usage: check.py ENGINE PROGRAM [DUCKDB_MODULES]"""
import pathlib
import subprocess
import sys
import tempfile
import time

import servers

HERE = pathlib.Path(__file__).parent


def run(command, **more):
    done = subprocess.run(command, stderr=subprocess.PIPE, **more)
    if done.returncode != 0:
        raise SystemExit(f"{command[0]} failed: {done.stderr.decode(errors='replace')[-3000:]}")
    return done.stdout


def ask_postgresql(cases, found):
    with servers.postgresql() as client:
        version = run(client + ["-At", "-c", "SHOW server_version"], stdout=subprocess.PIPE).decode().strip()
        run(client + ["-f", cases / "create.sql"])
        with open(found, "wb") as out:
            run(client + ["-At", "-F", "|", "-P", "null=N", "-f", cases / "script.sql"], stdout=out)
    return version


def ask_clickhouse(cases, found):
    with servers.clickhouse() as clients:
        version = run(clients[0] + ["--query", "SELECT version()"], stdout=subprocess.PIPE).decode().strip()
        for client in clients:
            with open(cases / "create.sql", "rb") as script:
                run(client + ["-n"], stdin=script, stdout=subprocess.DEVNULL)
        scripts = (cases / "script.sql").read_bytes().split(b"-- next script\n")
        with open(found, "wb") as out:
            for script in scripts:
                out.write(run(clients[0] + ["-n", "--insert_distributed_sync=1"], input=script, stdout=subprocess.PIPE))
        # Both servers have their share.
        for client in clients:
            count = int(run(client + ["--query", "SELECT count() FROM t1_local"], stdout=subprocess.PIPE))
            if count == 0:
                raise SystemExit("a server has no rows")
    return f"{version}, two servers"


def ask_duckdb(cases, found):
    # A module is looked for beside what imports it.
    modules = pathlib.Path(sys.argv[3])
    script = modules / "run_duckdb.mjs"
    script.write_text((HERE / "run_duckdb.mjs").read_text())
    with open(found, "wb") as out:
        run(["node", script, cases / "create.sql", cases / "script.sql"], stdout=out)
    return run(["node", script, "--version"], stdout=subprocess.PIPE).decode().strip()


def main():
    engine, program = sys.argv[1], sys.argv[2]
    with tempfile.TemporaryDirectory(prefix="bylaw-cases-") as folder:
        cases = pathlib.Path(folder)
        cases.chmod(0o755)
        made = run([program, engine, folder], stdout=subprocess.PIPE).decode().strip()
        start = time.time()
        version = {"postgresql": ask_postgresql, "clickhouse": ask_clickhouse, "duckdb": ask_duckdb}[engine](
            cases, cases / "found.txt")
        seconds = time.time() - start
        case, differ = "", 0
        with open(cases / "expected.txt", encoding="utf-8") as wanted, open(cases / "found.txt", encoding="utf-8") as found:
            for line in wanted:
                got = found.readline()
                if line.startswith(("case ", "report ")):
                    case = line.strip()
                if line != got:
                    differ += 1
                    if differ <= 5:
                        print(f"{case}: expected {line.strip()!r}, found {got.strip()!r}")
                    if line.startswith(("case ", "report ")) or got.startswith(("case ", "report ")):
                        break
            if found.readline():
                differ += 1
                print("more was found than expected")
    print(f"{engine} {version}: {made}, {differ} rows differ, {seconds:.0f} s")
    return 1 if differ else 0


if __name__ == "__main__":
    sys.exit(main())
