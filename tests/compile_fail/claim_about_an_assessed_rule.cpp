// SPDX-License-Identifier: MIT
// expect: a type of your own has no formula
#include <bylaw/claim.hpp>

#include <string>
using namespace bylaw::literals;

inline constexpr bylaw::fact<std::int64_t, "patents", "专利数"> patents;

struct bonus {
#ifdef FAULT
  using reads = bylaw::fact_list<patents>;
  constexpr bylaw::money assess(const auto& firm) const { return 1_wan * firm[patents]; }
#else
  constexpr auto formula(auto& f) const { return f.times(f[patents], 1_wan); }
#endif
  constexpr auto parts() const { return bylaw::parts_of("bonus"); }
};
inline constexpr auto city = bylaw::policy{bylaw::about{}, bylaw::clause{"bonus", bonus{}}};
void result(std::string& text) { bylaw::write_smt(text, city, bylaw::claim::silence_never_grants(patents)); }
