// SPDX-License-Identifier: MIT
// expect-first: funded_by takes payers with their shares: funded_by(bylaw::payer{{name, name in Chinese}, 1}, ...)
// expect-only
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

#ifdef FAULT
constexpr auto pays = bylaw::fixed_award{1_wan} | bylaw::funded_by();
#else
constexpr auto pays = bylaw::fixed_award{1_wan} | bylaw::funded_by(bylaw::payer{{"the city", "市级"}, 1});
#endif
