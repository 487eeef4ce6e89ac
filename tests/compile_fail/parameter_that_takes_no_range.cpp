// SPDX-License-Identifier: MIT
// expect: this_parameter_is_exact_and_takes_no_range
// without: bylaw/parameters/refusal.hpp: if (!figure.is_range && !value.number().is_exact()) return parameter_refusal::exact; => static_cast<void>(0);
#include <bylaw/cities.hpp>
#include <bylaw/parameters.hpp>
using namespace bylaw::literals;

#ifdef FAULT
constexpr auto reform = bylaw::with(bylaw::cities::chengdu_2025_08, "model-use.at_most", bylaw::between(60_wan, 80_wan));
#else
constexpr auto reform = bylaw::with(bylaw::cities::chengdu_2025_08, "model-use.percentage_subsidy", bylaw::between(20_pct, 40_pct));
#endif
