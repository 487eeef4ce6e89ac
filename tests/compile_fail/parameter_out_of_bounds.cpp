// SPDX-License-Identifier: MIT
// expect: this_parameter_is_out_of_bounds
// without: bylaw/parameters/refusal.hpp: if (!bounds_of(figure.kind).contains(value.number())) return parameter_refusal::out_of_bounds; => static_cast<void>(0);
#include <bylaw/cities.hpp>
#include <bylaw/parameters.hpp>
using namespace bylaw::literals;

#ifdef FAULT
constexpr auto reform = bylaw::with(bylaw::cities::chengdu_2025_08, "model-use.at_most", -60_wan);
#else
constexpr auto reform = bylaw::with(bylaw::cities::chengdu_2025_08, "model-use.at_most", 60_wan);
#endif
