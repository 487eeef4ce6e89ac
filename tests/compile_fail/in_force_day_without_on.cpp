// SPDX-License-Identifier: MIT
// expect-first: the day that is asked about is said by on: in_force_on(validity, on{date{2026, 3, 1}})
// expect-only
#include <bylaw/bylaw.hpp>

#ifdef FAULT
auto holds(const bylaw::validity& when) { return bylaw::in_force_on(when, bylaw::date{2026, 3, 1}); }
#else
auto holds(const bylaw::validity& when) { return bylaw::in_force_on(when, bylaw::on{bylaw::date{2026, 3, 1}}); }
#endif
