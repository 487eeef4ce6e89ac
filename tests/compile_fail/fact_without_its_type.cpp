// SPDX-License-Identifier: MIT
// expect: MoneyInt64OrBool
// without: bylaw/fact.hpp: template <class MoneyInt64OrBool, detail::text Name = "", detail::packed_text NameZh = "">\nstruct fact : detail::quantity_tag<MoneyInt64OrBool> {\n  using value_type = MoneyInt64OrBool; => template <class T, detail::text Name = "", detail::packed_text NameZh = "">\nstruct fact : detail::quantity_tag<T> {\n  using value_type = T;
// for: g++
#include <bylaw/bylaw.hpp>

#ifdef FAULT
constexpr bylaw::fact<"employees", "员工人数"> employees;
#else
constexpr bylaw::fact<std::int64_t, "employees", "员工人数"> employees;
#endif
