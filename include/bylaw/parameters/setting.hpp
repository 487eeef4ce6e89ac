// SPDX-License-Identifier: MIT
//
// Writes figures into a policy, through its parts: the fold of the outline again, on a policy of one's own that may be
// written to.
#ifndef BYLAW_PARAMETERS_SETTING_HPP
#define BYLAW_PARAMETERS_SETTING_HPP

#include <bylaw/outline/fold.hpp>
#include <bylaw/parameters/value.hpp>

namespace bylaw::detail {

/// The figure at a place, counted in the order in which the outline tells figures, is to become this.
struct figure_change {
  std::size_t place = 0;
  parameter_value value{0};
};

[[noreturn]] inline void this_count_is_more_than_its_type_holds() {
  raise(invalid_parameter("this count is more than its type holds"));
}

/// Goes over the figures of a policy in order and writes those that change.
class figure_writer {
 public:
  constexpr figure_writer(const figure_change* changes, std::size_t count) noexcept
      : changes_(changes), count_(count) {}

  constexpr void take(money& amount) {
    if (const range<std::int64_t>* to = next()) amount = money::from_fen(to->low);
  }
  constexpr void take(rate& share) {
    if (const range<std::int64_t>* to = next()) share = rate::from_ppm(to->low);
  }
  constexpr void take(year_number& year) {
    if (const range<std::int64_t>* to = next()) year = year_number(static_cast<int>(to->low));
  }
  constexpr void take(range<money>& amount) {
    if (const range<std::int64_t>* to = next()) amount = {money::from_fen(to->low), money::from_fen(to->high)};
  }
  constexpr void take(range<rate>& share) {
    if (const range<std::int64_t>* to = next()) share = {rate::from_ppm(to->low), rate::from_ppm(to->high)};
  }
  constexpr void take(range<std::int64_t>& count) {
    if (const range<std::int64_t>* to = next()) count = *to;
  }
  constexpr void take(undocumented_term_value&) { next(); }
  template <std::integral Count>
  constexpr void take(Count& count) {
    const range<std::int64_t>* to = next();
    if (to == nullptr) return;
    // An `int` of one's own holds less than a count may be.
    if (static_cast<std::int64_t>(static_cast<Count>(to->low)) != to->low) this_count_is_more_than_its_type_holds();
    count = static_cast<Count>(to->low);
  }

 private:
  BYLAW_NOINLINE constexpr const range<std::int64_t>* next() {
    const std::size_t here = place_++;
    const range<std::int64_t>* found = nullptr;
    for (std::size_t i = 0; i < count_; ++i)
      if (changes_[i].place == here) found = &changes_[i].value.number();
    return found;
  }

  const figure_change* changes_;
  std::size_t count_;
  std::size_t place_ = 0;
};

template <class T>
concept is_a_figure = std::same_as<T, money> || std::same_as<T, rate> || std::same_as<T, year_number> ||
    std::same_as<T, range<money>> || std::same_as<T, range<rate>> || std::same_as<T, range<std::int64_t>> ||
    std::same_as<T, undocumented_term_value>;

template <class T>
constexpr void write_figures(const T& thing, figure_writer& to);

template <class... T, std::size_t... I>
constexpr void write_each(const parts_in_order<std::index_sequence<I...>, T...>& all, figure_writer& to) {
  [[maybe_unused]] const int written[] = {
      0, (write_figures(static_cast<const part_at<I, T>&>(all).it.value, to), 0)...};
}

/// `thing` must be part of an object that is not const. Parts are told as const, since whoever asks for them reads; the
/// policy written to here is the caller's own copy. The branches are those of `tell`, in its order.
template <class T>
constexpr void write_figures(const T& thing, figure_writer& to) {
  if constexpr (is_fact<T>) {
    return;
  } else if constexpr (tells_parts<T>) {
    write_each(thing.parts(), to);
    // A type that keeps something derived from its figures.
    if constexpr (requires(T & changed) { changed.figures_changed(); }) const_cast<T&>(thing).figures_changed();
  } else if constexpr (is_a_figure<T>) {
    to.take(const_cast<T&>(thing));
  } else if constexpr (is_a_value<T> || requires { told(thing).says; } || std::same_as<T, bool> ||
                       std::is_enum_v<T>) {
    return;
  } else if constexpr (std::integral<T>) {
    to.take(const_cast<T&>(thing));
  } else if constexpr (std::convertible_to<const T&, std::string_view>) {
    return;
  } else if constexpr (is_a_list<T>) {
    for (const auto& item : thing) write_figures(item, to);
  }
}

}  // namespace bylaw::detail

#endif
