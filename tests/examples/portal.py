# SPDX-License-Identifier: MIT
"""Asks the portal for a city by its name and reads its JSON with Python's reader; lets it draw from a pool, starts it
again and again, and gives it what it cannot use. Usage: portal.py PORTAL APPLICATIONS.csv FOLDER

Every amount is worked out here by hand, in yuan, from the figures on docs/cities/wuhan.md and chengdu.md:
Wuhan (2025-04): 50% of domestic and other compute of an SME, from a yearly pool of 10,000,000.
Chengdu (2025-08): up to 60% of domestic and other compute, at most 5,000,000 a firm and year.
Chengdu's draft (2025-04): 50% to 60% of domestic and 30% to 40% of other compute, at most 5,000,000."""
import json
import pathlib
import subprocess
import sys
from urllib.parse import urlencode

portal, applications, folder = sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3])
WAN = 10_000


def run(*arguments, status=0):
    ended = subprocess.run([portal, *arguments], capture_output=True, text=True, timeout=60)
    assert ended.returncode == status, (arguments, ended.returncode, ended.stdout, ended.stderr)
    return ended.stdout if status == 0 else ended.stderr


def ask(city, day, facts):
    """What the portal says, and its JSON by edition."""
    said = run("ask", city, day, urlencode(facts))
    editions = {}
    for line in said.splitlines():
        edition, _, body = line.partition(" ")
        if body.startswith("{"):
            editions[edition] = {outcome["clause"]: outcome for outcome in json.loads(body)["outcomes"]}
    return said, editions


def amount(outcome):
    """Low and high in yuan; the exact fen say the same."""
    ends = [outcome["amount"][end] for end in ("low", "high")]
    for end in ends:
        whole, fen = end["yuan"].split(".")
        assert int(whole) * 100 + int(fen) == end["fen"], end
    return tuple(end["fen"] // 100 for end in ends)


def forms():
    # 50% of 8,000,000 + 4,000,000 = 6,000,000; the pool of 10,000,000 has that.
    said, editions = ask("武汉市", "2026-03-01", {"国产算力费用": "800万", "other compute cost": "4,000,000", "is an SME": "是"})
    assert list(editions) == ["wuhan_2025_04", "wuhan_2026_02"], list(editions)
    assert amount(editions["wuhan_2025_04"]["compute-voucher"]) == (600 * WAN, 600 * WAN)
    assert "中小微企业算力券:600万元" in said and "按国产算力费用与其他算力费用之和的50%补贴:600万元" in said, said
    assert "还需填写:大模型研发费用" in said, said

    # The other compute is not known: at least 50% of 8,000,000 = 4,000,000, at most the pool's 10,000,000.
    said, editions = ask("Wuhan", "2026-03-01", {"国产算力费用": "800万", "中小微企业": "是"})
    assert amount(editions["wuhan_2025_04"]["compute-voucher"]) == (400 * WAN, 1000 * WAN)
    assert "还需填写:其他算力费用" in said, said

    # Up to 60% of 8,000,000 + 500,000 = 5,100,000, cut to 5,000,000; the authority decides: from 0.
    said, editions = ask("成都", "2026-03-01", {"国产算力费用": "800万", "其他算力费用": "50万"})
    assert amount(editions["chengdu_2025_08"]["compute-voucher"]) == (0, 500 * WAN)
    assert "由主管部门裁量" in said, said
    # In May 2025 there was the draft: 50% of 8,000,000 + 30% of 500,000 = 4,000,000 + 150,000 = 4,150,000 at least,
    # 60% and 40% = 4,800,000 + 200,000 = 5,000,000 at most, which is the cap.
    said, editions = ask("Chengdu", "2025-05-01", {"国产算力费用": "800万", "其他算力费用": "50万"})
    assert list(editions) == ["chengdu_2025_04"], list(editions)
    assert amount(editions["chengdu_2025_04"]["compute-voucher"]) == (415 * WAN, 500 * WAN)


def draws():
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.journal"):
        old.unlink()

    def apply(table, day="2026-03-01", status=0):
        return run("apply", "武汉", day, str(table), str(folder), status=status).splitlines()

    # 50% of 8,000,000 = 4,000,000: 10,000,000 - 4,000,000 = 6,000,000 left.
    # 50% of 2,000,000 + 4,000,000 = 3,000,000: 3,000,000 left.
    # 50% of 8,000,000 + 4,000,000 = 6,000,000: more than is left, nothing is drawn.
    # 50% of 500,000 to 900,000 = 250,000 to 450,000: no amount to draw yet.
    # No SME: nothing.
    drawn = ["91000000MA0000000N compute-voucher:400万元;补贴比例或最高额未载明;资金池与其他企业共享。已预留400万元;余额600万元(限额1000万元)",
             "91000000MA0000001R compute-voucher:300万元;补贴比例或最高额未载明;资金池与其他企业共享。已预留300万元;余额300万元(限额1000万元)",
             "91000000MA0000002W compute-voucher:600万元;补贴比例或最高额未载明;资金池与其他企业共享。"
             "未受理:资金池余额不足;申请600万元;余额300万元(限额1000万元)",
             "91000000MA00000030 compute-voucher:25万元至45万元;取决于未知事实;补贴比例或最高额未载明;资金池与其他企业共享。"
             "未受理:金额无效;申请45万元"]
    assert apply(applications) == ["wuhan_2025_04: 0 entries found", *drawn, "compute-voucher: 余额300万元"], apply(applications)
    assert [file.name for file in folder.iterdir() if file.suffix == ".journal"] == ["wuhan_2025_04-2026.journal"]

    # The same file again, by a program that starts anew: the two draws are found, answered as before, and not drawn again.
    again = [line.replace("余额600万元(", "余额300万元(") for line in drawn]  # what is left is said as it is now
    assert apply(applications) == ["wuhan_2025_04: 2 entries found", *again, "compute-voucher: 余额300万元"]

    # Another day, another table, a third start: 50% of 6,000,000 = 3,000,000, which empties the pool.
    table = folder / "later.csv"
    table.write_text("credit code,domestic compute cost,is an SME\n91000000MA00000056,600万,yes\n91000000MA00000064,2,yes\n",
                     encoding="utf-8")
    said = apply(table, "2026-03-02")
    assert said[0] == "wuhan_2025_04: 2 entries found" and said[-1] == "compute-voucher: 余额0元", said
    assert said[1].endswith("已预留300万元;余额0元(限额1000万元)"), said
    assert said[2].endswith("未受理:资金池余额不足;申请1元;余额0元(限额1000万元)"), said  # 50% of 2 = 1

    # A year of its own has a pool of its own.
    assert apply(table, "2027-01-04")[-1] == "compute-voucher: 余额699.9999万元"

    # Rows with errors are told, and draw nothing; the others are drawn: 50% of 2 = 1.
    table.write_text("credit code,domestic compute cost,robots,is an SME\nA,8,00,1,yes\nB,lots,1,yes\nC,2,1,yes\n", encoding="utf-8")
    said = apply(table, "2027-01-05", status=1)
    assert len(said) == 3 and "第1行第3列" in said[0] and "第2行" in said[1] and "第3行第2列" in said[2], said
    assert apply(applications, "2027-01-05")[0] == "wuhan_2025_04: 3 entries found"

    journal = folder / "wuhan_2025_04-2026.journal"
    damaged = bytearray(journal.read_bytes())
    damaged[1600] ^= 1
    journal.write_bytes(damaged)
    assert "damaged" in apply(table, "2026-03-03", status=1)[0]


def mistakes():
    wrong = run("ask", "武汉", "2026-03-01", "国产算力费用=50-90万&中小微企业=x&robots=1", status=1)
    for part in ("下限没有单位", "中小微企业", "'robots'"):
        assert part in wrong, wrong
    assert "重复" in run("ask", "武汉", "2026-03-01", "is+an+SME=yes&中小微企业=no", status=1)
    for form in ("", "&", "=", "%", "%4", "%zz=1", "a=%e5%9b", "国产算力费用"):  # nothing crashes, nothing is guessed
        subprocess.run([portal, "ask", "武汉", "2026-03-01", form], capture_output=True, timeout=60)
    assert "无政策可查" in run("ask", "Atlantis", "2026-03-01", "", status=1)
    assert "2026-02-30" in run("ask", "武汉", "2026-02-30", "", status=2)
    assert "portal ask" in run("ask", status=2)


forms()
draws()
mistakes()
