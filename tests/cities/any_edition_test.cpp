// SPDX-License-Identifier: MIT
//
// Every edition of the catalogue behind one type gives what the edition itself gives.
#include <bylaw/catalogue.hpp>
#include <bylaw/cities.hpp>
#include <bylaw/parse.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace {

using bylaw::date;
using bylaw::on;

// Of each kind of fact some values that matter, and silence.
std::string_view some_value(bylaw::fact_type type, std::uint64_t drawn) {
  constexpr std::string_view amounts[] = {"", "", "0", "30万", "99万-800万", "2亿", "?"};
  constexpr std::string_view counts[] = {"", "0", "3", "20-400", "?"};
  constexpr std::string_view answers[] = {"", "是", "否", "?"};
  if (type == bylaw::fact_type::money) return amounts[drawn % 7];
  return type == bylaw::fact_type::yes_no ? answers[drawn % 4] : counts[drawn % 5];
}

TEST_CASE("Law 11: an edition behind any_policy is the edition, with a day and without one") {
  std::uint64_t drawn = 2026;
  const auto next = [&drawn] { return (drawn = drawn * 6364136223846793005U + 1442695040888963407U) >> 33U; };
  for (int i = 0; i < 20; ++i) {
    bylaw::named_firm firm{bylaw::facts::all,
                           i % 2 == 0 ? bylaw::unstated::is_unknown : bylaw::unstated::is_zero_or_no};
    for (const bylaw::named_fact& fact : firm.vocabulary()) REQUIRE(firm.set(fact.name, some_value(fact.type, next())).ok());
    const on when{date{2024 + i % 4, 1 + i % 12, 15}};
    std::size_t place = 0;
    bylaw::cities::for_each_city([&](const auto& edition) {
      const bylaw::any_policy& any = bylaw::editions()[place++];
      CAPTURE(edition.about().edition);
      REQUIRE(any.about().edition == edition.about().edition);
      CHECK(any.evaluate(firm) == bylaw::any_assessment(evaluate(edition, firm)));
      CHECK(any.evaluate(firm, when) == bylaw::any_assessment(evaluate(edition, firm, when)));
    });
  }
}

TEST_CASE("An edition of today is the one that the catalogue names so") {
  const auto check_place = [](const bylaw::about& place) {
    CHECK(bylaw::find_city(place.city.english)->about().edition == place.edition);
  };
  bylaw::cities::with_all_places([&](const auto&... place) { (check_place(place.about()), ...); });
}

}  // namespace
