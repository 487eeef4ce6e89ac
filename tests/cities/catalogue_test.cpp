// SPDX-License-Identifier: MIT
//
// The catalogue itself: every edition with its city, status, dates, provenance and targets, written by hand.
#include <bylaw/cities.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace bylaw::literals;
namespace cities = bylaw::cities;
using bylaw::date;
using bylaw::due;
using bylaw::figure;
using bylaw::reading;
using bylaw::status;

namespace {
constexpr std::string_view article = "http://www.gihot.com/news-1-45517-0.html";

template <class Policy>
std::vector<std::string> clause_ids(const Policy& policy) {
  std::vector<std::string> ids;
  policy.for_each_clause([&](const auto& clause) { ids.emplace_back(clause.id); });
  return ids;
}
template <class Policy>
std::vector<reading> clause_readings(const Policy& policy) {
  std::vector<reading> all;
  policy.for_each_clause([&](const auto& clause) { all.push_back(clause.source.read_in); });
  return all;
}
using ids = std::vector<std::string>;
}  // namespace

TEST_CASE("the catalogue: Hangzhou, April 2025") {
  const auto& policy = cities::hangzhou_2025_04;
  CHECK(policy.about().city == bylaw::words{"Hangzhou", "杭州"});
  CHECK(policy.about().title.chinese == "杭州市建设人工智能产业发展高地实施方案(2025年版)(征求意见稿)");
  CHECK(policy.about().status == status::draft);
  CHECK(policy.about().published == date{2025, 4, 15});
  CHECK_FALSE(policy.about().in_force_until.is_known());
  CHECK(policy.about().source.read_in == reading::april_2025_article);
  CHECK(policy.about().source.address == article);
  CHECK(policy.clause_count() == 0);
  REQUIRE(policy.targets().size() == 1);
  CHECK(policy.targets()[0].figure == figure::over(1000_yi));
  CHECK(policy.targets()[0].due == due{});
  CHECK_FALSE(policy.targets()[0].name.english.empty());
  CHECK_FALSE(policy.targets()[0].name.chinese.empty());
}

TEST_CASE("the catalogue: Tianjin, April 2025") {
  const auto& policy = cities::tianjin_2025_04;
  CHECK(policy.about().city == bylaw::words{"Tianjin", "天津"});
  CHECK(policy.about().title.chinese == "天津市促进人工智能创新发展三年行动方案(2025-2027年)(征求意见稿)");
  CHECK(policy.about().status == status::draft);
  CHECK(policy.about().published == date{2025, 4, 16});
  CHECK(policy.clause_count() == 0);
  REQUIRE(policy.targets().size() == 1);
  CHECK(policy.targets()[0].figure == figure::over(1000_yi));
  CHECK(policy.targets()[0].due == due::in_year(2027));
}

TEST_CASE("the catalogue: Wuhan, April 2025") {
  const auto& policy = cities::wuhan_2025_04;
  CHECK(policy.about().city == bylaw::words{"Wuhan", "武汉"});
  CHECK(policy.about().title.chinese == "武汉市促进人工智能产业发展若干政策措施");
  CHECK(policy.about().number == "武政规〔2025〕3号");
  CHECK(policy.about().status == status::in_force);
  CHECK(policy.about().published == date{2025, 2, 18});
  CHECK(policy.about().in_force_from == date{2025, 3, 19});
  CHECK(policy.about().in_force_until == date{2027, 3, 19});
  CHECK(policy.about().dates_read_in == reading::extract);
  CHECK(clause_ids(policy) == ids{"major-project", "model-rd", "compute-voucher"});
  CHECK(clause_readings(policy) ==
        std::vector{reading::reprint, reading::april_2025_article, reading::april_2025_article});
  // Read a second time: the better reading first, both sources stand.
  CHECK(policy.clause_at<0>().source.address == "http://bbs.whcdrm.com/archiver/tid-18312.html");
  CHECK(policy.clause_at<0>().source.also_read_in == reading::news_report);
  CHECK(policy.clause_at<2>().particulars.paid == bylaw::payment::offset_at_once);
  policy.for_each_clause([](const auto& clause) {
    CHECK(clause.particulars.applicants.chinese.starts_with("具有法人资格的企业、机构"));
    CHECK(clause.particulars.source.read_in == reading::rule_text);
  });
  CHECK(policy.targets().empty());
}

TEST_CASE("the catalogue: Chengdu, April 2025") {
  const auto& policy = cities::chengdu_2025_04;
  CHECK(policy.about().city == bylaw::words{"Chengdu", "成都"});
  CHECK(policy.about().title.chinese == "成都市打造人工智能产业发展高地的若干政策(征求意见稿)");
  CHECK(policy.about().status == status::draft);
  CHECK(policy.about().superseded_by == "chengdu_2025_08");
  CHECK(clause_ids(policy) ==
        ids{"compute-voucher", "top-100", "top-talent", "scenario", "scenario-lead", "industry-park"});
  CHECK(clause_readings(policy) == std::vector{reading::april_2025_article, reading::april_2025_article,
                                               reading::april_2025_article, reading::april_2025_article,
                                               reading::reprint, reading::april_2025_article});
  REQUIRE(policy.targets().size() == 1);
  CHECK(policy.targets()[0].figure == figure::at_least(70));
  CHECK(policy.targets()[0].due == due::each_year());
}

TEST_CASE("the catalogue: Suzhou, April 2025") {
  const auto& policy = cities::suzhou_2025_04;
  CHECK(policy.about().city == bylaw::words{"Suzhou", "苏州"});
  CHECK(policy.about().published == date{2025, 2, 14});
  CHECK(policy.about().status == status::in_force);
  CHECK_FALSE(policy.about().in_force_until.is_known());
  CHECK(policy.about().superseded_by == "suzhou_2026_01");
  CHECK(clause_ids(policy) == ids{"core-technology", "large-model", "scenario", "first-set-equipment"});
  REQUIRE(policy.targets().size() == 2);
  CHECK(policy.targets()[0].figure.amount() == 1.2_yi);
  CHECK(policy.targets()[0].figure.what() == figure::kind::money);
  CHECK(policy.targets()[0].due == due::in_year(2026));
  CHECK(policy.targets()[1].figure.what() == figure::kind::none);
  CHECK(policy.targets()[1].name.chinese == "国家新一代AI开放创新平台");
  // The money of a target is no pool.
  policy.for_each_clause([](const auto& clause) { CHECK(bylaw::detail::pool_name_of(clause).empty()); });
}

TEST_CASE("the catalogue: Beijing, April 2025") {
  const auto& policy = cities::beijing_2025_04;
  CHECK(policy.about().city == bylaw::words{"Beijing", "北京"});
  CHECK(policy.about().status == status::in_force);
  CHECK(policy.about().in_force_until.year() == 2027);
  CHECK(policy.clause_count() == 0);
  REQUIRE(policy.targets().size() == 1);
  CHECK(policy.targets()[0].figure.what() == figure::kind::none);
  CHECK(policy.targets()[0].due == due::in_year(2027));
}

TEST_CASE("the catalogue: Shanghai, April 2025") {
  const auto& policy = cities::shanghai_2025_04;
  CHECK(policy.about().city == bylaw::words{"Shanghai", "上海"});
  CHECK(policy.about().status == status::in_force);
  CHECK(policy.about().in_force_until.year() == 2027);
  CHECK(policy.clause_count() == 0);
  REQUIRE(policy.targets().size() == 1);
  CHECK(policy.targets()[0].figure == figure::over(2000_yi));
  CHECK(policy.targets()[0].due == due::in_year(2027));
}

TEST_CASE("the catalogue: Shenzhen, December 2024") {
  const auto& policy = cities::shenzhen_2024_12;
  CHECK(policy.about().city == bylaw::words{"Shenzhen", "深圳"});
  CHECK(policy.about().number == "深工信规〔2024〕13号");
  CHECK(policy.about().published == date{2024, 12, 18});
  CHECK(policy.about().status == status::in_force);
  CHECK(policy.about().in_force_from == date{2024, 12, 18});
  CHECK(policy.about().in_force_until == bylaw::rough_date::between({2026, 12, 17}, {2026, 12, 18}));
  CHECK(policy.about().dates_read_in == reading::reprint);
  CHECK(clause_ids(policy) ==
        ids{"training-voucher", "corpus-voucher", "model-voucher", "demonstration", "benchmark", "open-data"});
  CHECK(policy.clause_at<0>().particulars.application == bylaw::period{{2026, 5, 6}, {2026, 6, 5}});
  CHECK(policy.clause_at<0>().source.also_read_in == reading::extract);
  CHECK(policy.clause_at<1>().particulars.application == bylaw::period{{2025, 9, 1}, {2025, 9, 30}});
  CHECK(policy.clause_at<2>().source.address == "https://gba.net.cn/news/2025/18313.html");
  CHECK(policy.targets().empty());
}

TEST_CASE("the catalogue: every edition is visited, and says where it was read") {
  std::vector<std::string> seen, editions;
  cities::for_each_city([&](const auto& policy) {
    const auto& about = policy.about();
    seen.emplace_back(about.city.english);
    editions.emplace_back(about.edition);
    CHECK(about.government != bylaw::government::not_stated);
    CHECK_FALSE(about.title.english.empty());
    CHECK_FALSE(about.title.chinese.empty());
    CHECK(about.source.read_in != reading::not_stated);
    CHECK_FALSE(about.coverage.english.empty());
    CHECK_FALSE(about.coverage.chinese.empty());
    policy.for_each_clause([](const auto& clause) {
      INFO(std::string(clause.id));
      CHECK_FALSE(clause.title.english.empty());
      CHECK_FALSE(clause.title.chinese.empty());
      CHECK(clause.source.read_in != reading::not_stated);
    });
  });
  CHECK(seen == ids{"Hangzhou", "Hangzhou", "Tianjin",   "Tianjin",   "Wuhan",   "Wuhan",   "Chengdu",
                    "Chengdu",  "Suzhou",   "Suzhou",    "Beijing",   "Beijing", "Beijing", "Beijing",
                    "Shanghai", "Shanghai", "Shenzhen",  "Xiamen",    "Xiamen",  "Nanning", "Zhengzhou",
                    "Nanjing",  "Qingdao",  "Zhangzhou", "Tongxiang", "Henan",   "Anhui",   "Guizhou"});
  CHECK(editions == ids{"hangzhou_2025_04",  "hangzhou_2025_06", "tianjin_2025_04",  "tianjin_2025_05",
                        "wuhan_2025_04",     "wuhan_2026_02",    "chengdu_2025_04",  "chengdu_2025_08",
                        "suzhou_2025_04",    "suzhou_2026_01",   "beijing_2023_10",  "beijing_2024_11",
                        "beijing_2025",      "beijing_2025_04",  "shanghai_2025_04", "shanghai_2025_07",
                        "shenzhen_2024_12",  "xiamen_2024",      "xiamen_2025_04",   "nanning_2025",
                        "zhengzhou_2024_05", "nanjing_2024_05",  "qingdao_2026_02",  "zhangzhou_2025_07",
                        "tongxiang_2025_11", "henan_2025_08",    "anhui_2025_08",    "guizhou_2023_11"});
}

TEST_CASE("the catalogue: later and neighbouring editions") {
  const auto check = [](const auto& policy, std::string_view edition, std::string_view number, status in,
                        date published, reading read_in, std::string_view address, const ids& clauses) {
    INFO(std::string(edition));
    CHECK(policy.about().edition == edition);
    CHECK(policy.about().number == number);
    CHECK(policy.about().status == in);
    CHECK(policy.about().published == published);
    CHECK(policy.about().source.read_in == read_in);
    CHECK(policy.about().source.address == address);
    CHECK(clause_ids(policy) == clauses);
  };
  check(cities::hangzhou_2025_06, "hangzhou_2025_06", "杭政函〔2025〕65号", status::in_force, {2025, 6, 13},
        reading::reprint, "https://www.szaicx.com/page141?article_id=17429",
        {"compute-voucher", "upper-level-project", "competitive-project", "rd", "directed-project"});
  check(cities::tianjin_2025_05, "tianjin_2025_05", "", status::in_force, {}, reading::official_page,
        "https://cz.tj.gov.cn/xwdt/gzdt/202505/t20250527_6941178.html", {"compute-voucher"});
  check(cities::chengdu_2025_08, "chengdu_2025_08", "", status::in_force, {}, reading::reprint,
        "http://www.cnlxxl.com/news/202509021021256706.html",
        {"compute-voucher", "model-use", "scenario", "green-data-centre"});
  check(cities::suzhou_2026_01, "suzhou_2026_01", "", status::in_force, {2025, 12, 30}, reading::reprint,
        "https://api.laoyaoba.com/n/972655",
        {"pilot-lead", "pilot-partner", "corpus-purchase", "data-platform", "data-platform-provincial", "data-set",
         "consortium-lead", "typical-case", "data-contest"});
  check(cities::beijing_2023_10, "beijing_2023_10", "", status::expired, {}, reading::reprint,
        "http://m.tzbaoxian.cn/news/cygh/2023/1017/21456.html", {"compute-voucher"});
  CHECK(cities::beijing_2023_10.clause_at<0>().source.also_read_in == reading::news_report);
  CHECK(cities::beijing_2023_10.clause_at<0>().source.also_address == "https://m.gkzhan.com/news/detail/162502.html");
  CHECK(cities::beijing_2023_10.about().in_force_until == date{2025, 12, 31});
  check(cities::beijing_2024_11, "beijing_2024_11", "京技管发〔2024〕29号", status::in_force, {2024, 11, 24},
        reading::rule_text,
        "https://www.beijing.gov.cn/gate/big5/www.beijing.gov.cn/zhengce/zhengcefagui/202503/t20250303_4024044.html",
        {"compute-voucher", "domestic-chips"});
  check(cities::shanghai_2025_07, "shanghai_2025_07", "", status::in_force, {2025, 7, 28}, reading::reprint,
        "http://henan.baitongwang.com/jinrong/2025/0729/45568.html",
        {"compute-voucher", "model-voucher", "corpus-voucher", "rent", "own-compute"});
  CHECK(cities::beijing_2024_11.clause_at<0>().source.also_address == "http://ijiwei.com/n/925397");
  CHECK(cities::shanghai_2025_07.clause_at<2>().source.also_read_in == reading::extract);
  check(cities::wuhan_2026_02, "wuhan_2026_02", "", status::in_force, {2026, 2, 13}, reading::reprint,
        "http://jiweipreview.laoyaoba.com/n/984312", {"compute", "data-product"});
  CHECK(cities::beijing_2025.about().source.address == "http://rbko.cn/Index/show/catid/13/id/32822.html");
  CHECK(clause_ids(cities::beijing_2025) == ids{"first-solution", "software-upgrade"});
}

TEST_CASE("the catalogue: when each edition was last seen in force, and until when its sources reach") {
  const auto check = [](const auto& policy, date seen, date as_of) {
    INFO(std::string(policy.about().edition));
    CHECK(policy.about().seen_in_force.high == seen);
    CHECK(policy.about().as_of == as_of);
  };
  check(cities::hangzhou_2025_06, {2026, 8, 17}, {2026, 8, 17});
  check(cities::tianjin_2025_05, {2025, 5, 27}, {2025, 5, 27});
  check(cities::wuhan_2025_04, {2025, 10, 23}, {2025, 10, 23});
  check(cities::chengdu_2025_08, {2026, 4, 20}, {2026, 4, 20});
  check(cities::suzhou_2026_01, {}, {2025, 12, 30});  // in force for 2026 by its title: nobody was seen to say so in it
  check(cities::beijing_2024_11, {2025, 3, 3}, {2025, 3, 3});
  check(cities::shanghai_2025_07, {2025, 7, 29}, {2025, 7, 29});
  check(cities::shenzhen_2024_12, {2026, 6, 5}, {2026, 6, 5});
  // Its re-print bears no day: nothing is stated, and asked about any day it counts perhaps.
  check(cities::beijing_2025, {}, {});
  CHECK(in_force_on(validity_of(cities::beijing_2025.about()), bylaw::on{date{2025, 12, 31}}) == bylaw::verdict::unknown);
  CHECK(in_force_on(validity_of(cities::beijing_2025.about()), bylaw::on{date{2026, 11, 24}}) == bylaw::verdict::unknown);
  // Of all others it is known until when their sources reach, and nobody saw any of them in force on the day of the
  // catalogue.
  cities::for_each_city([](const auto& policy) {
    CHECK(policy.about().as_of < cities::as_of);
    CHECK(policy.about().as_of.is_known() == (policy.about().edition != "beijing_2025"));
    CHECK(policy.about().seen_in_force.high <= policy.about().as_of);
  });
}

TEST_CASE("the catalogue: eleven more places, and whose government each is") {
  using bylaw::government;
  const auto check = [](const auto& policy, std::string_view edition, const bylaw::words& place, government level,
                        const bylaw::rough_date& published, reading read_in, std::string_view address,
                        const ids& clauses) {
    INFO(std::string(edition));
    CHECK(policy.about().edition == edition);
    CHECK(policy.about().city == place);
    CHECK(policy.about().government == level);
    CHECK(policy.about().status == status::in_force);
    CHECK(policy.about().published == published);
    CHECK(policy.about().source.read_in == read_in);
    CHECK(policy.about().source.address == address);
    CHECK(clause_ids(policy) == clauses);
    // Nobody read when one of them ends.
    CHECK_FALSE(policy.about().in_force_until.is_known());
  };
  check(cities::xiamen_2024, "xiamen_2024", {"Xiamen", "厦门"}, government::city, {2024}, reading::official_page,
        "https://cz.xm.gov.cn/zwxx/zfxxgk/zfxxgkml/qtxx/rdjyhfh/202507/t20250715_2945093.htm", {"compute-voucher"});
  CHECK(cities::xiamen_2024.about().number == "厦府办规〔2024〕6号");
  check(cities::xiamen_2025_04, "xiamen_2025_04", {"Xiamen", "厦门"}, government::city, {2025, 4, 21}, reading::reprint,
        "http://www.lzxfs.cn/subsidy_info/TVRZek5BPT0=",
        {"national-project", "provincial-project", "city-project", "national-platform", "other-platform"});
  check(cities::nanning_2025, "nanning_2025", {"Nanning", "南宁"}, government::city, {}, reading::news_report,
        "http://jfxmm.com.shayuweb.com/news/729625.html", {"compute-voucher"});
  check(cities::zhengzhou_2024_05, "zhengzhou_2024_05", {"Zhengzhou", "郑州"}, government::city, {2024, 5, 22},
        reading::reprint, "http://liangyuxing.com/news/detail/150251.html",
        {"compute-voucher", "scenario", "smart-factory", "smart-scenario", "key-laboratory", "key-laboratory-running",
         "key-laboratory-partner", "innovation-centre"});
  CHECK(cities::zhengzhou_2024_05.about().number == "郑政文〔2024〕62号");
  check(cities::henan_2025_08, "henan_2025_08", {"Henan", "河南"}, government::province, {2025, 8},
        reading::news_report, "https://gmteight.com/latest/detail/464478", {"compute-voucher"});
  check(cities::nanjing_2024_05, "nanjing_2024_05", {"Nanjing", "南京"}, government::city, {2024, 5, 30},
        reading::reprint, "https://m.laoyaoba.com/n/905934",
        {"base-model", "vertical-model", "national-project", "compute-voucher"});
  check(cities::qingdao_2026_02, "qingdao_2026_02", {"Qingdao", "青岛"}, government::city, {2026, 2, 13},
        reading::reprint, "https://www.qdjxhz.com/detail2885.html",
        {"compute-voucher", "model-voucher", "corpus-voucher", "intern"});
  check(cities::zhangzhou_2025_07, "zhangzhou_2025_07", {"Zhangzhou", "漳州"}, government::city, {2025, 7},
        reading::reprint, "http://xqb.xujc.com/2025/0710/c5972a160916/page.htm",
        {"compute-voucher", "model-voucher", "labelling-buyer", "labelling-platform"});
  check(cities::tongxiang_2025_11, "tongxiang_2025_11", {"Tongxiang", "桐乡"}, government::district, {2025, 11, 17},
        reading::reprint,
        "https://www.zhguoguo.com/subsidy_info/TVRnMk53PT0=", {"investment", "revenue", "application"});
  check(cities::anhui_2025_08, "anhui_2025_08", {"Anhui", "安徽"}, government::province, {2025, 8, 11},
        reading::reprint, "http://m.xhzhou.com/policy/detail?id=16060",
        {"challenge-scenario", "benchmark-scenario", "research-base"});
  check(cities::guizhou_2023_11, "guizhou_2023_11", {"Guizhou", "贵州"}, government::province, {2023, 11},
        reading::reprint, "http://m.jrlcb.cn/p/142407.html", {"compute-voucher", "benchmark"});
  CHECK(cities::beijing_2024_11.about().government == government::zone);
}

TEST_CASE("the catalogue: the eight cities come first among all places") {
  const ids eight =
      cities::with_all_cities([](const auto&... city) { return ids{std::string(city.about().edition)...}; });
  const ids all =
      cities::with_all_places([](const auto&... place) { return ids{std::string(place.about().edition)...}; });
  REQUIRE(eight.size() == 8);
  REQUIRE(all.size() == 18);
  CHECK(ids(all.begin(), all.begin() + 8) == eight);
  // Every place of the catalogue is among them, once.
  ids places, today;
  cities::for_each_city([&](const auto& policy) {
    if (places.empty() || places.back() != policy.about().city.english)
      places.emplace_back(policy.about().city.english);
  });
  cities::with_all_places(
      [&](const auto&... place) { (today.emplace_back(std::string(place.about().city.english)), ...); });
  CHECK(today == places);
}

TEST_CASE("the catalogue: the edition a firm would ask today") {
  const auto today = [](const auto& policy) { return policy.about().edition; };
  CHECK(today(cities::hangzhou) == "hangzhou_2025_06");
  CHECK(today(cities::tianjin) == "tianjin_2025_05");
  CHECK(today(cities::wuhan) == "wuhan_2025_04");
  CHECK(today(cities::chengdu) == "chengdu_2025_08");
  CHECK(today(cities::suzhou) == "suzhou_2026_01");
  CHECK(today(cities::beijing) == "beijing_2024_11");
  CHECK(today(cities::shanghai) == "shanghai_2025_07");
  CHECK(today(cities::shenzhen) == "shenzhen_2024_12");
}

TEST_CASE("the catalogue: a city is found by either name, and an unknown one is not") {
  const auto title_of = [](std::string_view name) {
    std::string title = "none";
    const bool found = cities::visit_city(name, [&](const auto& policy) { title = policy.about().title.chinese; });
    CHECK(found == (title != "none"));
    return title;
  };
  CHECK(title_of("Chengdu") == cities::chengdu.about().title.chinese);
  CHECK(title_of("成都") == cities::chengdu.about().title.chinese);
  CHECK(title_of("Shenzhen") == cities::shenzhen.about().title.chinese);
  CHECK(title_of("深圳") == cities::shenzhen.about().title.chinese);
  CHECK(title_of("河南") == cities::henan.about().title.chinese);
  CHECK(title_of("Tongxiang") == cities::tongxiang.about().title.chinese);
  CHECK(title_of("Hefei") == "none");
  CHECK(title_of("") == "none");
  CHECK(title_of("成") == "none");
}
