// SPDX-License-Identifier: MIT
//
// What a curve says, held against the amounts themselves.
#ifndef BYLAW_TESTS_SUPPORT_CURVE_CHECKS_HPP
#define BYLAW_TESTS_SUPPORT_CURVE_CHECKS_HPP

#include "support/random.hpp"

#include <bylaw/curve.hpp>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace support {

template <class X>
std::int64_t number(X x) {
  if constexpr (std::is_same_v<X, bylaw::money>)
    return x.fen();
  else
    return x;
}

/// |a - (from + slope * along)| <= within, in 128 bits.
inline bool is_near_the_line(std::int64_t amount, std::int64_t from, const bylaw::fraction& slope, std::int64_t along, std::int64_t within) {
  __extension__ using wide = __int128;
  const wide off = static_cast<wide>(amount - from) * slope.denominator - static_cast<wide>(slope.numerator) * along;
  return (off < 0 ? -off : off) <= static_cast<wide>(within) * slope.denominator;
}

/// Empty, or what is wrong with a line: `amount(x)` is the amount there, nothing where it leaves 64 bits.
template <class X, class Amount>
std::string flaw_of(const bylaw::award_line<X>& line, const Amount& amount, random_numbers& random, int points) {
  const auto say = [](const char* what, std::int64_t x) { return std::string(what) + " at " + std::to_string(x); };
  std::int64_t next = 0;
  const bylaw::piece<X>* last = nullptr;
  for (const bylaw::piece<X>& p : line) {
    const std::int64_t from = number(p.from), to = number(p.to);
    if (from < next || to < from) return say("pieces out of order", from);
    // Between pieces there is nothing: at both ends of a gap and inside it.
    if (from > next)
      for (const std::int64_t x : {next, from - 1, random.between(next, from - 1)})
        if (amount(x).has_value()) return say("no piece", x);
    std::vector<std::int64_t> places{from, from + 1, to - 1, to};
    for (int i = 0; i < points; ++i) {
      places.push_back(random.between(from, to));
      if (to - from > 1000) places.push_back(random.one_in(2) ? from + random.between(0, 1000) : to - random.between(0, 1000));
    }
    for (const std::int64_t x : places) {
      if (x < from || x > to) continue;
      const std::optional<bylaw::money> there = amount(x);
      if (!there.has_value()) {
        if (p.rounding_decides) continue;
        return say("a piece, and no amount", x);
      }
      if (line.at(bylaw::detail::value_from<X>(x)) != *there) return say("another amount", x);
      if (x == from && p.at_from != *there) return say("another amount at the beginning", x);
      if (x == to && p.at_to != *there) return say("another amount at the end", x);
      if (p.at_from.is_unlimited() != there->is_unlimited()) {
        if (p.rounding_decides) continue;
        return say("without limit", x);
      }
      if (there->is_unlimited() || p.within == bylaw::unlimited) continue;
      if (!is_near_the_line(there->fen(), p.at_from.fen(), p.slope, x - from, p.within.fen())) return say("off the line", x);
      const std::int64_t moved = there->fen() - p.at_from.fen();
      if (p.unit == bylaw::money{} ? moved != 0 : moved % p.unit.fen() != 0) return say("no multiple of the unit", x);
    }
    if (last != nullptr && number(last->to) + 1 == from && p.jump != bylaw::money{} && !p.jump.is_unlimited() && !last->at_to.is_unlimited() && last->at_to + p.jump != p.at_from)
      return say("another jump", from);
    last = &p;
    next = to + 1;
  }
  return {};
}

/// Empty, or where a line is not what it says, at every x from 0 on.
template <class X, class Amount>
std::string flaw_at_every(const bylaw::award_line<X>& line, const Amount& amount, std::int64_t most) {
  for (const bylaw::piece<X>& p : line)
    for (std::int64_t x = number(p.from); x <= number(p.to) && x <= most; ++x) {
      const bylaw::money there = amount(x);
      if (line.at(bylaw::detail::value_from<X>(x)) != there) return "another amount at " + std::to_string(x);
      if (!is_near_the_line(there.fen(), p.at_from.fen(), p.slope, x - number(p.from), p.within.fen()))
        return "off the line at " + std::to_string(x);
    }
  return {};
}

/// Empty, or what is wrong with what is asked backwards. `all` are the amounts of 0, 1, 2 and so on.
template <class X>
std::string backwards_flaw(const bylaw::award_line<X>& line, const std::vector<std::optional<bylaw::money>>& all, bylaw::money amount) {
  const auto reaches = [&](std::size_t x) { return all[x].has_value() && *all[x] >= amount; };
  std::size_t first = 0;
  while (first < all.size() && !reaches(first)) ++first;
  const std::optional<X> least = line.least_for(amount);
  const bool is_inside = first < all.size();
  if (is_inside ? !least || number(*least) != static_cast<std::int64_t>(first) : least && number(*least) < static_cast<std::int64_t>(all.size()))
    return "least_for " + std::to_string(amount.fen()) + ": expected " + std::to_string(first) + ", got " + (least ? std::to_string(number(*least)) : "nothing");
  std::vector<bool> covered(all.size()), roughly(all.size());
  for (const auto& span : line.reaching(amount)) {
    for (std::int64_t x = number(span.from); x <= number(span.to) && x < static_cast<std::int64_t>(all.size()); ++x)
      (span.rounding_decides ? roughly : covered)[static_cast<std::size_t>(x)] = true;
    if (line.at(span.from) < amount || line.at(span.to) < amount) return "a span of reaching " + std::to_string(amount.fen()) + " has an end that does not";
  }
  for (std::size_t x = 0; x < all.size(); ++x)
    if (!roughly[x] && covered[x] != reaches(x)) return "reaching " + std::to_string(amount.fen()) + " at " + std::to_string(x);
  const auto greatest = line.greatest();
  for (std::size_t x = 0; x < all.size(); ++x) {
    if (!all[x]) continue;
    if (*all[x] > greatest.amount) return "more than the greatest at " + std::to_string(x);
    if (*all[x] == greatest.amount && static_cast<std::int64_t>(x) < number(greatest.at)) return "the greatest before at " + std::to_string(x);
  }
  if (line.at(greatest.at) != greatest.amount) return "the greatest is not there";
  return {};
}

}  // namespace support

#endif
