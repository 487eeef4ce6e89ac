// SPDX-License-Identifier: MIT
//
// Nodes of a formula as expressions of SQL. A number that has no limit is NULL, which addition and multiplication carry
// on as the formula does; a truth is never NULL.
#ifndef BYLAW_SQL_EXPRESSION_HPP
#define BYLAW_SQL_EXPRESSION_HPP

#include <bylaw/formula.hpp>
#include <bylaw/sql/text.hpp>

#include <cstddef>
#include <cstdint>
#include <numeric>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bylaw::detail {

/// How a fact is named inside a query. Of a yes/no fact low is where it holds for certain, high where it may.
struct sql_fact {
  std::string low{};
  std::string high{};
  /// Whether the most it may be can be without limit.
  bool may_be_unlimited = true;
};

class sql_expressions {
 public:
  using id = std::uint32_t;

  sql_expressions(sql_dialect dialect, const formula& f, const std::vector<sql_fact>& facts)
      : dialect_(dialect), f_(f), facts_(facts), named_(f.nodes.size()), may_be_null_(f.nodes.size(), false) {
    for (id n = 0; n < f.nodes.size(); ++n) may_be_null_[n] = found_to_be_null(f.nodes[n]);
  }

  sql_dialect dialect() const noexcept { return dialect_; }
  /// From now on the node is a column of that name.
  void name(id n, std::string column) { named_[n] = std::move(column); }
  bool is_named(id n) const { return !named_[n].empty(); }
  bool is_leaf(id n) const {
    const formula_node& node = f_.nodes[n];
    return operands_of(node).size() == 0 && node.kind != node_kind::shares;
  }

  /// What the node comes to: a number of 64 bits, or a truth.
  std::string value(id n) const { return is_truth(f_.nodes[n].kind) ? operand(n) : typed(n); }

  /// As it is made, even if it is named.
  std::string definition(id n) const {
    const formula_node& node = f_.nodes[n];
    return is_truth(node.kind) ? truth_of(node) : number_of(node);
  }

  std::string truth(bool t) const {
    if (dialect_ == sql_dialect::clickhouse) return t ? "1" : "0";
    return t ? "TRUE" : "FALSE";
  }
  std::string choice(std::string_view test, std::string_view a, std::string_view b) const {
    if (dialect_ == sql_dialect::clickhouse) return concatenated("if(", test, ", ", a, ", ", b, ")");
    if (b == "NULL") return concatenated("CASE WHEN ", test, " THEN ", a, " END");
    return concatenated("CASE WHEN ", test, " THEN ", a, " ELSE ", b, " END");
  }
  /// A truth that is `otherwise` where the condition is NULL.
  std::string decided(std::string_view condition, bool otherwise) const {
    if (dialect_ == sql_dialect::clickhouse) return concatenated("ifNull(", condition, ", ", truth(otherwise), ")");
    return concatenated("(", condition, otherwise ? ") IS NOT FALSE" : ") IS TRUE");
  }
  /// Of a choice: of 18.16 a condition that is NULL chooses neither.
  std::string holds(std::string_view condition) const {
    return dialect_ == sql_dialect::clickhouse ? decided(condition, false) : std::string(condition);
  }
  std::string null_number() const {
    switch (dialect_) {
      case sql_dialect::sqlite:
        return "NULL";
      case sql_dialect::postgresql:
        return "NULL::bigint";
      case sql_dialect::duckdb:
        return "NULL::BIGINT";
      case sql_dialect::clickhouse:
        break;
    }
    return "CAST(NULL AS Nullable(Int64))";
  }
  /// A literal that is 64 bits wide where it stands alone: PostgreSQL and DuckDB make it 32, ClickHouse unsigned.
  std::string wide_literal(std::int64_t n) const {
    const std::string digits = std::to_string(n);
    switch (dialect_) {
      case sql_dialect::sqlite:
        return digits;
      case sql_dialect::postgresql:
        return digits + "::bigint";
      case sql_dialect::duckdb:
        return digits + "::BIGINT";
      case sql_dialect::clickhouse:
        break;
    }
    return concatenated("toInt64(", digits, ")");
  }

 private:
  bool found_to_be_null(const formula_node& node) const {
    switch (node.kind) {
      case node_kind::constant:
        return node.value == no_limit;
      case node_kind::fact_high:
        return facts_[static_cast<std::size_t>(node.value)].may_be_unlimited;
      case node_kind::subtract:
      case node_kind::floor_to:
        return may_be_null_[node.a];
      case node_kind::times:
      case node_kind::fraction:
        return may_be_null_[node.a] || node.most == no_limit;
      case node_kind::add:
        return may_be_null_[node.a] || may_be_null_[node.b] || node.most == no_limit;
      case node_kind::shares:
        for (id t = node.a; t < node.a + node.b; ++t)
          if (may_be_null_[f_.terms[t].node]) return true;
        return false;
      case node_kind::lesser:
        return may_be_null_[node.a] && may_be_null_[node.b];
      case node_kind::greater:
      case node_kind::choose:
        return may_be_null_[node.a] || may_be_null_[node.b];
      case node_kind::fact_low:
      case node_kind::truth:
      case node_kind::fact_holds:
      case node_kind::fact_may:
      case node_kind::less:
      case node_kind::equal:
      case node_kind::both:
      case node_kind::negation:
        break;
    }
    return false;
  }

  bool is_constant(id n) const { return f_.nodes[n].kind == node_kind::constant; }
  bool has_no_limit(id n) const { return is_constant(n) && f_.nodes[n].value == no_limit; }

  /// In an operation with something that is not a constant, or in parentheses.
  std::string operand(id n) const {
    if (is_named(n)) return named_[n];
    if (is_constant(n)) return has_no_limit(n) ? null_number() : std::to_string(f_.nodes[n].value);
    std::string made = definition(n);
    return is_leaf(n) || is_call(made) ? made : concatenated("(", made, ")");
  }
  /// Where the constant itself is the value.
  std::string typed(id n) const {
    if (!is_named(n) && is_constant(n)) return has_no_limit(n) ? null_number() : wide_literal(f_.nodes[n].value);
    return is_named(n) ? named_[n] : definition(n);
  }
  /// Between commas.
  std::string argument(id n) const { return is_named(n) || is_constant(n) ? operand(n) : definition(n); }
  /// NAME(...), of which the parenthesis closes at the end.
  static bool is_call(std::string_view made) {
    std::size_t at = 0;
    while (at < made.size() && ((made[at] >= 'a' && made[at] <= 'z') || (made[at] >= 'A' && made[at] <= 'Z') || (made[at] >= '0' && made[at] <= '9'))) ++at;
    if (at == 0 || at == made.size() || made[at] != '(') return false;
    int depth = 0;
    for (; at < made.size(); ++at) {
      if (made[at] == '"' || made[at] == '\'') return false;
      if (made[at] == '(') ++depth;
      if (made[at] == ')' && --depth == 0) return at + 1 == made.size();
    }
    return false;
  }

  std::string quotient(std::string_view a, std::int64_t by) const {
    const std::string divisor = std::to_string(by);
    if (dialect_ == sql_dialect::clickhouse) return concatenated("intDiv(", a, ", ", divisor, ")");
    return concatenated(a, dialect_ == sql_dialect::duckdb ? " // " : " / ", divisor);
  }
  std::string remainder(std::string_view a, std::int64_t by) const {
    // The remainder of ClickHouse is no wider than the divisor.
    return concatenated(a, " % ", dialect_ == sql_dialect::clickhouse ? wide_literal(by) : std::to_string(by));
  }
  static std::string product(std::string_view a, std::int64_t factor) {
    return factor == 1 ? std::string(a) : concatenated(a, " * ", std::to_string(factor));
  }
  std::string unless_it_leaves_64_bits(const std::string& a, std::int64_t first_that_does, std::string_view result) const {
    return choice(concatenated(a, " >= ", std::to_string(first_that_does)), null_number(), result);
  }

  /// a * numerator / denominator, rounded down, of fewest digits; no product leaves 64 bits.
  std::string scaled(id a, std::int64_t numerator, std::int64_t denominator) const {
    const std::string of = operand(a);
    if (denominator == 1) return product(of, numerator);
    if (numerator == 1) return quotient(of, denominator);
    if (f_.nodes[a].most <= no_limit / numerator && f_.nodes[a].most != no_limit)
      return quotient(concatenated("(", product(of, numerator), ")"), denominator);
    return concatenated("(", quotient(of, denominator), ") * ", std::to_string(numerator), " + ",
                        quotient(concatenated("(", remainder(of, denominator), " * ", std::to_string(numerator), ")"),
                                 denominator));
  }

  std::string shares(const formula_node& node) const {
    constexpr std::int64_t million = 1'000'000;
    std::int64_t common = million;
    std::int64_t highest = 1;
    for (id t = node.a; t < node.a + node.b; ++t) {
      common = std::gcd(common, f_.terms[t].ppm);
      highest = bylaw::detail::greater(highest, f_.terms[t].ppm);
    }
    const std::int64_t divisor = million / common;
    if (node.b == 1) return scaled(f_.terms[node.a].node, highest / common, divisor);
    // All terms are of disjoint parts of one number.
    const bool fits = node.most != no_limit && node.most <= no_limit / (highest / common);
    std::string whole;
    std::string rest;
    for (id t = node.a; t < node.a + node.b; ++t) {
      const std::string of = operand(f_.terms[t].node);
      const std::int64_t share = f_.terms[t].ppm / common;
      const char* plus = t == node.a ? "" : " + ";
      whole += concatenated(plus, fits ? product(of, share) : product(concatenated("(", quotient(of, divisor), ")"), share));
      rest += concatenated(plus, product(concatenated("(", remainder(of, divisor), ")"), share));
    }
    if (divisor == 1) return whole;
    if (fits) return quotient(concatenated("(", whole, ")"), divisor);
    return concatenated(whole, " + ", quotient(concatenated("(", rest, ")"), divisor));
  }

  std::string fraction(const formula_node& node) const {
    const std::int64_t common = std::gcd(node.value, std::int64_t{node.c});
    const std::int64_t numerator = node.value / common;
    const std::int64_t denominator = node.c / common;
    if (numerator > no_limit / denominator)
      raise(unsupported_sql(dialect_, "has no 64 bits for a fraction of so many digits"));
    const std::string result = scaled(node.a, numerator, denominator);
    if (node.most != no_limit) return result;
    std::int64_t first = fraction_or_no_limit(no_limit - 1, denominator, numerator);
    while (fraction_or_no_limit(first, numerator, denominator) != no_limit) ++first;
    return unless_it_leaves_64_bits(operand(node.a), first, result);
  }

  std::string number_of(const formula_node& node) const {
    switch (node.kind) {
      case node_kind::constant:
        return node.value == no_limit ? null_number() : wide_literal(node.value);
      case node_kind::fact_low:
        return facts_[static_cast<std::size_t>(node.value)].low;
      case node_kind::fact_high:
        return facts_[static_cast<std::size_t>(node.value)].high;
      case node_kind::add: {
        const std::string sum = concatenated(operand(node.a), " + ", operand(node.b));
        if (node.most != no_limit) return sum;
        const id last = is_constant(node.a) ? node.a : node.b;
        const id first = last == node.a ? node.b : node.a;
        return choice(concatenated(operand(first), " >= ", std::to_string(no_limit), " - ", operand(last)),
                      null_number(), sum);
      }
      case node_kind::subtract:
        return less_down_to_zero(node.a, node.b);
      case node_kind::times: {
        const std::string result = product(operand(node.a), node.value);
        if (node.most != no_limit) return result;
        const std::int64_t first = no_limit / node.value + (no_limit % node.value == 0 ? 0 : 1);
        return unless_it_leaves_64_bits(operand(node.a), first, result);
      }
      case node_kind::shares:
        return shares(node);
      case node_kind::fraction:
        return fraction(node);
      case node_kind::floor_to:
        return concatenated(quotient(operand(node.a), node.value), " * ", std::to_string(node.value));
      case node_kind::lesser:
        return lesser(node.a, node.b);
      case node_kind::greater:
        return greater(node.a, node.b);
      case node_kind::choose:
        return choice(value(node.c), typed(node.a), typed(node.b));
      case node_kind::truth:
      case node_kind::fact_holds:
      case node_kind::fact_may:
      case node_kind::less:
      case node_kind::equal:
      case node_kind::both:
      case node_kind::negation:
        break;
    }
    return {};
  }

  std::string less_down_to_zero(id a, id b) const {
    const std::string from = operand(a);
    const std::string less = operand(b);
    const std::string difference = concatenated(from, " - ", less);
    if (may_be_null_[b]) {
      // Less what has no limit leaves nothing; no limit less anything is no limit.
      const std::string decided_by_b = choice(holds(concatenated(from, " > ", less)), difference, wide_literal(0));
      return may_be_null_[a] ? choice(concatenated(from, " IS NULL"), null_number(), decided_by_b) : decided_by_b;
    }
    switch (dialect_) {
      case sql_dialect::sqlite:
        return concatenated("MAX(", difference, ", 0)");
      case sql_dialect::postgresql:
      case sql_dialect::duckdb:
        if (!may_be_null_[a]) return concatenated("GREATEST(", difference, ", 0)");
        break;
      case sql_dialect::clickhouse:
        if (!may_be_null_[a]) return concatenated("greatest(", difference, ", toInt64(0))");
        break;
    }
    return choice(concatenated(from, " <= ", less), wide_literal(0), difference);
  }

  // LEAST and GREATEST skip a NULL in PostgreSQL and DuckDB, MIN and MAX of SQLite don't, and of ClickHouse it depends on
  // the version.
  std::string lesser(id a, id b) const {
    const bool is_plain = !may_be_null_[a] && !may_be_null_[b];
    switch (dialect_) {
      case sql_dialect::sqlite:
        if (is_plain) return concatenated("MIN(", argument(a), ", ", argument(b), ")");
        if (!may_be_null_[a] && (is_named(a) || is_leaf(a))) std::swap(a, b);
        if (!may_be_null_[b] && (is_named(b) || is_leaf(b)))
          return concatenated("COALESCE(MIN(", argument(a), ", ", argument(b), "), ", operand(b), ")");
        break;
      case sql_dialect::postgresql:
      case sql_dialect::duckdb:
        return concatenated("LEAST(", argument(a), ", ", argument(b), ")");
      case sql_dialect::clickhouse: {
        if (!may_be_null_[a]) std::swap(a, b);
        const std::string least = concatenated("least(", typed(a), ", ", typed(b), ")");
        if (is_plain) return least;
        const std::string of_two = concatenated("ifNull(", least, ", ", typed(may_be_null_[b] ? a : b), ")");
        return may_be_null_[b] ? choice(concatenated("isNull(", operand(a), ")"), typed(b), of_two) : of_two;
      }
    }
    // What may have no limit is asked first: where it has none the other one is taken.
    if (!may_be_null_[a]) return choice(concatenated(operand(b), " < ", operand(a)), typed(b), typed(a));
    const std::string is_less = concatenated(operand(a), " < ", operand(b));
    return choice(may_be_null_[b] ? concatenated(operand(b), " IS NULL OR ", is_less) : is_less, typed(a), typed(b));
  }
  std::string greater(id a, id b) const {
    const bool is_plain = !may_be_null_[a] && !may_be_null_[b];
    switch (dialect_) {
      case sql_dialect::sqlite:
        return concatenated("MAX(", argument(a), ", ", argument(b), ")");
      case sql_dialect::postgresql:
      case sql_dialect::duckdb:
        if (is_plain) return concatenated("GREATEST(", argument(a), ", ", argument(b), ")");
        break;
      case sql_dialect::clickhouse: {
        std::string of_two = concatenated("greatest(", typed(a), ", ", typed(b), ")");
        for (const id one : {a, b})
          if (may_be_null_[one]) of_two = choice(concatenated("isNull(", operand(one), ")"), "NULL", of_two);
        return of_two;
      }
    }
    if (!may_be_null_[a]) return choice(concatenated(operand(a), " > ", operand(b)), typed(a), typed(b));
    const std::string is_more = concatenated(operand(b), " > ", operand(a));
    if (!may_be_null_[b]) return choice(is_more, typed(b), typed(a));
    return choice(concatenated(operand(a), " IS NULL OR ", operand(a), " > ", operand(b)), typed(a), typed(b));
  }

  std::string comparison(id a, std::string_view sign, id b) const {
    return concatenated(day_or_operand(a, b), " ", sign, " ", day_or_operand(b, a));
  }
  /// A constant beside the day is a day.
  std::string day_or_operand(id n, id beside) const {
    const formula_node& other = f_.nodes[beside];
    const bool is_day = other.kind == node_kind::fact_low && f_.facts[static_cast<std::size_t>(other.value)] == asked_on_as_fact;
    return is_day && is_constant(n) ? sql_day(dialect_, f_.nodes[n].value) : operand(n);
  }

  std::string truth_of(const formula_node& node) const {
    switch (node.kind) {
      case node_kind::truth:
        return truth(node.value != 0);
      case node_kind::fact_holds:
        return facts_[static_cast<std::size_t>(node.value)].low;
      case node_kind::fact_may:
        return facts_[static_cast<std::size_t>(node.value)].high;
      case node_kind::less:
        return less(node.a, node.b);
      case node_kind::equal: {
        const id a = has_no_limit(node.a) ? node.b : node.a;
        const id b = a == node.a ? node.b : node.a;
        if (has_no_limit(b)) return may_be_null_[a] ? concatenated(operand(a), " IS NULL") : truth(false);
        if (may_be_null_[a] && may_be_null_[b]) {
          const std::string both_none = concatenated(operand(a), " IS NULL AND ", operand(b), " IS NULL");
          return choice(concatenated(operand(a), " IS NULL OR ", operand(b), " IS NULL"), both_none,
                        comparison(a, "=", b));
        }
        const bool may_be_unknown = may_be_null_[a] || may_be_null_[b];
        return may_be_unknown ? decided(comparison(a, "=", b), false) : comparison(a, "=", b);
      }
      case node_kind::both:
        return concatenated(operand(node.a), " AND ", operand(node.b));
      case node_kind::negation:
        return negation(node.a);
      case node_kind::constant:
      case node_kind::fact_low:
      case node_kind::fact_high:
      case node_kind::add:
      case node_kind::subtract:
      case node_kind::times:
      case node_kind::shares:
      case node_kind::fraction:
      case node_kind::floor_to:
      case node_kind::lesser:
      case node_kind::greater:
      case node_kind::choose:
        break;
    }
    return {};
  }
  std::string less(id a, id b) const {
    if (has_no_limit(a)) return truth(false);
    if (has_no_limit(b)) return may_be_null_[a] ? concatenated(operand(a), " IS NOT NULL") : truth(true);
    const std::string is_less = comparison(a, "<", b);
    if (may_be_null_[a] && may_be_null_[b])
      return choice(concatenated(operand(a), " IS NULL"), truth(false), decided(is_less, true));
    if (may_be_null_[a]) return decided(is_less, false);
    return may_be_null_[b] ? decided(is_less, true) : is_less;
  }
  std::string negation(id n) const {
    const formula_node& node = f_.nodes[n];
    if (!is_named(n)) {
      const bool is_plain = (node.kind == node_kind::less || node.kind == node_kind::equal) && !may_be_null_[node.a] &&
                            !may_be_null_[node.b];
      if (is_plain) return comparison(node.a, node.kind == node_kind::less ? ">=" : "<>", node.b);
      if (node.kind == node_kind::both) return concatenated(negated(node.a), " OR ", negated(node.b));
    }
    return concatenated("NOT ", operand(n));
  }
  std::string negated(id n) const {
    const formula_node& node = f_.nodes[n];
    if (!is_named(n) && node.kind == node_kind::negation) return operand(node.a);
    return concatenated("(", negation(n), ")");
  }

  sql_dialect dialect_;
  const formula& f_;
  const std::vector<sql_fact>& facts_;
  std::vector<std::string> named_;
  std::vector<bool> may_be_null_;
};

}  // namespace bylaw::detail

#endif
