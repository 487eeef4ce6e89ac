# SPDX-License-Identifier: MIT
"""Follows the how-to of PostgreSQL beside a server. Usage: follow_postgresql.py ROOT"""
import os
import pathlib
import subprocess
import sys

import servers

root = pathlib.Path(sys.argv[1])
with servers.postgresql() as client:
    options = dict(zip(client[3::2], client[4::2]))
    environment = dict(os.environ, PGHOST=options["-h"], PGPORT=options["-p"], PGUSER=options["-U"], PGDATABASE=options["-d"])
    walk = [sys.executable, "-B", root / "tests/docs/walk.py", "--root", root, "--page", "docs/how-to/firms-in-postgresql.md"]
    done = subprocess.run(walk + sys.argv[2:], env=environment, cwd=root / "tests/docs")
sys.exit(done.returncode)
