// SPDX-License-Identifier: MIT
//
// What is asked of a total along one fact that is no amount: where it is more than now, how far apart its ends are. Such a
// question is a few more nodes in the program of both ends, swept like an amount, so its answer is exact too.
#ifndef BYLAW_CURVE_TOTAL_ALONG_HPP
#define BYLAW_CURVE_TOTAL_ALONG_HPP

#include <bylaw/curve/traced_line.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>

namespace bylaw::detail {

/// The most a fact of a type may be; yes is 1.
constexpr std::int64_t most_of(formula_fact_type type) noexcept {
  return type == formula_fact_type::money ? most<money> : type == formula_fact_type::yes_no ? 1 : most<std::int64_t>;
}

class total_along {
 public:
  using id = std::uint32_t;

  /// `place`: of the fact x, money, a count or yes/no; of `facts` what stands there does not matter.
  BYLAW_COLD total_along(const formula& f, std::span<const formula_value> facts, std::size_t place) {
    std::array<id, 3> roots{f.total_low, f.total_high, f.overflow};
    program_->take(f, facts, place, roots);
    low_ = roots[0];
    high_ = roots[1];
    overflow_ = roots[2];
  }

  id low() const noexcept { return low_; }
  id high() const noexcept { return high_; }
  /// Whether a low end leaves 64 bits.
  id overflow() const noexcept { return overflow_; }

  id number(std::int64_t n) { return program_->constant(n); }
  id less(id a, id b) { return node({.kind = node_kind::less, .a = a, .b = b, .most = 1}); }
  id both(id a, id b) { return node({.kind = node_kind::both, .a = a, .b = b, .most = 1}); }
  id negation(id a) { return node({.kind = node_kind::negation, .a = a, .most = 1}); }
  id either(id a, id b) { return negation(both(negation(a), negation(b))); }
  id subtract(id a, id b) { return node({.kind = node_kind::subtract, .a = a, .b = b}); }
  id choose(id test, id a, id b) { return node({.kind = node_kind::choose, .a = a, .b = b, .c = test}); }

  /// Of x from..to.
  traced_line traced(id root, std::int64_t from, std::int64_t to) const { return traced_line(program_, root, to, from); }

 private:
  id node(formula_node made) {
    for (const id operand : operands_of(made))
      made.may_be_unlimited = made.may_be_unlimited || (!is_truth(made.kind) && program_->nodes[operand].may_be_unlimited);
    return program_->add(made, {});
  }

  std::shared_ptr<line_program> program_ = std::make_shared<line_program>();
  id low_ = 0, high_ = 0, overflow_ = 0;
};

}  // namespace bylaw::detail

#endif
