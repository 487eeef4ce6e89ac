// SPDX-License-Identifier: MIT
//
// A formula as one SELECT: the facts and whether they are ones, the steps that are used more than once, the columns.
#ifndef BYLAW_SQL_QUERY_HPP
#define BYLAW_SQL_QUERY_HPP

#include <bylaw/calendar_year.hpp>
#include <bylaw/outline.hpp>
#include <bylaw/sink.hpp>
#include <bylaw/sql/closed_world.hpp>
#include <bylaw/sql/layers.hpp>
#include <bylaw/text/reason_word.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bylaw::detail {

/// In which columns of the table a fact stands.
struct sql_source {
  const formula_fact* fact = nullptr;
  std::string lowest{};
  /// Empty where one column holds all.
  std::string highest{};
  bool is_day = false;
  bool is_year = false;

  bool has_two_columns() const noexcept { return !highest.empty(); }
};

inline void check_sql_options(sql_dialect dialect, const formula& f, const sql_options& options) {
  if (dialect > sql_dialect::clickhouse || options.world > sql_world::closed)
    raise(invalid_parameter("a dialect of SQL or what a NULL means is none of those named"));
  if (options.day.is_known() && !options.day_column.empty())
    raise(invalid_parameter("SQL is asked about one day or about a column of days, not about both"));
  for (const sql_column& mapped : options.columns) {
    const formula_fact* found = nullptr;
    for (const formula_fact& fact : f.facts)
      if (fact.name == mapped.fact) found = &fact;
    if (found == nullptr) raise(invalid_parameter("the policy reads no fact of this name", mapped.fact));
    for (const sql_column* before = options.columns.data(); before != &mapped; ++before)
      if (before->fact == mapped.fact) raise(invalid_parameter("a fact stands in two columns", mapped.fact));
    if (found->type == formula_fact_type::yes_no && !mapped.highest.empty())
      raise(invalid_parameter("a yes/no fact has one column", mapped.fact));
  }
  for (const sql_result& result : options.results) {
    bool is_known = result.clause == "total";
    for (const formula_clause& c : f.clauses) is_known = is_known || c.id == result.clause;
    if (!is_known) raise(invalid_parameter("the policy has no clause of this id", result.clause));
    for (const sql_result* before = options.results.data(); before != &result; ++before)
      if (before->clause == result.clause) raise(invalid_parameter("a clause is given two names", result.clause));
  }
}

/// Where the facts of a formula stand. Errors: `invalid_parameter`.
inline std::vector<sql_source> sql_sources(const formula& f, const sql_options& options) {
  std::vector<sql_source> all;
  for (const formula_fact& fact : f.facts) {
    sql_source one{&fact, std::string(fact.name)};
    one.is_day = fact == asked_on_as_fact;
    one.is_year = !options.day_column.empty() && fact.name == the_year::name;
    const bool is_number = fact.type != formula_fact_type::yes_no;
    if (options.ranges && is_number && !one.is_day && !one.is_year) {
      one.lowest = concatenated(fact.name, " low");
      one.highest = concatenated(fact.name, " high");
    }
    for (const sql_column& mapped : options.columns)
      if (mapped.fact == fact.name) {
        one.lowest = mapped.column;
        one.highest = mapped.highest;
      }
    if (one.is_day || one.is_year) one.lowest = options.day_column;
    all.push_back(std::move(one));
  }
  return all;
}

class sql_query {
  using id = std::uint32_t;

 public:
  sql_query(sql_dialect dialect, const formula& asked, const outline& policy, const sql_options& options)
      : dialect_(dialect), policy_(policy), options_(options), names_(dialect) {
    check_sql_options(dialect, asked, options);
    sources_ = sql_sources(asked, options);
    std::vector<bool> is_exact;
    for (const sql_source& one : sources_)
      is_exact.push_back(one.is_day || one.is_year ||
                         (options.world == sql_world::closed && !one.has_two_columns()));
    formula_ = with_exact_facts(asked, is_exact);
    take_names();
  }

  /// The comments are for a reader; a report goes without.
  void write(sink out, bool with_comments) {
    sql_expressions expressions(dialect_, formula_, facts_);
    const std::vector<id> roots = all_roots();
    std::vector<id> once;
    if (may_overflow()) once.push_back(formula_.overflow);
    sql_layering layering(expressions, formula_, roots, once, longest_written_out());
    layers_ = layering.layers(names_);
    layering.name_steps(layers_, roots);
    with_comments_ = with_comments;
    if (with_comments) write_heading(out);
    if (dialect_ == sql_dialect::clickhouse)
      write_flat(out, expressions);
    else
      write_layer(out, expressions, layers_.count + 1, 0);
  }

  /// The columns the query gives, in order.
  const std::vector<std::string>& clause_names() const noexcept { return clause_names_; }
  const std::string& total_name() const noexcept { return total_name_; }

 private:
  // Measured: beyond this an expression that is written out costs more than another layer. ClickHouse names steps without
  // a layer.
  double longest_written_out() const noexcept { return dialect_ == sql_dialect::clickhouse ? 0 : 10'000; }

  bool may_overflow() const {
    const formula_node& node = formula_.nodes[formula_.overflow];
    return node.kind != node_kind::truth || node.value != 0;
  }

  std::vector<id> all_roots() const {
    std::vector<id> roots;
    for (const formula_clause& c : formula_.clauses) {
      for (const id root : {c.low, c.high, c.may, c.holds}) roots.push_back(root);
      if (options_.reasons)
        for (const id root : c.open) roots.push_back(root);
    }
    for (const id root : {formula_.total_low, formula_.total_high, formula_.total_may, formula_.total_holds})
      roots.push_back(root);
    if (options_.reasons) roots.push_back(formula_.guaranteed);
    if (may_overflow()) roots.push_back(formula_.overflow);
    return roots;
  }

  // --- names ---

  void take_names() {
    std::vector<std::string> read{std::string(options_.key)};
    const auto add_read = [&](std::string_view column) {
      for (const std::string& other : read)
        if (other == column) return;
      read.emplace_back(column);
    };
    if (!options_.group.empty()) add_read(options_.group);
    passed_ = read;
    for (const std::string& one : passed_) names_.take(one);
    for (const sql_source& one : sources_) {
      add_read(one.lowest);
      if (one.has_two_columns()) add_read(one.highest);
    }

    const auto renamed = [&](std::string_view clause) {
      for (const sql_result& one : options_.results)
        if (one.clause == clause) return std::string(one.name);
      return std::string(clause);
    };
    for (const formula_clause& c : formula_.clauses) clause_names_.push_back(renamed(c.id));
    total_name_ = renamed("total");
    for (const std::string& clause : clause_names_)
      for (const char* what : {" low", " high", " eligible"}) names_.take(clause + what);
    if (options_.reasons)
      for (const std::string& clause : clause_names_) names_.take(clause + " open");
    for (const char* what : {" low", " high", " eligible"}) names_.take(total_name_ + what);
    if (options_.reasons) names_.take(total_name_ + " guaranteed");
    names_.take("invalid");
    // An alias of ClickHouse hides a column of its name, and would be made of itself.
    if (is_clickhouse())
      for (const std::string& column : read)
        if (std::find(passed_.begin(), passed_.end(), column) == passed_.end()) names_.take(column);

    valid_ = names_.free_name("is", "_valid");
    for (const sql_source& one : sources_) {
      const bool is_exact = options_.world == sql_world::closed && !one.has_two_columns();
      sql_fact fact;
      if (one.is_day || one.is_year) {
        fact.low = names_.free_name(one.is_day ? "asked" : "asked_in", one.is_day ? "_on" : "_year");
        fact.high = fact.low;
        fact.may_be_unlimited = false;
      } else if (one.fact->type == formula_fact_type::yes_no) {
        fact.low = names_.free_name(one.fact->name, "_holds");
        fact.high = is_exact ? fact.low : names_.free_name(one.fact->name, "_may");
      } else {
        fact.low = names_.free_name(one.fact->name, "_low");
        fact.high = is_exact ? fact.low : names_.free_name(one.fact->name, "_high");
        fact.may_be_unlimited = !is_exact;
      }
      facts_.push_back(std::move(fact));
    }
  }
  std::string quoted(std::string_view name) const { return sql_identifier(dialect_, name); }
  std::string column(std::string_view name) const { return concatenated("f.", quoted(name)); }

  // --- what is read of the table ---

  bool is_sqlite() const noexcept { return dialect_ == sql_dialect::sqlite; }
  bool is_clickhouse() const noexcept { return dialect_ == sql_dialect::clickhouse; }

  std::int64_t most_of(const formula_fact& fact) const {
    return fact.type == formula_fact_type::money ? most<money> : most<std::int64_t>;
  }
  std::string in_bounds_of(const std::string& of, const formula_fact& fact) const {
    return concatenated(of, " BETWEEN 0 AND ", std::to_string(most_of(fact)));
  }
  /// A number of the table, 64 bits wide. In PostgreSQL and DuckDB one that leaves 64 bits later ends the query: a choice
  /// keeps an invalid row from being worked out, but steps are worked out for all, so there what is no fact is left out.
  std::string number(std::string_view name, const formula_fact& fact, bool or_zero) const {
    const std::string of = column(name);
    if (is_clickhouse()) return or_zero ? concatenated("toInt64(ifNull(", of, ", 0))") : concatenated("toInt64(", of, ")");
    const std::string wide = is_sqlite() ? of : of + "::bigint";
    if (is_sqlite() || layers_.count == 0) return or_zero ? concatenated("COALESCE(", wide, ", 0)") : wide;
    return concatenated("CASE WHEN ", in_bounds_of(of, fact), " THEN ", wide, or_zero ? " ELSE 0 END" : " END");
  }
  std::string truth_of(std::string_view name, bool otherwise) const {
    const std::string of = column(name);
    if (is_clickhouse()) return concatenated("ifNull(", of, " = 1, ", otherwise ? "1" : "0", ")");
    return concatenated(of, otherwise ? " IS NOT FALSE" : " IS TRUE");
  }
  std::string year_of_day() const {
    const std::string day = column(options_.day_column);
    switch (dialect_) {
      case sql_dialect::sqlite:
        return concatenated("CAST(SUBSTR(", day, ", 1, 4) AS INTEGER)");
      case sql_dialect::postgresql:
      case sql_dialect::duckdb:
        return concatenated("CASE WHEN ", is_a_day(), " THEN EXTRACT(YEAR FROM ", day, ")::bigint ELSE 0 END");
      case sql_dialect::clickhouse:
        break;
    }
    return concatenated("toInt64(toYear(ifNull(", day, ", toDate('1970-01-01'))))");
  }
  std::string is_a_day() const {
    const std::string day = column(options_.day_column);
    switch (dialect_) {
      case sql_dialect::sqlite:
        // Reckoned with, or the thirtieth of February is a day.
        return concatenated(day, " IS NOT NULL AND date(", day, ", '+0 days') IS ", day, " AND ", day, " >= '0001-01-01'");
      case sql_dialect::postgresql:
      case sql_dialect::duckdb:
        return concatenated(day, " IS NOT NULL AND ", day, " BETWEEN DATE '0001-01-01' AND DATE '9999-12-31'");
      case sql_dialect::clickhouse:
        break;
    }
    return concatenated("isNotNull(", day, ")");
  }

  struct made_column {
    std::string name;
    std::string definition;
  };
  void add_fact_columns(std::size_t place, std::vector<made_column>& all) const {
    const sql_source& one = sources_[place];
    const sql_fact& named = facts_[place];
    const bool reads_low = is_read(place, node_kind::fact_low, node_kind::fact_holds);
    const bool reads_high = is_read(place, node_kind::fact_high, node_kind::fact_may);
    if (one.is_day) {
      if (reads_low) all.push_back({named.low, is_clickhouse() ? concatenated("ifNull(", column(options_.day_column), ", toDate('1970-01-01'))") : column(options_.day_column)});
      return;
    }
    if (one.is_year) {
      if (reads_low) all.push_back({named.low, year_of_day()});
      return;
    }
    if (one.fact->type == formula_fact_type::yes_no) {
      if (reads_low) all.push_back({named.low, truth_of(one.lowest, false)});
      if (reads_high) all.push_back({named.high, truth_of(one.lowest, true)});
      return;
    }
    if (reads_low) all.push_back({named.low, number(one.lowest, *one.fact, true)});
    if (!reads_high) return;
    if (!one.has_two_columns()) {
      all.push_back({named.high, number(one.lowest, *one.fact, false)});
      return;
    }
    const std::string highest = number(one.highest, *one.fact, false);
    const std::string nothing = concatenated(column(one.lowest), " IS NULL AND ", column(one.highest), " IS NULL");
    const bool is_closed = options_.world == sql_world::closed;
    all.push_back({named.high, !is_closed        ? highest
                               : is_clickhouse() ? concatenated("if(", nothing, ", toInt64(0), ", highest, ")")
                                                 : concatenated("CASE WHEN ", nothing, " THEN 0 ELSE ", highest, " END")});
  }
  bool is_read(std::size_t place, node_kind a, node_kind b) const {
    for (id n = 0; n < formula_.nodes.size(); ++n) {
      const formula_node& node = formula_.nodes[n];
      if ((node.kind == a || node.kind == b) && static_cast<std::size_t>(node.value) == place && layers_.last_use[n] > 0)
        return true;
    }
    return false;
  }
  std::size_t last_use_of(std::size_t place, bool low) const {
    std::size_t last = 0;
    for (id n = 0; n < formula_.nodes.size(); ++n) {
      const formula_node& node = formula_.nodes[n];
      const bool of_it = low ? node.kind == node_kind::fact_low || node.kind == node_kind::fact_holds
                             : node.kind == node_kind::fact_high || node.kind == node_kind::fact_may;
      if (of_it && static_cast<std::size_t>(node.value) == place) last = (std::max)(last, layers_.last_use[n]);
    }
    return last;
  }

  /// Law 8, of every fact that is read. Empty where nothing is.
  std::string all_are_facts() const {
    std::string test;
    // AND of ClickHouse 18.16 is NULL if one side is.
    const auto add = [&](std::string_view one) {
      const std::string term = is_clickhouse() ? concatenated("ifNull(", one, ", 1)") : std::string(one);
      test += concatenated(test.empty() ? "" : " AND ", term);
    };
    for (const sql_source& one : sources_) {
      if (one.is_day || one.is_year) continue;
      const std::string low = column(one.lowest);
      if (one.fact->type == formula_fact_type::yes_no) {
        if (is_sqlite()) add(concatenated(low, " IN (0, 1)"));
        if (is_clickhouse()) add(concatenated(low, " <= 1"));
        continue;
      }
      add(in_bounds_of(low, *one.fact));
      // A table of SQLite that is not STRICT holds anything anywhere.
      if (is_sqlite()) add(concatenated("typeof(", low, ") IN ('integer', 'null')"));
      if (!one.has_two_columns()) continue;
      const std::string high = column(one.highest);
      add(in_bounds_of(high, *one.fact));
      if (is_sqlite()) add(concatenated("typeof(", high, ") IN ('integer', 'null')"));
      add(concatenated(low, " <= ", high));
    }
    const std::string day = options_.day_column.empty() ? std::string() : is_a_day();
    if (test.empty()) return day;
    const std::string facts = is_clickhouse() ? test : concatenated("(", test, ") IS NOT FALSE");
    return day.empty() ? facts : concatenated(facts, " AND ", day);
  }

  // --- what is written ---

  void write_heading(sink out) const {
    const about& document = policy_.document;
    const auto line = [&](std::string_view text) { out.write(concatenated("-- ", sql_comment(text), "\n")); };
    line(joined({document.city.english, document.city.chinese, document.edition}, ", "));
    if (!document.title.english.empty() || !document.title.chinese.empty())
      line(joined({document.title.english, document.title.chinese, document.number}, ", "));
    line("Amounts are in fen; low and high are the least and the most, high is NULL where nothing bounds it.");
    line(options_.world == sql_world::open ? "A NULL is not known; \"eligible\" is NULL where that is not known."
                                           : "A NULL is zero or no.");
    if (options_.day.is_known()) line(concatenated("Asked on ", to_text(options_.day), "."));
    if (options_.day.is_known() || !options_.day_column.empty())
      line("What is not in force on the day pays nothing.");
    line("Where \"invalid\", a fact is out of its bounds or an amount leaves 64 bits, and the rest is NULL.");
  }
  static std::string joined(std::initializer_list<std::string_view> texts, std::string_view between) {
    std::string all;
    for (const std::string_view text : texts)
      if (!text.empty()) all += concatenated(all.empty() ? "" : between, text);
    return all;
  }
  void write_about_clause(sink out, std::size_t place, std::string_view indent) const {
    if (!with_comments_) return;
    const outlined_clause& c = policy_.clauses[place];
    const auto line = [&](std::string_view text) {
      if (!text.empty()) out.write(concatenated(indent, "-- ", sql_comment(text), "\n"));
    };
    const std::string title = joined({c.title.english, c.title.chinese}, ", ");
    line(title.empty() ? std::string(c.id) : concatenated(c.id, ": ", title));
    line(joined({c.source.issuer, c.source.document, c.source.number}, " "));
    line(c.source.address);
    line(c.source.note.english);
  }

  struct output {
    std::string definition;
    std::string name;
    std::size_t clause;  // before which its comment stands
  };
  std::string guarded(const sql_expressions& made, std::string_view value) const {
    return guard_.empty() ? std::string(value) : made.choice(guard_, value, "NULL");
  }
  std::string answer(const sql_expressions& made, const std::string& may, const std::string& holds) const {
    if (may == holds) return guarded(made, may);
    const std::string not_known = made.choice(may, "NULL", made.truth(false));
    return guarded(made, made.choice(holds, made.truth(true), not_known));
  }
  std::string reasons_of(const sql_expressions& made, const formula_clause& c) const {
    std::string all;
    std::size_t count = 0;
    for (std::size_t i = 0; i < c.open.size(); ++i) {
      const formula_node& node = formula_.nodes[c.open[i]];
      if (node.kind == node_kind::truth && node.value == 0) continue;
      const std::string word = concatenated("' ", word_of(static_cast<reason>(i)), "'");
      const std::string one = made.choice(made.value(c.open[i]), word, "''");
      if (count++ > 0) all += is_clickhouse() ? ", " : " || ";
      all += is_clickhouse() ? one : concatenated("(", one, ")");
    }
    if (count == 0) return "''";
    if (is_clickhouse()) return concatenated("substring(", count > 1 ? concatenated("concat(", all, ")") : all, ", 2)");
    return concatenated("SUBSTR(", all, ", 2)");
  }
  std::vector<output> outputs(const sql_expressions& made) const {
    std::vector<output> all;
    for (std::size_t place = 0; place < formula_.clauses.size(); ++place) {
      const formula_clause& c = formula_.clauses[place];
      const std::string& name = clause_names_[place];
      const std::string may = made.value(c.may);
      const std::string holds = made.value(c.holds);
      all.push_back({guarded(made, made.value(c.low)), name + " low", place});
      all.push_back({guarded(made, made.value(c.high)), name + " high", place});
      all.push_back({answer(made, may, holds), name + " eligible", place});
      if (options_.reasons) all.push_back({guarded(made, reasons_of(made, c)), name + " open", place});
    }
    const std::size_t none = formula_.clauses.size();
    all.push_back({guarded(made, made.value(formula_.total_low)), total_name_ + " low", none});
    all.push_back({guarded(made, made.value(formula_.total_high)), total_name_ + " high", none});
    all.push_back({answer(made, made.value(formula_.total_may), made.value(formula_.total_holds)),
                   total_name_ + " eligible", none});
    if (options_.reasons)
      all.push_back({guarded(made, made.value(formula_.guaranteed)), total_name_ + " guaranteed", none});
    const bool is_plain = guard_ == valid_;
    all.push_back({guard_.empty() ? made.truth(false) : is_plain ? concatenated("NOT ", guard_) : concatenated("NOT (", guard_, ")"), "invalid", none});
    return all;
  }

  void find_guard(const sql_expressions& made) {
    guard_ = all_are_facts().empty() ? std::string() : valid_;
    if (!may_overflow()) return;
    const std::string stays = concatenated("NOT ", made.value(formula_.overflow));
    guard_ = guard_.empty() ? stays : concatenated(guard_, " AND ", stays);
  }

  void write_outputs(sink out, const sql_expressions& made, std::string_view indent) {
    find_guard(made);
    std::size_t last_clause = formula_.clauses.size();
    const char* comma = "";
    for (const std::string& passed : passed_) {
      out.write(concatenated(comma, indent, column(passed), " AS ", quoted(passed)));
      comma = ",\n";
    }
    for (const output& one : outputs(made)) {
      out.write(comma);
      if (one.clause != last_clause && one.clause < formula_.clauses.size()) write_about_clause(out, one.clause, indent);
      last_clause = one.clause;
      out.write(concatenated(indent, one.definition, " AS ", quoted(one.name)));
    }
    out.write("\n");
  }

  std::string table() const {
    return options_.schema.empty() ? quoted(options_.table)
                                   : concatenated(quoted(options_.schema), ".", quoted(options_.table));
  }

  void write_about_fact(sink out, std::size_t place, std::string_view indent) const {
    const sql_source& one = sources_[place];
    if (!with_comments_ || one.is_day || one.is_year) return;
    out.write(concatenated(indent, "-- ", sql_comment(joined({one.fact->name, one.fact->name_zh}, ", ")),
                           one.fact->type == formula_fact_type::money ? ", in fen\n" : "\n"));
  }

  /// The parser of SQLite holds a hundred words that are open, and a layer inside a layer takes six: there they have names,
  /// and a query of many layers may stand inside queries of the caller. The outermost stays a plain SELECT, which a UNION
  /// wants.
  bool stand_side_by_side() const noexcept { return is_sqlite() && layers_.count > 0; }
  std::string layer_name(std::size_t layer) const {
    sql_names taken(dialect_);
    taken.take(options_.table);
    return taken.free_name("layer", concatenated("_", std::to_string(layer)));
  }

  /// Layers from the outside in: the last one has the columns, layer 0 reads the table.
  void write_layer(sink out, const sql_expressions& made, std::size_t layer, std::size_t depth) {
    const std::string outside(2 * depth, ' ');
    const std::string indent(2 * depth + 2, ' ');
    if (stand_side_by_side() && layer == layers_.count)
      for (std::size_t below = 0; below < layer; ++below) {
        out.write(concatenated(outside, below == 0 ? "WITH " : "", layer_name(below), " AS (\n"));
        write_layer(out, made, below, depth + 1);
        out.write(concatenated(outside, below + 1 == layer ? ")\n" : "),\n"));
      }
    out.write(concatenated(outside, "SELECT\n"));
    if (layer == layers_.count + 1) {
      write_outputs(out, made, indent);
    } else {
      const char* comma = "";
      const auto write_column = [&](std::string_view definition, std::string_view name) {
        out.write(concatenated(comma, indent, definition, definition == name ? "" : concatenated(" AS ", name)));
        comma = ",\n";
      };
      for (const std::string& passed : passed_) write_column(column(passed), concatenated(quoted(passed)));
      for (std::size_t place = 0; place < sources_.size(); ++place) {
        if (layer == 0) {
          std::vector<made_column> columns;
          add_fact_columns(place, columns);
          if (columns.empty()) continue;
          out.write(comma);
          comma = "";
          write_about_fact(out, place, indent);
          for (const made_column& one : columns) write_column(one.definition, one.name);
        } else {
          const bool is_one = facts_[place].low == facts_[place].high;
          const std::size_t low = last_use_of(place, true);
          if (low > layer) write_column(facts_[place].low, facts_[place].low);
          if (!is_one && last_use_of(place, false) > layer) write_column(facts_[place].high, facts_[place].high);
        }
      }
      for (const sql_layers::step& one : layers_.steps) {
        if (one.layer < layer && one.last_use > layer) write_column(one.name, one.name);
        if (one.layer == layer) write_column(made.definition(one.node), one.name);
      }
      const std::string test = all_are_facts();
      if (!test.empty()) write_column(layer == 0 ? test : valid_, valid_);
      out.write("\n");
    }
    if (layer == 0) {
      out.write(concatenated(outside, "FROM ", table(), " AS f\n"));
    } else if (stand_side_by_side() && layer <= layers_.count) {
      out.write(concatenated(outside, "FROM ", layer_name(layer - 1), " AS f\n"));
    } else {
      out.write(concatenated(outside, "FROM (\n"));
      write_layer(out, made, layer - 1, depth + 1);
      out.write(concatenated(outside, ") AS f\n"));
    }
    // Or the planner merges the layers, and works out what they name as often as it is named.
    if (layer != layers_.count + 1 && dialect_ != sql_dialect::duckdb)
      out.write(concatenated(outside, is_sqlite() ? "LIMIT -1\n" : "OFFSET 0\n"));
  }

  /// ClickHouse: one SELECT with names for what is used more than once, since only that is worked out on every server
  /// of a distributed table.
  void write_flat(sink out, const sql_expressions& made) {
    std::vector<made_column> columns;
    const char* comma = "WITH\n";
    const auto write_column = [&](std::string_view definition, std::string_view name) {
      out.write(concatenated(comma, "  ", definition, " AS ", name));
      comma = ",\n";
    };
    for (std::size_t place = 0; place < sources_.size(); ++place) {
      columns.clear();
      add_fact_columns(place, columns);
      if (columns.empty()) continue;
      out.write(comma);
      comma = "";
      write_about_fact(out, place, "  ");
      for (const made_column& one : columns) write_column(one.definition, one.name);
    }
    const std::string test = all_are_facts();
    if (!test.empty()) write_column(test, valid_);
    for (const sql_layers::step& one : layers_.steps) write_column(made.definition(one.node), one.name);
    if (*comma == ',') out.write("\n");
    out.write("SELECT\n");
    write_outputs(out, made, "  ");
    out.write(concatenated("FROM ", table(), " AS f\n"));
  }

  sql_dialect dialect_;
  const outline& policy_;
  const sql_options& options_;
  sql_names names_;
  std::vector<sql_source> sources_{};
  std::vector<sql_fact> facts_{};
  sql_formula formula_{};
  sql_layers layers_{};
  std::vector<std::string> passed_{};
  std::vector<std::string> clause_names_{};
  std::string total_name_{};
  std::string valid_{};
  std::string guard_{};
  bool with_comments_ = false;
};

}  // namespace bylaw::detail

#endif
