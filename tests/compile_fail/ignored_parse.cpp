// SPDX-License-Identifier: MIT
// expect: ignoring return value of
// with: -Werror=unused-result
// without: bylaw/parse/values.hpp: [[nodiscard]] constexpr parsed<money> parse_money(detail::passing_text => constexpr parsed<money> parse_money(detail::passing_text
#include <bylaw/parse.hpp>
using namespace bylaw::literals;

#ifdef FAULT
void read() { bylaw::parse_money("800万"); }
#else
auto read() { return bylaw::parse_money("800万"); }
#endif
