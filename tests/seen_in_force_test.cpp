// SPDX-License-Identifier: MIT
//
// "Checked today": the caller states that a document was seen in force on a later day.
#include <bylaw/cities.hpp>

#include <doctest/doctest.h>

#include <string>

using namespace bylaw::literals;
namespace cities = bylaw::cities;
using bylaw::date;
using bylaw::in_force_on;
using bylaw::validity_of;
using bylaw::verdict;

namespace {

// Last seen in force on 2025-07-15; an end nobody read.
inline constexpr auto xiamen = cities::xiamen_2024.seen_in_force_on({2026, 11, 30});
static_assert(in_force_on(validity_of(cities::xiamen_2024.about()), bylaw::on{{2026, 10, 1}}) == verdict::unknown);
static_assert(in_force_on(validity_of(xiamen.about()), bylaw::on{{2026, 10, 1}}) == verdict::yes);
static_assert(in_force_on(validity_of(xiamen.about()), bylaw::on{{2026, 11, 30}}) == verdict::yes);
static_assert(in_force_on(validity_of(xiamen.about()), bylaw::on{{2026, 12, 1}}) == verdict::unknown);
static_assert(xiamen.about().as_of == date{2026, 11, 30});
static_assert(xiamen.about().seen_in_force.low == date{2025, 7, 15});
static_assert(xiamen.fingerprint() == cities::xiamen_2024.fingerprint());

// What was perhaps paid is paid.
constexpr auto asked(const auto& policy) {
  return evaluate(policy, bylaw::closed_world(bylaw::firm{bylaw::facts::compute_cost_paid = 60_wan}),
                  bylaw::on{{2026, 10, 1}})["compute-voucher"]
      .standing;
}
static_assert(asked(cities::xiamen_2024) == bylaw::standing::undetermined);
static_assert(asked(xiamen) == bylaw::standing::entitled);

// An earlier day than was known moves the first one only.
static_assert(cities::xiamen_2024.seen_in_force_on({2025, 1, 10}).about().seen_in_force ==
              bylaw::between(date{2025, 1, 10}, date{2025, 7, 15}));
static_assert(cities::xiamen_2024.seen_in_force_on({2025, 1, 10}).about().as_of == date{2025, 7, 15});
// Of a document that nobody saw, both.
static_assert(cities::beijing_2025.seen_in_force_on({2026, 3, 1}).about().seen_in_force ==
              bylaw::between(date{2026, 3, 1}, date{2026, 3, 1}));

template <class Policy>
std::string refused(const Policy& policy, date day) {
  try {
    static_cast<void>(policy.seen_in_force_on(day));
  } catch (const bylaw::invalid_parameter& e) {
    return e.what();
  }
  return "none";
}

}  // namespace

TEST_CASE("seen in force: a document that cannot have been is refused") {
  const std::string why = "cannot have been seen in force on that day";
  CHECK(refused(cities::chengdu_2025_04, {2026, 1, 1}).find(why) != std::string::npos);  // a draft
  CHECK(refused(cities::wuhan_2025_04, {2027, 3, 20}).find(why) != std::string::npos);   // behind its end
  CHECK(refused(cities::wuhan_2025_04, {2025, 3, 18}).find(why) != std::string::npos);   // before its beginning
  CHECK(refused(cities::beijing_2023_10, {2026, 1, 1}).find(why) != std::string::npos);  // expired
  CHECK(refused(cities::beijing_2023_10, {2025, 6, 1}) == "none");                       // while it was in force
  CHECK(refused(cities::xiamen_2024, {}).find(why) != std::string::npos);                // no day
}
