# SPDX-License-Identifier: MIT
#
# bylaw's values in gdb as they are meant: ¥315,000.00, not {fen_ = 31500000}. In gdb, or in ~/.gdbinit:
#
#   source PREFIX/share/bylaw/gdb/bylaw_printers.py
#
# `print/r` shows the members instead. Amounts, ranges and rates read as bylaw::to_text writes them in English.
import gdb
import gdb.printing

NO_LIMIT = 2**63 - 1


def is_utf8():
    # "auto; currently UTF-8" or a name. Elsewhere gdb shows the bytes of a character as escapes.
    return "utf-8" in gdb.execute("show host-charset", to_string=True).lower()


def text_of_money(fen):
    if fen == NO_LIMIT:
        return "no limit known"
    sign = "-" if fen < 0 else ""
    return f"{sign}{'¥' if is_utf8() else 'CNY '}{abs(fen) // 100:,}.{abs(fen) % 100:02}"


def text_of_count(count):
    return "no limit known" if count == NO_LIMIT else f"{count:,}"


def text_of_rate(ppm):
    return f"{ppm // 10000}.{ppm % 10000:04}".rstrip("0").rstrip(".") + "%"


def text_of_range(low, high, text, least):
    if low == high:
        return text(high)
    without_limit = high == NO_LIMIT
    if low == least:
        return "not known" if without_limit else "up to " + text(high)
    if without_limit:
        return "at least " + text(low)
    return text(low) + (" – " if is_utf8() else " - ") + text(high)


def text_of_verdict(value):
    if int(value["holds_"]) != 0:
        return "yes"
    return "unknown" if int(value["may_hold_"]) != 0 else "no"


def reasons_in(value):
    # The names are the program's: a reason that is added needs no change here.
    bits = int(value["bits_"])
    return [r.name.rpartition("::")[2] for r in gdb.lookup_type("bylaw::reason").fields() if bits >> r.enumval & 1]


def text_of_view(view):
    """A std::string_view, of libstdc++ or libc++, or what is one by its base."""
    kept_in = [f for f in view.type.strip_typedefs().fields() if f.is_base_class]
    if kept_in:
        return text_of_view(view.cast(kept_in[0].type))
    names = [f.name for f in view.type.strip_typedefs().fields() if f.name]
    data = next(n for n in names if n in ("_M_str", "__data_", "__data"))
    size = next(n for n in names if n in ("_M_len", "__size_", "__size"))
    length = int(view[size])
    return view[data].string("utf-8", "replace", length) if length else ""


def text_of_amounts(span):
    return text_of_range(int(span["low"]["fen_"]), int(span["high"]["fen_"]), text_of_money, 0)


class Printer:
    def __init__(self, value):
        self.value = value


class MoneyPrinter(Printer):
    def to_string(self):
        return text_of_money(int(self.value["fen_"]))


class RatePrinter(Printer):
    def to_string(self):
        return text_of_rate(int(self.value["ppm_"]))


class RangePrinter(Printer):
    def to_string(self):
        low, high = self.value["low"], self.value["high"]
        kind = low.type.strip_typedefs().unqualified().name
        if kind == "bylaw::money":
            return text_of_amounts(self.value)
        if kind == "bylaw::rate":
            return text_of_range(int(low["ppm_"]), int(high["ppm_"]), text_of_rate, 0)
        return text_of_range(int(low), int(high), text_of_count, 0)


class VerdictPrinter(Printer):
    def to_string(self):
        return text_of_verdict(self.value)


class ReasonsPrinter(Printer):
    def to_string(self):
        return ", ".join(reasons_in(self.value)) or "nothing open"


def text_of_date(day):
    """2026-03-01, or nothing where the day is not known."""
    year, month, of_month = int(day["year_"]), int(day["month_"]), int(day["day_"])
    return f"{year:04}-{month:02}-{of_month:02}" if year else ""


class DatePrinter(Printer):
    def to_string(self):
        return text_of_date(self.value) or "not known"


class RoughDatePrinter(Printer):
    def to_string(self):
        earliest, latest = text_of_date(self.value["earliest_"]), text_of_date(self.value["latest_"])
        if not earliest:
            return "not known"
        return earliest if earliest == latest else f"between {earliest} and {latest}"


class OutcomePrinter(Printer):
    def to_string(self):
        pool = text_of_view(self.value["pool"])
        return "; ".join(
            [f"{text_of_view(self.value['clause'])}: {text_of_amounts(self.value['amount'])}",
             "eligible: " + text_of_verdict(self.value["eligible"])]
            + (["pool: " + pool] if pool else [])
            + (["open: " + ", ".join(reasons_in(self.value["open"]))] if reasons_in(self.value["open"]) else []))


class EntitlementPrinter(Printer):
    def to_string(self):
        open_to = reasons_in(self.value["open"])
        return "; ".join([text_of_amounts(self.value["amount"]), "eligible: " + text_of_verdict(self.value["eligible"])]
                         + (["open: " + ", ".join(open_to)] if open_to else []))


class AssessmentPrinter(Printer):
    """The total, and an outcome for each clause."""

    def to_string(self):
        return "total " + text_of_amounts(self.value["total_"])

    def children(self):
        array = self.value["outcomes_"]
        # std::array's one member, whatever the library calls it; there is none to look into where it has no elements.
        count = int(array.type.template_argument(1))
        elements = array[array.type.fields()[0]] if count else None
        for i in range(count):
            yield f"[{i}]", elements[i]


def members_of_pack(pack):
    """The values of a bylaw::detail::pack, each in a base class of its own."""
    for field in pack.type.strip_typedefs().fields():
        if field.is_base_class:
            yield from members_of_pack(pack[field])
        elif field.name == "value":
            yield pack[field]


class ClausePrinter(Printer):
    def to_string(self):
        title = text_of_view(self.value["title"]["english"])
        return f"clause {text_of_view(self.value['id'])}" + (f" ({title})" if title else "")


class PolicyPrinter(Printer):
    """The document, and its clauses and targets."""

    def to_string(self):
        about = self.value["about_"]
        named = text_of_view(about["edition"]) or text_of_view(about["city"]["english"])
        return f"policy {named}".rstrip()

    def children(self):
        for i, element in enumerate(members_of_pack(self.value["elements_"])):
            yield f"[{i}]", element


def build_printers():
    printers = gdb.printing.RegexpCollectionPrettyPrinter("bylaw")
    for name, regexp, printer in (
            ("money", r"^bylaw::money$", MoneyPrinter),
            ("rate", r"^bylaw::rate$", RatePrinter),
            ("range", r"^bylaw::range<.*>$", RangePrinter),
            ("verdict", r"^bylaw::verdict$", VerdictPrinter),
            ("reasons", r"^bylaw::reasons$", ReasonsPrinter),
            ("outcome", r"^bylaw::outcome$", OutcomePrinter),
            ("date", r"^bylaw::date$", DatePrinter),
            ("rough_date", r"^bylaw::rough_date$", RoughDatePrinter),
            ("entitlement", r"^bylaw::entitlement$", EntitlementPrinter),
            ("assessment", r"^bylaw::assessment<.*>$", AssessmentPrinter),
            ("clause", r"^bylaw::clause<.*>$", ClausePrinter),
            ("policy", r"^bylaw::policy<.*>$", PolicyPrinter)):
        printers.add_printer(name, regexp, printer)
    return printers


gdb.printing.register_pretty_printer(gdb.current_objfile(), build_printers(), replace=True)
