// SPDX-License-Identifier: MIT
// expect: ignoring return value of
// with: -Werror=unused-result
// without: bylaw/text/amounts.hpp: [[nodiscard]] BYLAW_COLD inline std::string to_text(money => BYLAW_COLD inline std::string to_text(money
#include <bylaw/print.hpp>
using namespace bylaw::literals;

#ifdef FAULT
void show() { bylaw::to_text(5_wan); }
#else
auto show() { return bylaw::to_text(5_wan); }
#endif
