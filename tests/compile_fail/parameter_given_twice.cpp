// SPDX-License-Identifier: MIT
// expect: this_parameter_is_given_twice
// without: bylaw/parameters/refusal.hpp: if (other.place == at && other.value.number() != value.number()) return parameter_refusal::given_twice; => static_cast<void>(0);
#include <bylaw/cities.hpp>
#include <bylaw/parameters.hpp>
using namespace bylaw::literals;

#ifdef FAULT
constexpr auto reform = bylaw::with(bylaw::cities::chengdu_2025_08,
                                    bylaw::parameter_change{"model-use.at_most", 60_wan},
                                    bylaw::parameter_change{"model-use.at_most", 70_wan});
#else
constexpr auto reform = bylaw::with(bylaw::cities::chengdu_2025_08,
                                    bylaw::parameter_change{"model-use.at_most", 60_wan},
                                    bylaw::parameter_change{"scenario.at_most", 70_wan});
#endif
