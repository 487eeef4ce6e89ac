// SPDX-License-Identifier: MIT
// expect: ignoring return value of
// with: -Werror=unused-result
// without: bylaw/parse/named_firm.hpp: [[nodiscard]] constexpr set_result set(passing_text name, => constexpr set_result set(passing_text name,
#include <bylaw/facts.hpp>
#include <bylaw/parse.hpp>
using namespace bylaw::literals;

#ifdef FAULT
void fill(bylaw::named_firm<decltype(bylaw::facts::all)>& firm) { firm.set("is an SME", "是"); }
#else
bool fill(bylaw::named_firm<decltype(bylaw::facts::all)>& firm) { return firm.set("is an SME", "是").ok(); }
#endif
