// SPDX-License-Identifier: MIT
//
// The published vectors: for every edition of the catalogue a line with its formula, then a thousand lines, each a firm's
// facts and what `evaluate`, not the interpreter, gives it. Whoever writes an evaluator of formulas in another language
// starts here: `print_vectors > vectors.jsonl`.
#include <bylaw/cities.hpp>
#include <bylaw/formula_json.hpp>

#include <cstdint>
#include <cstdio>
#include <string>

namespace {

using bylaw::money;
using bylaw::range;

std::string& line() {
  static std::string text;
  return text;
}
void print_line() {
  line() += '\n';
  std::fwrite(line().data(), 1, line().size(), stdout);
  line().clear();
}

// Any fact, by its key and a seed: exact, known roughly, or not at all.
struct drawn_firm {
  std::uint64_t seed;

  static constexpr std::uint64_t mixed(std::uint64_t z) {
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBU;
    return z ^ (z >> 31);
  }
  template <class Fact>
  requires(!bylaw::detail::is_of_the_day<Fact>) auto operator[](const Fact&) const {
    using T = typename Fact::value_type;
    const std::uint64_t bits = mixed(seed * 0x9E3779B97F4A7C15U ^ Fact::key);
    const std::uint64_t how = seed % 4 == 0 ? 0 : mixed(bits) % 6;  // every fourth firm is exact
    if constexpr (std::is_same_v<T, bool>) {
      return how == 5 ? bylaw::verdict::unknown : bylaw::verdict::of((bits & 1U) != 0);
    } else {
      const std::int64_t most = std::is_same_v<T, money> ? 100'000'000'000'000'000 : 1'000'000'000'000;
      // Of every order of magnitude.
      const auto low = static_cast<std::int64_t>(bits % static_cast<std::uint64_t>(most) >> (bits >> 58U) % 50U);
      const std::int64_t high = how == 5 ? bylaw::unlimited.fen() : how == 4 ? low + (most - low) / 3 : low;
      return range<T>{bylaw::detail::value_from<T>(low), bylaw::detail::value_from<T>(high)};
    }
  }
};

void print(std::int64_t number) { line() += number == bylaw::unlimited.fen() ? "null" : std::to_string(number); }
void print(const range<money>& amount) {
  line() += '[';
  print(amount.low.fen());
  line() += ',';
  print(amount.high.fen());
  line() += ']';
}

template <class Policy>
void print_vectors(const Policy& policy) {
  const bylaw::formula f = bylaw::formula_of(policy);
  bylaw::to_json(line(), f);
  print_line();
  for (std::uint64_t seed = 0; seed < 1000; ++seed) {
    const drawn_firm firm{seed};
    line() += "{\"facts\":[";
    const char* comma = "";
    for (const bylaw::formula_value& fact : bylaw::facts_for(f, policy, firm)) {
      line() += comma;
      comma = ",";
      line() += '[';
      print(fact.low);
      line() += ',';
      print(fact.high);
      line() += ']';
    }
    const auto given = bylaw::evaluate(policy, firm);
    line() += "],\"clauses\":[";
    comma = "";
    for (const bylaw::outcome& o : given) {
      line() += comma;
      comma = ",";
      line() += "{\"amount\":";
      print(o.amount);
      line() += o.eligible == bylaw::verdict::yes  ? ",\"eligible\":\"yes\""
                : o.eligible == bylaw::verdict::no ? ",\"eligible\":\"no\""
                                                   : ",\"eligible\":\"unknown\"";
      line() += ",\"open\":[";
      const char* between = "";
      for (int i = 0; i < bylaw::reason_count; ++i) {
        const auto why = static_cast<bylaw::reason>(i);
        if (!o.open.contains(why)) continue;
        line() += between;
        between = ",";
        line() += '"';
        line() += bylaw::detail::word_of(why);
        line() += '"';
      }
      line() += "]}";
    }
    line() += "],\"total\":";
    print(given.total());
    line() += ",\"guaranteed\":";
    print(given.guaranteed().fen());
    line() += '}';
    print_line();
  }
}

struct printer {
  template <class Policy>
  void operator()(const Policy& policy) const {
    print_vectors(policy);
  }
};

}  // namespace

int main() { bylaw::cities::for_each_city(printer{}); }
