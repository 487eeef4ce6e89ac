// SPDX-License-Identifier: MIT
// expect: ignoring return value of
// with: -Werror=unused-result
// without: bylaw/cities.hpp: [[nodiscard]] constexpr bool visit_city => constexpr bool visit_city
#include <bylaw/cities.hpp>
using namespace bylaw::literals;

#ifdef FAULT
void visit() { bylaw::cities::visit_city("成都", [](const auto&) {}); }
#else
bool visit() { return bylaw::cities::visit_city("成都", [](const auto&) {}); }
#endif
