// SPDX-License-Identifier: MIT
// expect: this_parameter_is_of_another_kind
// without: bylaw/parameters/refusal.hpp: return parameter_refusal::another_kind; => static_cast<void>(0);
#include <bylaw/cities.hpp>
#include <bylaw/parameters.hpp>
using namespace bylaw::literals;

#ifdef FAULT
constexpr auto reform = bylaw::with(bylaw::cities::chengdu_2025_08, "model-use.at_most", 60_pct);
#else
constexpr auto reform = bylaw::with(bylaw::cities::chengdu_2025_08, "model-use.at_most", 60_wan);
#endif
