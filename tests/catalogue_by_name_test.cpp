// SPDX-License-Identifier: MIT
//
// The catalogue by name, in a file that knows no type of policy: what is found, what is not, and before main.
#include <bylaw/catalogue.hpp>
#include <bylaw/csv.hpp>

#include <doctest/doctest.h>

#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace bylaw::literals;
using bylaw::any_policy;
using bylaw::date;
using bylaw::find_city;
using bylaw::find_edition;
using bylaw::on;

// While the statics of this file are made those of the definitions' file may not be yet.
const any_policy* const found_before_main = find_edition("chengdu_2025_08");
const std::size_t counting_before_main = find_city("苏州", on{date{2026, 3, 1}}).size();

std::string_view edition_of(const any_policy* found) { return found == nullptr ? "none" : found->about().edition; }

TEST_CASE("The catalogue is there before main, and one for the whole program") {
  REQUIRE(found_before_main != nullptr);
  CHECK(found_before_main->about().city.is("成都"));
  CHECK(found_before_main == find_edition("chengdu_2025_08"));
  CHECK(counting_before_main == 2);
}

TEST_CASE("Every edition is found by its name, and by no other") {
  std::set<std::string_view> names;
  for (const any_policy& edition : bylaw::editions()) {
    CHECK(find_edition(edition.about().edition) == &edition);
    names.insert(edition.about().edition);
    CHECK(edition.has_formula());
    CHECK(edition.fingerprint() != 0);
    bool a_place_is_found = false;
    for (const std::string_view city : {edition.about().city.english, edition.about().city.chinese}) {
      REQUIRE(find_city(city) != nullptr);
      a_place_is_found = find_city(city)->about().city == edition.about().city;
      CHECK(a_place_is_found);
    }
  }
  CHECK(names.size() == bylaw::editions().size());
  CHECK(names.size() == 28);
  const char* const null = nullptr;
  CHECK((find_edition(null) == nullptr && find_city(null) == nullptr && find_city(null, on{date{2026, 3, 1}}).empty()));
  CHECK(find_edition(" Chengdu_2025_08\n") == find_edition("chengdu_2025_08"));
  for (const char* name : {"", " ", "chengdu", "chengdu_2025", "chengdu_2025_09", "成都", "chengdu-2025-08", "\xff"})
    CHECK(find_edition(name) == nullptr);
}

TEST_CASE("A place is found in either language, in capitals, with its kind behind it and in traditional characters") {
  CHECK(edition_of(find_city("成都")) == "chengdu_2025_08");
  for (const char* name : {"Suzhou", "SUZHOU", " suzhou ", "Suzhou City", "苏州", "苏州市", "蘇州", "蘇州市", "\t苏州\n"})
    CHECK(edition_of(find_city(name)) == "suzhou_2026_01");
  for (const char* name : {"贵州", "貴州", "贵州省", "貴州省", "Guizhou Province"})
    CHECK(edition_of(find_city(name)) == "guizhou_2023_11");
  CHECK(edition_of(find_city("武漢")) == edition_of(find_city("Wuhan")));
  CHECK(edition_of(find_city("廈門市")) == edition_of(find_city("Xiamen")));
  CHECK(edition_of(find_city("南寧")) == edition_of(find_city("Nanning")));
  CHECK(edition_of(find_city("鄭州")) == edition_of(find_city("Zhengzhou")));
  CHECK(edition_of(find_city("青島")) == edition_of(find_city("Qingdao")));
  CHECK(edition_of(find_city("桐鄉")) == edition_of(find_city("Tongxiang")));
}

TEST_CASE("What is no place's name finds none: empty, a part, two at once, unknown, not UTF-8") {
  for (const char* name : {"", " ", "市", "省", "city", " city", "Su", "苏", "州", "成都市市", "成都武汉", "成都市武侯区",
                           "广州", "Atlantis", "\xe6\x88", "\xb3\xc9\xb6\xbc"}) {
    CAPTURE(name);
    CHECK(find_city(name) == nullptr);
    const bylaw::found_editions on_a_day = find_city(name, on{date{2026, 3, 1}});
    CHECK((on_a_day.empty() && !on_a_day && on_a_day.front() == nullptr));
    CHECK((on_a_day.next() == nullptr && on_a_day.last() == nullptr));
  }
}

TEST_CASE("On a day those that are in force come first, then those that may be, then drafts; what comes and what was") {
  const bylaw::found_editions chengdu = find_city("成都市", on{date{2025, 5, 1}});
  REQUIRE(chengdu.size() == 1);
  CHECK(edition_of(chengdu.front()) == "chengdu_2025_04");  // a draft until August
  CHECK(edition_of(chengdu.next()) == "chengdu_2025_08");
  const bylaw::found_editions later = find_city("Chengdu", on{date{2026, 3, 1}});
  REQUIRE(later.size() == 1);
  CHECK(edition_of(later.front()) == "chengdu_2025_08");
  const bylaw::found_editions long_ago = find_city("Chengdu", on{date{2001, 1, 1}});
  CHECK(long_ago.empty());
  CHECK(long_ago.next() != nullptr);
  for (const any_policy& edition : bylaw::editions()) {
    const bylaw::found_editions found = find_city(edition.about().city.chinese, on{date{2026, 3, 1}});
    bool drafts = false;
    for (const any_policy* one : found) {
      CHECK(one->about().city == edition.about().city);
      const bool is_draft = one->about().status == bylaw::status::draft;
      CHECK((is_draft || !drafts));
      drafts = is_draft;
    }
  }
}

TEST_CASE("A city by name pays by hand, in force or not, and says why in Chinese and as JSON") {
  const any_policy* chengdu = find_edition("chengdu_2025_04");
  REQUIRE(chengdu != nullptr);
  bylaw::any_firm acme{bylaw::catalogue_facts(), bylaw::unstated::is_zero_or_no};
  REQUIRE((acme.set("国产算力费用", "800万").ok() && acme.set("is an SME", "是").ok()));
  // The draft pays 50% to 60% of domestic compute: 400万 to 480万, below its cap of 500万.
  CHECK(chengdu->evaluate(acme)["compute-voucher"].amount == bylaw::between(400_wan, 480_wan));
  CHECK(chengdu->evaluate(acme).total().high == 480_wan);
  CHECK(chengdu->explain(acme).in(bylaw::language::chinese).text().find("国产算力费用:800万元") != std::string::npos);
  std::string json;
  to_json(json, *chengdu, chengdu->evaluate(acme));
  CHECK(json.find("\"high\":{\"fen\":480000000,\"yuan\":\"4800000.00\"}") != std::string::npos);
  CHECK(json.find("\"source\":{\"read_in\":") != std::string::npos);
  CHECK(chengdu->questions(acme).empty());  // in a closed world nothing is left to ask
}

TEST_CASE("A table of the catalogue's facts, or of those that a policy reads, known only while the program runs") {
  const any_policy* wuhan = find_edition("wuhan_2025_04");
  REQUIRE(wuhan != nullptr);
  for (const auto vocabulary : {bylaw::catalogue_facts(), wuhan->facts()}) {
    std::istringstream in(
        "企业,domestic compute cost,中小微企业,robots\n"
        "甲,100万,是,1\n"
        "乙,,是,1\n"
        "丙,many,是,1\n"
        "丁,100万,,1\n");
    bylaw::csv_options how;
    how.rest = bylaw::unstated::is_zero_or_no;
    bylaw::csv_firms table{in, vocabulary, how};
    CHECK(table.heading_flaws().size() == 1);  // no fact is called "robots"
    std::vector<bylaw::range<bylaw::money>> given;
    std::vector<std::string> bad;
    for (const auto& row : table) {
      CHECK(row.firm.vocabulary().data() == vocabulary.data());
      CHECK(row.firm.is_given("国产算力费用") == (row.key == "甲" || row.key == "丁"));  // nothing stays for the next row
      if (row.ok()) given.push_back(wuhan->evaluate(row.firm)["compute-voucher"].amount);
      for (const bylaw::csv_flaw& flaw : row.flaws) bad.push_back(flaw.message());
    }
    // 50% of 100万 is 50万; 乙 has spent nothing, 丁 is no SME.
    CHECK(given == std::vector{bylaw::between(50_wan, 50_wan), bylaw::between(0_wan, 0_wan), bylaw::between(0_wan, 0_wan)});
    CHECK(bad == std::vector<std::string>{"line 4, column 2: 'domestic compute cost' (国产算力费用) is 'many': a digit is expected"});
  }
}

}  // namespace
