# SPDX-License-Identifier: MIT
"""Nanoseconds a firm in each engine, for the SQL that is written and for SQL by hand of the same clauses, in turn in one
run, and of `evaluate`. Usage: benchmark.py PRINT_QUERIES DUCKDB_MODULES [FIRMS] [ENGINE...]"""
import pathlib
import sqlite3
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests/sql/engines"))
import by_hand
import servers

PROGRAM, MODULES = sys.argv[1], pathlib.Path(sys.argv[2])
FIRMS = int(sys.argv[3]) if len(sys.argv) > 3 else 10_000_000
TURNS = 3
COLUMNS = [("domestic compute cost", 7919, 2000000011, 11), ("other compute cost", 104729, 1500000001, 7),
           ("model use cost", 15485863, 700000001, 13), ("scenario build input", 32452843, 900000011, 17)]


def printed(*arguments):
    return subprocess.run([PROGRAM, *arguments], check=True, stdout=subprocess.PIPE).stdout.decode()


def firms(engine, i, source):
    """The same firms in every engine, made of their number."""
    cells = [i]
    for _, factor, modulus, none in COLUMNS:
        if engine == "clickhouse":
            cells.append(f"if({i} % toInt64({none}) = 0, NULL, {i} * {factor} % toInt64({modulus}))")
        else:
            cells.append(f"CASE WHEN {i} % {none} = 0 THEN NULL ELSE {i} * {factor} % {modulus} END")
    if engine == "clickhouse":
        cells.append(f"if({i} % 5 = 0, NULL, toUInt8({i} % 3 = 0))")
    else:
        cells.append(f"CASE WHEN {i} % 5 = 0 THEN NULL ELSE {i} % 3 = 0 END")
    return f"SELECT {', '.join(cells)} {source}"


def summed(query):
    """Every column is worked out, and what is read is one row."""
    names = [f"{clause} {end}" for clause in ("compute-voucher", "model-use", "scenario", "green-data-centre", "total")
             for end in ("low", "high", "eligible")]
    ends = [f'COUNT("{name}")' if name.endswith("eligible") else f'MAX("{name}"), MIN("{name}")' for name in names]
    return f"SELECT {', '.join(ends)}, COUNT(\"invalid\"), COUNT(\"id\") FROM ({query}) AS q"


def checked(query):
    ends = [f'SUM("{clause} {end}")' for clause in ("compute-voucher", "model-use", "scenario", "green-data-centre", "total")
            for end in ("low", "high")]
    return f"SELECT {', '.join(ends)} FROM ({query}) AS q"


def measured(engine, ask, table="firms"):
    written, hand = printed("select", engine, table), by_hand.by_hand(engine, table)
    if ask(checked(written)) != ask(checked(hand)):
        raise SystemExit(f"{engine}: what is written by hand gives something else")
    best = {}
    for _ in range(TURNS):
        for name, query in (("written", written), ("by hand", hand)):
            start = time.perf_counter()
            ask(summed(query))
            taken = (time.perf_counter() - start) * 1e9 / FIRMS
            best[name] = min(best.get(name, taken), taken)
    return best


def sqlite():
    with tempfile.TemporaryDirectory(prefix="bylaw-sql-") as folder:
        db = sqlite3.connect(f"{folder}/firms.db", isolation_level=None)
        db.execute("PRAGMA synchronous=OFF")
        db.execute(printed("table", "sqlite", "firms"))
        source = f"FROM (WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < {FIRMS - 1}) SELECT i FROM n)"
        db.execute("INSERT INTO firms " + firms("sqlite", "i", source))
        yield f"SQLite {sqlite3.sqlite_version}", measured("sqlite", lambda sql: db.execute(sql).fetchall())
        db.close()


def postgresql():
    with servers.postgresql() as client:
        def ask(sql):
            return subprocess.run(client + ["-At", "-c", "SET max_parallel_workers_per_gather = 0", "-c", sql], check=True,
                                  stdout=subprocess.PIPE).stdout
        ask(printed("table", "postgresql", "firms"))
        ask("INSERT INTO firms " + firms("postgresql", "i", f"FROM generate_series(0::bigint, {FIRMS - 1}) AS i"))
        ask("VACUUM ANALYZE firms")
        yield "PostgreSQL " + ask("SHOW server_version").decode().split()[0], measured("postgresql", ask)


def duckdb():
    script = MODULES / "ask_duckdb.mjs"
    script.write_text("""import { createInterface } from 'node:readline';
import { DuckDBInstance } from '@duckdb/node-api';
const connection = await (await DuckDBInstance.create(':memory:')).connect();
for await (const line of createInterface({ input: process.stdin })) {
  const reader = await connection.runAndReadAll(JSON.parse(line));
  console.log(JSON.stringify(reader.getRows().map((row) => row.map(String))));
}
""")
    import json
    process = subprocess.Popen(["node", script], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def ask(sql):
        process.stdin.write(json.dumps(sql) + "\n")
        process.stdin.flush()
        return json.loads(process.stdout.readline())
    ask("SET threads = 1")
    ask(printed("table", "duckdb", "firms"))
    ask("INSERT INTO firms " + firms("duckdb", "i", f"FROM range({FIRMS}) AS r(i)"))
    yield "DuckDB " + ask("SELECT version()")[0][0], measured("duckdb", ask)
    process.stdin.close()
    process.wait()


def clickhouse():
    with servers.clickhouse() as clients:
        def asker(client):
            return lambda sql: subprocess.run(client + ["--max_threads=1", "--insert_distributed_sync=1", "--query", sql],
                                              check=True, stdout=subprocess.PIPE).stdout
        one = asker(clients[0])
        for client in clients:
            for table in ("alone", "half"):
                asker(client)(printed("table", "clickhouse", table))
        one("CREATE TABLE firms AS half ENGINE = Distributed(both, default, half, id)")
        for table in ("alone", "firms"):
            one(f"INSERT INTO {table} " + firms("clickhouse", "i", f"FROM (SELECT toInt64(number) AS i FROM numbers({FIRMS}))"))
        for client in clients:
            asker(client)("OPTIMIZE TABLE half FINAL")
        one("OPTIMIZE TABLE alone FINAL")
        version = one("SELECT version()").decode().strip()
        yield f"ClickHouse {version}, one server", measured("clickhouse", one, "alone")
        yield f"ClickHouse {version}, two servers", measured("clickhouse", one, "firms")


def main():
    wanted = sys.argv[4:] or ["sqlite", "postgresql", "duckdb", "clickhouse"]
    evaluated = float(printed("evaluate", str(min(FIRMS, 1_000_000))).split()[0])
    print(f"{FIRMS} firms, evaluate {evaluated:.0f} ns a firm", flush=True)
    for engine in wanted:
        for name, best in {"sqlite": sqlite, "postgresql": postgresql, "duckdb": duckdb, "clickhouse": clickhouse}[engine]():
            print(f"{name}: written {best['written']:.0f} ns, by hand {best['by hand']:.0f} ns, "
                  f"{best['written'] / best['by hand']:.2f}", flush=True)


if __name__ == "__main__":
    main()
