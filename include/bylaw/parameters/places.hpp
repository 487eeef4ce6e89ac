// SPDX-License-Identifier: MIT
//
// Where the figures of a policy stand, each with a path: `compute-voucher.at_most_per_year`.
//
// A path is the clause's id, the kind of the rule, modifier, pool or quota that the figure belongs to, and behind it,
// where that has more figures than one, the names of the parts that lead to it: `revenue.tiered_award.tiers[2].award`.
// Where a clause has several of one kind they are numbered in the order of the document:
// `model-voucher.percentage_subsidy[2]`. No kind is named here: the outline tells them.
#ifndef BYLAW_PARAMETERS_PLACES_HPP
#define BYLAW_PARAMETERS_PLACES_HPP

#include <bylaw/detail/growing_list.hpp>
#include <bylaw/outline/fold.hpp>
#include <bylaw/parameters/value.hpp>

#include <string_view>

namespace bylaw::detail {

/// What figures belong to: a rule, a modifier, a pool or quota, a rule of cumulation.
struct figures_owner {
  std::string_view clause{};
  std::string_view kind{};
  node_role role = node_role::rule;
  std::size_t clause_place = 0;
  /// Which of its kind in its clause, from 1, and whether there are more.
  std::size_t number = 0;
  bool is_one_of_several = false;
  std::size_t figures = 0;
  /// Of a pool or quota: clauses that name the same one draw from one.
  std::string_view drawn_from{};
};

/// A part on the way from an owner to a figure: its name, or where it has none its position in its list, from 1.
struct path_step {
  std::string_view name{};
  std::size_t position = 0;
};

/// `[12]`.
class position_in_path {
 public:
  constexpr explicit position_in_path(std::size_t number) noexcept {
    characters_[--first_] = ']';
    for (; number > 0; number /= 10) characters_[--first_] = static_cast<char>('0' + number % 10);
    characters_[--first_] = '[';
  }
  constexpr std::string_view text() const noexcept { return {characters_ + first_, sizeof characters_ - first_}; }

 private:
  char characters_[24] = {};
  std::size_t first_ = sizeof characters_;
};

struct figure_place {
  std::size_t owner = 0;
  std::size_t first_step = 0;
  std::size_t steps = 0;
  value_kind kind = value_kind::none;
  bool is_range = false;
  range<std::int64_t> number{};

  constexpr parameter_value value() const { return {kind, number, is_range}; }
};

/// Hears a policy and notes its figures in the order in which they are told.
class figure_places final : public outline_listener {
 public:
  static constexpr auto no_owner = static_cast<std::size_t>(-1);

  constexpr void begin(const outline_entry& entry) override {
    opened node{entry.role, no_owner, 0, figures_.size(), steps_here_.size(), 0};
    if (!open_.empty()) {
      opened& around = open_.back();
      node.owner = around.owner;
      node.first_step = around.first_step;
      if (around.owner != no_owner)
        steps_here_.push_back(around.role == node_role::list ? path_step{{}, ++around.children}
                                                             : path_step{entry.name, 0});
    }
    if (entry.role == node_role::clause) {
      clause_ = entry.name;
      where_ = ++clauses_;
    } else if (entry.role == node_role::cumulation) {
      clause_ = entry.name;
      where_ = 0;
    }
    if (entry.role == node_role::rule || entry.role == node_role::modifier || entry.role == node_role::draw_limit ||
        entry.role == node_role::cumulation) {
      enter(entry);
      node.owner = owners_.size() - 1;
      node.first_step = steps_here_.size();
    } else if (node.owner != no_owner && entry.role == node_role::value) {
      if (is_parameter(entry.value)) note(node, entry);
      figures_owner& owner = owners_[node.owner];
      if (owner.role == node_role::draw_limit && entry.value == value_kind::text) owner.drawn_from = entry.text;
    }
    open_.push_back(node);
  }

  constexpr void end(node_role role, std::size_t parts) override {
    const opened node = open_.back();
    open_.pop_back();
    // `when.condition.right` rather than `when.condition.right.value`: a constant has nothing but its value.
    if (role == node_role::quantity && parts == 1 && figures_.size() == node.first_figure + 1)
      --figures_[node.first_figure].steps;
    while (steps_here_.size() > node.steps_around) steps_here_.pop_back();
  }

  constexpr const growing_list<figure_place>& all() const noexcept { return figures_; }
  constexpr std::size_t owners() const noexcept { return owners_.size(); }
  constexpr const figures_owner& owner_of(const figure_place& figure) const noexcept {
    return owners_[figure.owner];
  }

  /// Writes a path piece by piece: calls `put(std::string_view)`.
  template <class Put>
  constexpr void write_path(const figure_place& figure, Put&& put) const {
    const figures_owner& owner = owner_of(figure);
    put(owner.clause);
    put(".");
    put(owner.kind);
    if (owner.is_one_of_several) put(position_in_path(owner.number).text());
    if (owner.figures == 1) return;
    for (std::size_t i = 0; i < figure.steps; ++i) {
      const path_step& step = steps_[figure.first_step + i];
      if (step.position > 0) {
        put(position_in_path(step.position).text());
      } else if (!step.name.empty()) {
        put(".");
        put(step.name);
      }
    }
  }

  /// A path as a text, `std::string` say.
  template <class Text>
  constexpr Text path_of(const figure_place& figure) const {
    Text path;
    write_path(figure, [&](std::string_view piece) { path.append(piece); });
    return path;
  }

  constexpr bool is_at(const figure_place& figure, std::string_view path) const {
    bool same = path.substr(0, owner_of(figure).clause.size()) == owner_of(figure).clause;
    if (!same) return false;  // most are of another clause, and to compare piece by piece is dear in a constant
    write_path(figure, [&](std::string_view piece) {
      same = same && path.substr(0, piece.size()) == piece;
      path.remove_prefix(same ? piece.size() : 0);
    });
    return same && path.empty();
  }

  /// Whether one figure stands in both: clauses that draw from one pool state its budget each.
  constexpr bool are_one(const figure_place& a, const figure_place& b) const {
    const figures_owner& one = owner_of(a);
    const figures_owner& other = owner_of(b);
    if (one.role != node_role::draw_limit || other.role != node_role::draw_limit || one.kind != other.kind ||
        one.drawn_from != other.drawn_from || a.steps != b.steps)
      return false;
    for (std::size_t i = 0; i < a.steps; ++i) {
      const path_step& left = steps_[a.first_step + i];
      const path_step& right = steps_[b.first_step + i];
      if (left.name != right.name || left.position != right.position) return false;
    }
    return true;
  }

 private:
  struct opened {
    node_role role = node_role::item;
    std::size_t owner = no_owner;
    std::size_t children = 0;
    std::size_t first_figure = 0;
    std::size_t steps_around = 0;
    /// Where the steps behind the owner begin.
    std::size_t first_step = 0;
  };

  constexpr void enter(const outline_entry& entry) {
    figures_owner owner{clause_, entry.kind, entry.role, where_, 1, false, 0, {}};
    for (std::size_t i = owners_.size(); i-- > 0 && owners_[i].clause_place == where_;) {
      if (owners_[i].kind != entry.kind) continue;
      ++owner.number;
      owners_[i].is_one_of_several = owner.is_one_of_several = true;
    }
    owners_.push_back(owner);
  }

  constexpr void note(const opened& node, const outline_entry& entry) {
    ++owners_[node.owner].figures;
    figures_.push_back({node.owner, steps_.size(), steps_here_.size() - node.first_step, entry.value, entry.is_range,
                        entry.number});
    for (std::size_t i = node.first_step; i < steps_here_.size(); ++i) steps_.push_back(steps_here_[i]);
  }

  growing_list<figures_owner> owners_{};
  growing_list<figure_place> figures_{};
  growing_list<path_step> steps_{};
  growing_list<path_step> steps_here_{};
  growing_list<opened> open_{};
  std::string_view clause_{};
  std::size_t where_ = 0;
  std::size_t clauses_ = 0;
};

}  // namespace bylaw::detail

#endif
