# SPDX-License-Identifier: MIT
"""Recovery broken on purpose, one way at a time, and the test that finds each. Usage: break.py COMPILER [NUMBER...]
To be run when the journal's format, its recovery or the ledger's way back from a failure is changed: some minutes. A way
that no test finds is a test that is missing; one whose line is gone is to be written anew."""

import pathlib
import re
import subprocess
import sys
import tempfile

here = pathlib.Path(__file__).resolve().parent
tests = here.parent
include = here.parents[1] / "include"

journal, disk, ledger, file, calls = (
    "file_journal_test", "simulated_disk_test", "simulated_ledger_test", "posix_file_test",
    "file_faults/every_call_fails")
framed, posix, books, book = (
    "file_journal/framed_journal.hpp", "file_journal/posix_file.hpp", "ledger/books.hpp", "ledger.hpp")

# What is broken; in which header; what stands there, and what instead; the test programs that may find it.
ways = [
    ("a commit need not cover the one before", framed, " || header->before != checksum_ || was", " || was", [journal]),
    ("nor have the next number", framed, "!header || header->number != commits_ + 1 ||", "!header ||", [journal]),
    ("nor its records their checksum", framed, "detail::crc32c(records) != header->of_records", "false", [journal]),
    ("what was given up counts", framed, "was_given_up(*header) ||\n", "\n", [journal, disk]),
    ("each opening has the same number", framed, "++mark_.opening;", "", [journal, disk]),
    ("the number of an opening need not be on the disk", framed, "!put_mark() || !file_.sync()", "!put_mark()", [journal]),
    ("the last commit is not written again", framed,
     'if (!write(last_begins_, last)) refuse("cannot be written");', "static_cast<void>(last);", [journal, disk]),
    ("what was read is not synced before it counts", framed,
     'if (!file_.sync()) refuse("cannot be written");\n    // From', "// From", [journal, disk]),
    ("what is written again is not read again", framed, "!header || header->checksum != checksum_ ||",
     "false && header->checksum != checksum_ &&", [journal, disk]),
    ("what the marks say is not looked at", framed, "commits_ < mark_.commits || rest >", "rest >", [journal]),
    ("nor of which commit they say it", framed, "if (is_marked && (", "if (false && is_marked && (", [journal]),
    ("no mark is written", framed, "const bool is_written = write(detail::mark_begins[next_mark_], mark_.bytes(heading_));",
     "const bool is_written = true;", [journal]),
    ("the mark is written before its commit is on the disk", framed,
     "if (!make_room() || !write(end_, all) || !file_.sync()) {",
     "if (!make_room() || !write(end_, all) || (advance(used_, checksum), !put_mark()) || !file_.sync()) {", [disk]),
    ("an incomplete commit may have a later one behind it", framed,
     "for (std::size_t i = 1; i < tail.size(); ++i)\n      if (detail::commit_header::in(tail.subspan(i))) damaged(end_);",
     "", [journal]),
    ("and more than fits into one", framed, " || rest > detail::longest_commit) damaged", ") damaged", [journal]),
    ("and more than it says that it has", framed, "(!was_given_up(*next) && next->commit_length() < tail.size())",
     "false", [journal]),
    ("an incomplete commit is not cut", framed, "if (size != end_ && !file_.resize(end_)) refuse", "if (false) refuse",
     [journal, disk]),
    ("room need not be on the disk", framed, "if (!file_.sync()) return false;\n    }\n    room_end_",
     "}\n    room_end_", [journal]),
    ("it goes on after a sync that failed", framed, "state_ = state::failed;\n      // What was half",
     "// What was half", [journal, disk]),
    ("whatever is as long as a new file is begun again", framed,
     "if (!is_of_this_file && !is_as_in_every && all[i] != std::byte{0}) return false;", "", [journal]),
    ("any file is begun", framed, "if (!heading) refuse_foreign(all);",
     "if (!heading) { begin(); return; }", [journal]),
    ("a folder need not be synced", posix, "if (!sync_its_folder()) detail", "if (false) detail", [calls]),
    ("nobody looks where the file is", posix, "&length) == number_ &&", "&length) &&", [file]),
    ("nor how long it is", posix, " && length >= length_;", ";", [file]),
    ("nor who writes to it", posix, "if (::getpid() != opened_by_) return false;", "", [file]),
    ("two may have it", posix, "::flock(descriptor_, LOCK_EX | LOCK_NB) != 0", "false", [file]),
    ("what failed is not taken back", book, "while (books_.entries() > kept_) books_.undo();", "", [ledger]),
    ("what was not synced is acknowledged", book, "if (next == until && !problem) problem",
     "if (next == until && !problem && until % 2 == 0) problem", [ledger]),
    ("an entry is replayed as it comes", books,
     "return history_.size() == before + 1 && history_.back().amount == e.amount && history_.back().place == e.place;",
     "return before < history_.size() + 2;", ["ledger_terms_test"]),
    ("a budget that failed stays", books, "funds_[e.place].budget = e.asked;", "", [ledger]),
    ("a year whose closing failed stays closed", books, "closed_ = false;\n        break;", "break;", [ledger]),
    ("of a draw that failed what it took stays", books, "give_back(e);\n        draws_", "draws_", [ledger]),
    ("a draw that was not paid after all counts as paid", books, "take_again(*kept, e.amount);", "", [ledger]),
    ("a budget is not taken from the journal", books,
     "static_cast<void>(set_fund(terms_.funds[e.place].name, e.amount, e.kind == entry_kind::places));",
     "history_.push_back({e.kind, false, false, false, e.place, 0, 0, e.amount, e.asked, never});", [ledger]),
]


def run(*command, **how):
    return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace", **how)


def program(command, headers, source, folder):
    """The program of a test, or None where it does not compile."""
    out = pathlib.Path(folder) / "program"
    main = [] if "/" in source else [str(tests / "main.cpp")]
    built = run(command, "-std=c++20", "-O1", "-pthread", f"-I{headers}", f"-I{tests}", str(tests / f"{source}.cpp"), *main,
                "-o", str(out))
    if built.returncode != 0:
        print(built.stdout)
    return out if built.returncode == 0 else None


def finding(source, made, folder):
    """Which case of a test finds it, or None."""
    try:
        ran = run(str(made), cwd=folder, timeout=300)
    except subprocess.TimeoutExpired:
        return f"{source}: does not end"
    if ran.returncode == 0:
        return None
    case = re.search(r"TEST CASE:\s*(.*)", ran.stdout)
    return f"{source}: {case.group(1) if case else ran.stdout.strip().splitlines()[-1]}"


def found_by(command, way):
    _, header, old, new, sources = way
    text = (include / "bylaw" / header).read_text(encoding="utf-8")
    if text.count(old) != 1:
        return None, "its line is gone"
    with tempfile.TemporaryDirectory() as folder:
        headers = pathlib.Path(folder) / "include"
        run("cp", "-r", str(include), str(headers))
        (headers / "bylaw" / header).write_text(text.replace(old, new), encoding="utf-8")
        for source in sources:
            made = program(command, headers, source, folder)
            if made is None:
                return None, f"{source} does not compile"
            found = finding(source, made, folder)
            if found:
                return True, found
    return None, "NO TEST FINDS IT"


def main():
    command, *chosen = sys.argv[1:]
    numbers = [int(number) for number in chosen] or range(1, len(ways) + 1)
    found = 0
    for number in numbers:
        is_found, how = found_by(command, ways[number - 1])
        found += bool(is_found)
        print(f"{number:2} {ways[number - 1][0]}: {how}", flush=True)
    print(f"{found} of {len(numbers)} are found ({command})")
    sys.exit(0 if found == len(numbers) else 1)


main()
