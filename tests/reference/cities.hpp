// SPDX-License-Identifier: MIT
//
// The eight cities written again by hand from the figures of their documents, with the slow model. Amounts in 万.
#ifndef BYLAW_TESTS_REFERENCE_CITIES_HPP
#define BYLAW_TESTS_REFERENCE_CITIES_HPP

#include "reference/model.hpp"

namespace reference {

/// A firm as the cities' documents know it; what is not set is zero or no.
struct city_firm {
  interval domestic_compute_cost, other_compute_cost, model_rd_cost, model_use_cost, corpus_purchase_cost,
      scenario_investment, scenario_build_input, consortium_rd_input;
  truth is_sme = truth::no, is_startup = truth::no, undertakes_major_project = truth::no,
        on_national_top_100 = truth::no, employs_top_talent = truth::no, scenario_is_excellent = truth::no,
        scenario_is_government_funded = truth::no, scenario_is_key_industry = truth::no,
        leads_scenario_consortium = truth::no, operates_selected_park = truth::no,
        undertakes_core_technology_project = truth::no, builds_hundred_billion_model = truth::no,
        has_first_set_equipment = truth::no, compute_supplier_is_affiliated = truth::no,
        corpus_supplier_is_affiliated = truth::no, scenario_is_benchmark = truth::no, opens_data = truth::no;
};

inline interval exactly(number n) { return {n, n}; }

inline std::vector<outcome> wuhan_2025_04(const city_firm& f) {
  check_money("domestic compute cost", f.domestic_compute_cost);
  check_money("other compute cost", f.other_compute_cost);
  check_money("model R&D cost", f.model_rd_cost);
  const interval compute = plus(f.domestic_compute_cost, f.other_compute_cost);
  return {{"major-project", settle(when(award_up_to(2000 * wan), f.undertakes_major_project))},
          {"model-rd", settle(at_most_undocumented(percentage(f.model_rd_cost, 300'000, 300'000)))},
          {"compute-voucher",
           settle(pool(at_most_undocumented(when(percentage(compute, 500'000, 500'000), f.is_sme)), 1000 * wan))}};
}

inline std::vector<outcome> chengdu_2025_04(const city_firm& f) {
  check_money("domestic compute cost", f.domestic_compute_cost);
  check_money("other compute cost", f.other_compute_cost);
  check_money("scenario investment", f.scenario_investment);
  check_money("consortium R&D input", f.consortium_rd_input);
  const given compute = sum_of(
      {percentage(f.domestic_compute_cost, 500'000, 600'000), percentage(f.other_compute_cost, 300'000, 400'000)});
  const truth excellent = both(f.scenario_is_excellent, opposite(f.scenario_is_government_funded));
  const bool draft = true;
  return {
      {"compute-voucher", settle(pool(at_most(compute, exactly(500 * wan)), 10000 * wan), draft)},
      {"top-100", settle(when(award_up_to(200 * wan), f.on_national_top_100), draft)},
      {"top-talent", settle(when(award_up_to(1000 * wan), f.employs_top_talent), draft)},
      {"scenario",
       settle(quota(at_most(when(percentage(f.scenario_investment, 200'000, 200'000), excellent), exactly(500 * wan))),
              draft)},
      {"scenario-lead",
       settle(quota(at_most(when(percentage(f.consortium_rd_input, 200'000, 200'000), f.leads_scenario_consortium),
                            exactly(200 * wan))),
              draft)},
      {"industry-park", settle(quota(when(award(1000 * wan), f.operates_selected_park)), draft)}};
}

inline std::vector<outcome> suzhou_2025_04(const city_firm& f) {
  check_money("scenario investment", f.scenario_investment);
  return {{"core-technology", settle(when(award_up_to(1000 * wan), f.undertakes_core_technology_project))},
          {"large-model", settle(when(award_up_to(2000 * wan), f.builds_hundred_billion_model))},
          {"scenario", settle(at_most_undocumented(
                           when(percentage(f.scenario_investment, 200'000, 200'000), f.scenario_is_key_industry)))},
          {"first-set-equipment", settle(when(award(100 * wan), f.has_first_set_equipment))}};
}

inline std::vector<outcome> shenzhen_2024_12(const city_firm& f) {
  check_money("domestic compute cost", f.domestic_compute_cost);
  check_money("other compute cost", f.other_compute_cost);
  check_money("corpus purchase cost", f.corpus_purchase_cost);
  check_money("model use cost", f.model_use_cost);
  check_money("scenario build input", f.scenario_build_input);
  const interval compute = plus(f.domestic_compute_cost, f.other_compute_cost);
  const given training =
      first_of({when(percentage(compute, 0, 600'000), f.is_startup), percentage(compute, 0, 500'000)});
  const truth is_enough = opposite(less(compute, exactly(50 * wan)));
  const truth subsidised = both(opposite(f.compute_supplier_is_affiliated), is_enough);
  const given build = percentage(f.scenario_build_input, 0, 300'000);
  return {{"training-voucher", settle(pool(at_most(when(training, subsidised), exactly(1000 * wan)), 50000 * wan))},
          {"corpus-voucher", settle(pool(at_most(when(percentage(f.corpus_purchase_cost, 0, 300'000),
                                                      opposite(f.corpus_supplier_is_affiliated)),
                                                 exactly(200 * wan)),
                                         5000 * wan))},
          {"model-voucher",
           settle(pool(at_most(percentage(f.model_use_cost, 0, 300'000), exactly(200 * wan)), 10000 * wan))},
          {"demonstration",
           settle(pool(at_most(when(build, opposite(f.scenario_is_benchmark)), exactly(200 * wan)), 10000 * wan))},
          {"benchmark", settle(at_most(when(build, f.scenario_is_benchmark), exactly(1000 * wan)))},
          {"open-data", settle(when(award_up_to(100 * wan), f.opens_data))}};
}

/// Hangzhou, Tianjin, Beijing and Shanghai: documents without a computable measure.
inline std::vector<outcome> no_measure(const city_firm&) { return {}; }

}  // namespace reference

#endif
