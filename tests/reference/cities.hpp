// SPDX-License-Identifier: MIT
//
// Every edition of the catalogue written again by hand from the figures of its document, with the slow model. Amounts
// in 万; facts by their English names.
#ifndef BYLAW_TESTS_REFERENCE_CITIES_HPP
#define BYLAW_TESTS_REFERENCE_CITIES_HPP

#include "reference/model.hpp"

#include <map>
#include <string_view>

namespace reference {

/// A firm as the documents know it. A fact that it does not have is an error of whoever wrote an edition.
class city_firm {
 public:
  void state(std::string_view fact, interval n) { numbers_[fact] = n; }

  interval money(std::string_view fact) const {
    const interval n = numbers_.at(fact);
    check_money(fact.data(), n);
    return n;
  }
  interval count(std::string_view fact) const {
    const interval n = numbers_.at(fact);
    check_count(fact.data(), n);
    return n;
  }
  truth is(std::string_view fact) const {
    const interval n = numbers_.at(fact);
    return n.high == 0 ? truth::no : n.low == 0 ? truth::unknown : truth::yes;
  }

 private:
  std::map<std::string_view, interval> numbers_{};
};

using outcomes = std::vector<outcome>;

inline interval exactly(number n) { return {n, n}; }
inline given capped(given g, number most) { return at_most(g, exactly(most * wan)); }
inline given percent(interval base, number n) { return percentage(base, n * 10'000, n * 10'000); }
inline given up_to_percent(interval base, number n) { return percentage(base, 0, n * 10'000); }
inline truth at_least(interval n, number least) { return opposite(less(n, exactly(least))); }
/// What was incurred for compute, of all suppliers.
inline interval compute_of(const city_firm& f) {
  return plus(f.money("domestic compute cost"), f.money("other compute cost"));
}

// --- the editions of April 2025 ---

/// Hangzhou, Tianjin, Beijing and Shanghai: documents without a computable measure.
inline outcomes no_measure(const city_firm&) { return {}; }

inline outcomes wuhan_2025_04(const city_firm& f) {
  return {{"major-project", settle(when(award_up_to(2000 * wan), f.is("undertakes a major project")))},
          {"model-rd", settle(at_most_undocumented(percent(f.money("model R&D cost"), 30)))},
          {"compute-voucher",
           settle(pool(at_most_undocumented(when(percent(compute_of(f), 50), f.is("is an SME"))), 1000 * wan))}};
}

inline outcomes chengdu_2025_04(const city_firm& f) {
  const given compute = sum_of({percentage(f.money("domestic compute cost"), 500'000, 600'000),
                                percentage(f.money("other compute cost"), 300'000, 400'000)});
  const truth excellent = both(f.is("scenario is excellent"), opposite(f.is("scenario is government-funded")));
  const bool draft = true;
  return {{"compute-voucher", settle(pool(capped(compute, 500), 10000 * wan), draft)},
          {"top-100", settle(when(award_up_to(200 * wan), f.is("is on a national top-100 list")), draft)},
          {"top-talent", settle(when(award_up_to(1000 * wan), f.is("employs top talent")), draft)},
          {"scenario", settle(quota(capped(when(percent(f.money("scenario purchase"), 20), excellent), 500)), draft)},
          {"scenario-lead",
           settle(quota(capped(when(percent(f.money("consortium R&D input"), 20), f.is("leads a scenario consortium")),
                               200)),
                  draft)},
          {"industry-park", settle(quota(when(award(1000 * wan), f.is("operates a selected park"))), draft)}};
}

inline outcomes suzhou_2025_04(const city_firm& f) {
  return {{"core-technology", settle(when(award_up_to(1000 * wan), f.is("undertakes a core-technology project")))},
          {"large-model", settle(when(award_up_to(2000 * wan), f.is("builds a model of the hundred-billion class")))},
          {"scenario", settle(at_most_undocumented(
                           when(percent(f.money("scenario investment"), 20), f.is("scenario is in a key industry"))))},
          {"first-set-equipment", settle(when(award(100 * wan), f.is("has first-set equipment")))}};
}

// --- later and neighbouring editions of the eight cities ---

inline outcomes hangzhou_2025_06(const city_firm& f) {
  const interval compute = compute_of(f);
  const interval base = plus(compute, f.money("model use cost"));
  const truth is_small = both(
      f.is("is an SME"), opposite(less(exactly(50 * wan), greater(f.money("compute contracts declared"), compute))));
  const given voucher = first_of({when(up_to_percent(base, 50), is_small), up_to_percent(base, 30)});
  return {
      {"compute-voucher", settle(pool(capped(voucher, 800), 25000 * wan))},
      {"upper-level-project", settle(capped(percent(f.money("upper-level grant received"), 25), 500))},
      {"competitive-project",
       settle(capped(when(up_to_percent(f.money("project input"), 20), f.is("competitive project is selected")), 300))},
      {"rd", settle(capped(percentage_undocumented(f.money("R&D input")), 300))},
      {"directed-project", settle(capped(percentage_undocumented(f.money("directed project input")), 1000))}};
}

inline outcomes tianjin_2025_05(const city_firm& f) {
  // The pool is of 2025 and 2026; no day is asked about, so it is either.
  return {{"compute-voucher", settle(pool(at_most_undocumented(percentage_undocumented(compute_of(f))), 2000 * wan))}};
}

inline outcomes wuhan_2026_02(const city_firm& f) {
  return {{"compute", settle(capped(when(percent(compute_of(f), 50), f.is("is a one-person company")), 20))},
          {"data-product", settle(when(award_up_to(200 * wan), f.is("uses data products for AI R&D")))}};
}

inline outcomes chengdu_2025_08(const city_firm& f) {
  return {{"compute-voucher", settle(pool(capped(up_to_percent(compute_of(f), 60), 500), 10000 * wan))},
          {"model-use", settle(capped(up_to_percent(f.money("model use cost"), 30), 100))},
          {"scenario", settle(quota(capped(up_to_percent(f.money("scenario build input"), 30), 100)))},
          {"green-data-centre", settle(when(award(100 * wan), f.is("runs a new green data centre")))}};
}

inline outcomes suzhou_2026_01(const city_firm& f) {
  const given prizes = sum_of({when(award_up_to(200 * wan), f.is("won the first prize of the data contest")),
                               when(award_up_to(100 * wan), f.is("won a second prize of the data contest")),
                               when(award_up_to(50 * wan), f.is("won a third prize of the data contest"))});
  return {
      {"pilot-lead", settle(when(award_up_to(10000 * wan), f.is("leads a pilot project")))},
      {"pilot-partner", settle(capped(when(percent(f.money("pilot input"), 40), f.is("joins a pilot project")), 500))},
      {"corpus-purchase", settle(capped(when(up_to_percent(f.money("corpus purchase cost"), 20),
                                             opposite(f.is("corpus supplier is affiliated"))),
                                        200))},
      {"data-platform", settle(capped(up_to_percent(f.money("data platform investment"), 30), 500))},
      {"data-platform-provincial", settle(when(award_up_to(50 * wan), f.is("data platform is provincial")))},
      {"data-set", settle(when(award_up_to(200 * wan), f.is("data set is selected")))},
      {"consortium-lead", settle(when(award_up_to(200 * wan), f.is("leads a consortium")))},
      {"typical-case", settle(when(award_up_to(50 * wan), f.is("has a typical case")))},
      {"data-contest", settle(prizes)}};
}

inline outcomes beijing_2023_10(const city_firm& f) {
  return {{"compute-voucher", settle(capped(when(up_to_percent(f.money("compute contract amount"), 20),
                                                 opposite(f.is("compute supplier is affiliated"))),
                                            200))}};
}

inline outcomes beijing_2024_11(const city_firm& f) {
  const truth is_there = f.is("is in Beijing E-Town");
  return {
      {"compute-voucher",
       settle(pool(capped(when(percent(f.money("compute cost paid"), 30), is_there), 2000), 10000 * wan))},
      {"domestic-chips", settle(capped(when(up_to_percent(f.money("domestic chip purchase"), 10), is_there), 1000))}};
}

inline outcomes beijing_2025(const city_firm& f) {
  return {{"first-solution", settle(capped(up_to_percent(f.money("first solution purchase"), 10), 3000))},
          {"software-upgrade", settle(at_most_undocumented(up_to_percent(f.money("software upgrade cost"), 20)))}};
}

inline outcomes shanghai_2025_07(const city_firm& f) {
  const interval rent = compute_of(f);
  const int of_the_same_rent = 1;
  return {
      {"compute-voucher", settle(pool(at_most_undocumented(up_to_percent(rent, 30)), 60000 * wan)), of_the_same_rent},
      {"model-voucher", settle(pool(capped(up_to_percent(f.money("model contract amount"), 50), 500), 30000 * wan))},
      {"corpus-voucher", settle(pool(capped(when(up_to_percent(f.money("corpus purchase cost"), 30),
                                                 opposite(f.is("corpus supplier is affiliated"))),
                                            500),
                                     10000 * wan))},
      {"rent", settle(at_most_undocumented(up_to_percent(rent, 100))), of_the_same_rent},
      {"own-compute", settle(at_most_undocumented(up_to_percent(f.money("own compute project cost"), 10)))}};
}

inline outcomes shenzhen_2024_12(const city_firm& f) {
  const interval contracts = f.money("compute contract amount");
  const given training =
      first_of({when(up_to_percent(contracts, 60), f.is("is a start-up")), up_to_percent(contracts, 50)});
  const truth subsidised = both(opposite(f.is("compute supplier is affiliated")), at_least(contracts, 50 * wan));
  const given build = up_to_percent(f.money("scenario build input"), 30);
  const truth benchmark = f.is("scenario is a benchmark");
  const int of_one_project = 1;
  return {{"training-voucher", settle(pool(capped(when(training, subsidised), 1000), 50000 * wan))},
          {"corpus-voucher", settle(pool(capped(when(up_to_percent(f.money("corpus purchase cost"), 30),
                                                     opposite(f.is("corpus supplier is affiliated"))),
                                                200),
                                         5000 * wan))},
          {"model-voucher",
           settle(pool(capped(when(up_to_percent(f.money("model use cost"), 30), f.is("model is filed")), 200),
                       10000 * wan))},
          {"demonstration", settle(pool(capped(when(build, opposite(benchmark)), 200), 10000 * wan)), of_one_project},
          {"benchmark", settle(pool(capped(when(build, benchmark), 1000), 10000 * wan)), of_one_project},
          {"open-data", settle(when(award_up_to(100 * wan), f.is("opens data")))}};
}

// --- other places ---

inline outcomes xiamen_2024(const city_firm& f) {
  const interval paid = f.money("compute cost paid");
  return {{"compute-voucher",
           settle(pool(capped(when(up_to_percent(paid, 50), at_least(paid, 5 * wan)), 100), 5000 * wan))}};
}

inline outcomes xiamen_2025_04(const city_firm& f) {
  return {{"national-project", settle(capped(up_to_percent(f.money("national project R&D input"), 50), 1000))},
          {"provincial-project", settle(capped(up_to_percent(f.money("provincial project R&D input"), 40), 300))},
          {"city-project", settle(capped(up_to_percent(f.money("city project R&D input"), 30), 1000))},
          {"national-platform", settle(when(award(3000 * wan), f.is("builds a national platform")))},
          {"other-platform", settle(when(award_up_to(1000 * wan), f.is("builds a branch or a provincial platform")))}};
}

inline outcomes nanning_2025(const city_firm& f) {
  const truth supplier = both(f.is("compute supplier is recognised"), opposite(f.is("compute supplier is affiliated")));
  const given share = rounded(percent(f.money("compute cost settled in the claim window"), 30), 100, mode::down);
  return {{"compute-voucher", settle(pool(capped(when(share, supplier), 200), 5000 * wan))}};
}

inline outcomes zhengzhou_2024_05(const city_firm& f) {
  const truth leads = f.is("leads a national key laboratory");
  return {{"compute-voucher", settle(capped(up_to_percent(f.money("compute contract amount"), 20), 100))},
          {"scenario",
           settle(capped(when(percent(f.money("scenario investment"), 30), f.is("scenario project qualifies")), 500))},
          {"smart-factory", settle(when(award(300 * wan), f.is("is a national smart factory")))},
          {"smart-scenario", settle(when(award(100 * wan), f.is("has a national smart-manufacturing scenario")))},
          {"key-laboratory", settle(when(award(500 * wan), leads))},
          {"key-laboratory-running", settle(when(award_up_to(1000 * wan), leads))},
          {"key-laboratory-partner", settle(when(award(100 * wan), f.is("joins a national key laboratory")))},
          {"innovation-centre", settle(when(award(500 * wan), f.is("leads a national innovation centre")))}};
}

inline outcomes nanjing_2024_05(const city_firm& f) {
  const truth leading =
      both(f.is("builds a model of the hundred-billion class"), f.is("model is certified as leading"));
  return {{"base-model", settle(capped(when(percent(f.money("model R&D cost"), 20), leading), 5000))},
          {"vertical-model", settle(capped(up_to_percent(f.money("vertical model R&D cost"), 20), 500))},
          {"national-project", settle(capped(percent(f.money("national project R&D input"), 15), 1000))},
          {"compute-voucher", settle(pool(at_most_undocumented(percentage_undocumented(compute_of(f))), 5000 * wan))}};
}

inline outcomes qingdao_2026_02(const city_firm& f) {
  const truth opc = f.is("is a one-person company");
  const number three_thousand = 300'000;
  return {
      {"compute-voucher", settle(capped(when(up_to_percent(f.money("compute cost paid"), 20), opc), 100))},
      {"model-voucher",
       settle(when(award_up_to(100 * wan), both(opc, f.is("vertical model has passed an evaluation"))))},
      {"corpus-voucher", settle(when(award_up_to(150 * wan), both(opc, f.is("builds a selected corpus"))))},
      {"intern",
       settle(at_most_undocumented(when(award_for_each(f.count("months of graduate interns"), three_thousand), opc)))}};
}

inline outcomes zhangzhou_2025_07(const city_firm& f) {
  return {{"compute-voucher", settle(capped(up_to_percent(f.money("compute contract amount"), 50), 200))},
          {"model-voucher",
           settle(capped(when(up_to_percent(f.money("model use cost"), 30), f.is("model is filed")), 200))},
          {"labelling-buyer",
           settle(capped(when(up_to_percent(f.money("labelling bought"), 80), f.is("is an industrial firm")), 300))},
          {"labelling-platform", settle(capped(up_to_percent(f.money("labelling sold"), 15), 500))}};
}

inline outcomes tongxiang_2025_11(const city_firm& f) {
  const interval investment = f.money("fixed investment in an AI project");
  const given by_revenue = tiered(f.money("annual revenue"), {{2000 * wan, 20 * wan},
                                                              {3000 * wan, 50 * wan},
                                                              {5000 * wan, 100 * wan},
                                                              {10000 * wan, 200 * wan},
                                                              {20000 * wan, 300 * wan},
                                                              {50000 * wan, 400 * wan},
                                                              {100000 * wan, 500 * wan}});
  return {{"investment", settle(capped(when(up_to_percent(investment, 15), at_least(investment, 500 * wan)), 2000))},
          {"revenue", settle(when(by_revenue, both(f.is("is an information service firm"),
                                                   f.is("reaches this level of revenue for the first time"))))},
          {"application", settle(capped(up_to_percent(f.money("AI application purchase"), 25), 1000))}};
}

inline outcomes henan_2025_08(const city_firm& f) {
  return {
      {"compute-voucher",
       settle(pool(capped(when(percent(compute_of(f), 20), f.is("compute is of a large centre")), 100), 5000 * wan))}};
}

inline outcomes anhui_2025_08(const city_firm& f) {
  const interval input = f.money("scenario build input");
  const int one_of_them = 1;
  return {
      {"challenge-scenario", settle(capped(when(up_to_percent(input, 20), f.is("wins a challenge scenario")), 1000)),
       one_of_them},
      {"benchmark-scenario", settle(capped(when(percent(input, 20), f.is("scenario is excellent")), 100)), one_of_them},
      {"research-base", settle(capped(up_to_percent(f.money("research base R&D input"), 30), 1000))}};
}

inline outcomes guizhou_2023_11(const city_firm& f) {
  return {{"compute-voucher", settle(pool(at_most_undocumented(percentage_undocumented(compute_of(f))), 8000 * wan))},
          {"benchmark", settle(capped(percent(f.money("benchmark project investment"), 10), 200))}};
}

}  // namespace reference

#endif
