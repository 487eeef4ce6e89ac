// SPDX-License-Identifier: MIT
//
// `std::cout << result.total()`: what the library gives, printed in English by `<<` and, where the standard library has
// it, by `std::format`; `to_text(value, language::chinese)` is the same in Chinese. And `std::hash`. Opt-in: the core
// has no text.
#ifndef BYLAW_PRINT_HPP
#define BYLAW_PRINT_HPP

#include <bylaw/hash.hpp>
#include <bylaw/text/results.hpp>

#include <ostream>
#include <version>

#if defined(__cpp_lib_format)
#include <format>
#endif

namespace bylaw {

namespace detail {
template <class T, class... Types>
concept one_of = (std::same_as<T, Types> || ...);
template <class T>
inline constexpr bool is_assessment = false;
template <std::size_t Count>
inline constexpr bool is_assessment<assessment<Count>> = true;

// By name, not "whatever has a to_text": nothing that merely converts to one of these is printed, no number and no
// string, whatever namespace `<<` is written in.
template <class T>
concept printable = one_of<T, money, rate, verdict, date, rough_date, period, range<money>, range<rate>,
                           range<std::int64_t>, reason, reasons, standing, status, government, reading, payee, payment,
                           outcome, compared_policy, identifier, draw_status, receipt> || is_assessment<T>;
}  // namespace detail

/// Prints the text as a string: width and fill are of the whole of it, and no locale touches it.
template <detail::printable T>
std::ostream& operator<<(std::ostream& out, const T& what) {
  return out << to_text(what);
}

}  // namespace bylaw

#if defined(__cpp_lib_format)
/// Takes what a string takes: `std::format("{:>40}", outcome)`.
template <bylaw::detail::printable T>
struct std::formatter<T> : std::formatter<std::string> {
  template <class Context>
  auto format(const T& what, Context& context) const {
    return std::formatter<std::string>::format(to_text(what), context);
  }
};
#endif

#endif
