// SPDX-License-Identifier: MIT
//
// What the page of the shared facts says of each beside its name. The program that writes the page asks for an entry
// for each fact of `bylaw::facts::all`.
#ifndef BYLAW_EXAMPLES_VOCABULARY_HPP
#define BYLAW_EXAMPLES_VOCABULARY_HPP

#include <bylaw/facts.hpp>

#include <string_view>

namespace vocabulary {

namespace facts = bylaw::facts;

struct entry {
  std::string_view identifier;
  std::string_view name;
  /// What an amount counts: what was contracted, incurred, settled, invested or received. Of a count what is counted;
  /// of a yes/no fact empty.
  std::string_view base;
  std::string_view definition;
};

inline constexpr entry all[] = {
    {"domestic_compute_cost", facts::domestic_compute_cost.name, "incurred",
     "compute of domestic suppliers in the year"},
    {"other_compute_cost", facts::other_compute_cost.name, "incurred", "all other compute in the year"},
    {"compute_contracts_declared", facts::compute_contracts_declared.name, "contracted",
     "the total of compute contracts declared in the year, without model services"},
    {"model_rd_cost", facts::model_rd_cost.name, "incurred", "research and development of large models"},
    {"model_use_cost", facts::model_use_cost.name, "incurred", "fees of the year for models of others"},
    {"model_contract_amount", facts::model_contract_amount.name, "contracted", "use of models of others"},
    {"corpus_purchase_cost", facts::corpus_purchase_cost.name, "contracted", "purchase of training corpora"},
    {"scenario_investment", facts::scenario_investment.name, "invested", "in an application scenario"},
    {"scenario_purchase", facts::scenario_purchase.name, "purchased",
     "AI products and services, by who provides a scenario"},
    {"scenario_build_input", facts::scenario_build_input.name, "incurred",
     "actually put into building or developing a scenario"},
    {"consortium_rd_input", facts::consortium_rd_input.name, "incurred",
     "actually put into R&D by the lead of a consortium"},
    {"upper_level_grant_received", facts::upper_level_grant_received.name, "received",
     "national or provincial project money, as it arrived"},
    {"project_input", facts::project_input.name, "incurred", "actually put into a project"},
    {"pilot_input", facts::pilot_input.name, "incurred", "put into a national pilot project"},
    {"data_platform_investment", facts::data_platform_investment.name, "invested", "actually, in a data platform"},
    {"domestic_chip_purchase", facts::domestic_chip_purchase.name, "purchased", "domestic compute servers"},
    {"compute_contract_amount", facts::compute_contract_amount.name, "contracted",
     "the contracts for compute of others, as signed"},
    {"compute_cost_paid", facts::compute_cost_paid.name, "settled", "what was actually paid for compute"},
    {"compute_cost_settled_in_window", facts::compute_cost_settled_in_window.name, "settled",
     "of a contract that reaches beyond the claim window its share by days, cut off to the yuan"},
    {"vertical_model_rd_cost", facts::vertical_model_rd_cost.name, "incurred", "R&D of a model for one trade"},
    {"national_project_rd_input", facts::national_project_rd_input.name, "incurred",
     "all R&D of a national project that the firm has won"},
    {"provincial_project_rd_input", facts::provincial_project_rd_input.name, "incurred",
     "all R&D of a provincial key project"},
    {"city_project_rd_input", facts::city_project_rd_input.name, "incurred",
     "all R&D of a challenge project of the city"},
    {"research_base_rd_input", facts::research_base_rd_input.name, "incurred",
     "R&D of the year of who builds a base of AI in research"},
    {"labelling_bought", facts::labelling_bought.name, "contracted",
     "data labelling that the firm buys, as far as it was done"},
    {"labelling_sold", facts::labelling_sold.name, "contracted",
     "data labelling that the firm does for others, as far as it was done"},
    {"benchmark_project_investment", facts::benchmark_project_investment.name, "invested",
     "in a project that was selected as a benchmark of compute use"},
    {"annual_revenue", facts::annual_revenue.name, "earned", "in the year, by the whole firm"},
    {"rd_input", facts::rd_input.name, "incurred", "research and development of any kind"},
    {"directed_project_input", facts::directed_project_input.name, "incurred",
     "put into a project that the city directed"},
    {"own_compute_project_cost", facts::own_compute_project_cost.name, "incurred",
     "put into compute of the firm's own"},
    {"first_solution_purchase", facts::first_solution_purchase.name, "purchased", "a first solution, without hardware"},
    {"software_upgrade_cost", facts::software_upgrade_cost.name, "invested", "in a software upgrade"},
    {"ai_project_fixed_investment", facts::ai_project_fixed_investment.name, "invested",
     "in fixed assets of a new or renovated AI project, as it went into production"},
    {"ai_application_purchase", facts::ai_application_purchase.name, "purchased",
     "software and devices of a project that applies open-source AI"},
    {"intern_months", facts::intern_months.name, "person-months", "one graduate intern for one month is one"},
    {"is_sme", facts::is_sme.name, "", "by the national standard for medium, small and micro firms"},
    {"is_startup", facts::is_startup.name, "", "founded under a year ago"},
    {"undertakes_major_project", facts::undertakes_major_project.name, "", ""},
    {"on_national_top_100", facts::on_national_top_100.name, "", ""},
    {"employs_top_talent", facts::employs_top_talent.name, "", ""},
    {"scenario_is_excellent", facts::scenario_is_excellent.name, "", ""},
    {"scenario_is_government_funded", facts::scenario_is_government_funded.name, "", "an exclusion"},
    {"scenario_is_key_industry", facts::scenario_is_key_industry.name, "", ""},
    {"scenario_is_benchmark", facts::scenario_is_benchmark.name, "", ""},
    {"leads_scenario_consortium", facts::leads_scenario_consortium.name, "", ""},
    {"operates_selected_park", facts::operates_selected_park.name, "", ""},
    {"undertakes_core_technology_project", facts::undertakes_core_technology_project.name, "", ""},
    {"builds_hundred_billion_model", facts::builds_hundred_billion_model.name, "", ""},
    {"has_first_set_equipment", facts::has_first_set_equipment.name, "", ""},
    {"builds_national_platform", facts::builds_national_platform.name, "",
     "a key laboratory, an engineering research centre or another platform of the nation, new"},
    {"builds_branch_or_provincial_platform", facts::builds_branch_or_provincial_platform.name, "",
     "a branch of a national platform, or a platform of the province or the city"},
    {"leads_national_key_laboratory", facts::leads_national_key_laboratory.name, "",
     "as the unit that leads it; new, and for AI"},
    {"joins_national_key_laboratory", facts::joins_national_key_laboratory.name, "", "as a unit that does not lead it"},
    {"leads_national_innovation_centre", facts::leads_national_innovation_centre.name, "",
     "a centre of technology or of industrial innovation, new, and for AI"},
    {"is_national_smart_factory", facts::is_national_smart_factory.name, "", ""},
    {"has_national_smart_scenario", facts::has_national_smart_scenario.name, "", ""},
    {"leads_consortium", facts::leads_consortium.name, "", ""},
    {"opens_data", facts::opens_data.name, "", ""},
    {"data_set_is_selected", facts::data_set_is_selected.name, "", ""},
    {"data_platform_is_provincial", facts::data_platform_is_provincial.name, "", ""},
    {"has_typical_case", facts::has_typical_case.name, "", ""},
    {"won_data_contest_first_prize", facts::won_data_contest_first_prize.name, "", ""},
    {"won_data_contest_second_prize", facts::won_data_contest_second_prize.name, "", ""},
    {"won_data_contest_third_prize", facts::won_data_contest_third_prize.name, "", ""},
    {"uses_data_products", facts::uses_data_products.name, "", "as the authority recognises"},
    {"leads_pilot_project", facts::leads_pilot_project.name, "", ""},
    {"joins_pilot_project", facts::joins_pilot_project.name, "", "as a co-builder that does not lead"},
    {"competitive_project_selected", facts::competitive_project_selected.name, "", ""},
    {"runs_green_data_centre", facts::runs_green_data_centre.name, "", "a new national one"},
    {"is_in_beijing_e_town", facts::is_in_beijing_e_town.name, "", ""},
    {"compute_supplier_is_affiliated", facts::compute_supplier_is_affiliated.name, "", "an exclusion"},
    {"corpus_supplier_is_affiliated", facts::corpus_supplier_is_affiliated.name, "", "an exclusion"},
    {"compute_supplier_is_recognised", facts::compute_supplier_is_recognised.name, "", "by the authority that pays"},
    {"compute_is_of_a_large_centre", facts::compute_is_of_a_large_centre.name, "",
     "a supercomputing centre, an AI centre above 100 PFLOPS, or a data centre with more than 1,000 racks"},
    {"scenario_project_qualifies", facts::scenario_project_qualifies.name, "", ""},
    {"wins_challenge_scenario", facts::wins_challenge_scenario.name, "", ""},
    {"model_is_certified_leading", facts::model_is_certified_leading.name, "",
     "by an independent body: of national rank"},
    {"model_is_filed", facts::model_is_filed.name, "", "with the national office of the internet"},
    {"vertical_model_passed_evaluation", facts::vertical_model_passed_evaluation.name, "",
     "by a national body, after a challenge of the province"},
    {"builds_selected_corpus", facts::builds_selected_corpus.name, "", ""},
    {"is_one_person_company", facts::is_one_person_company.name, "", ""},
    {"is_industrial_firm", facts::is_industrial_firm.name, "", ""},
    {"is_information_service_firm", facts::is_information_service_firm.name, "", ""},
    {"reaches_level_of_revenue_first", facts::reaches_level_of_revenue_first.name, "", "the annual revenue, as stated"},
};

/// The entry of the fact of this name; null if there is none.
constexpr const entry* find(std::string_view name) {
  for (const entry& one : all)
    if (one.name == name) return &one;
  return nullptr;
}

inline constexpr std::string_view not_said = "not said";

/// What the source of a clause says of the base of an amount that the clause reads.
struct source_base {
  std::string_view edition;
  std::string_view clause;
  std::string_view fact;
  std::string_view base;
  /// Whether tax is in it: of no amount of the catalogue did a source say.
  std::string_view tax = not_said;
};

/// Of every clause of the catalogue, as its source was read, and not as the fact has it: two clauses that mean
/// different bases do not share a fact. Where a source says no more than what compute or a model costs, it is taken for
/// what was incurred.
inline constexpr source_base source_bases[] = {
    {"hangzhou_2025_06", "compute-voucher", facts::domestic_compute_cost.name, "incurred"},
    {"hangzhou_2025_06", "compute-voucher", facts::other_compute_cost.name, "incurred"},
    {"hangzhou_2025_06", "compute-voucher", facts::model_use_cost.name, "incurred"},
    {"hangzhou_2025_06", "compute-voucher", facts::compute_contracts_declared.name, "contracted"},
    {"hangzhou_2025_06", "upper-level-project", facts::upper_level_grant_received.name, "received"},
    {"hangzhou_2025_06", "competitive-project", facts::project_input.name, "incurred"},
    {"hangzhou_2025_06", "rd", facts::rd_input.name, "incurred"},
    {"hangzhou_2025_06", "directed-project", facts::directed_project_input.name, "incurred"},
    {"tianjin_2025_05", "compute-voucher", facts::domestic_compute_cost.name, not_said},
    {"tianjin_2025_05", "compute-voucher", facts::other_compute_cost.name, not_said},
    {"wuhan_2025_04", "model-rd", facts::model_rd_cost.name, not_said},
    {"wuhan_2025_04", "compute-voucher", facts::domestic_compute_cost.name, not_said},
    {"wuhan_2025_04", "compute-voucher", facts::other_compute_cost.name, not_said},
    {"wuhan_2026_02", "compute", facts::domestic_compute_cost.name, "incurred"},
    {"wuhan_2026_02", "compute", facts::other_compute_cost.name, "incurred"},
    {"chengdu_2025_04", "compute-voucher", facts::domestic_compute_cost.name, not_said},
    {"chengdu_2025_04", "compute-voucher", facts::other_compute_cost.name, not_said},
    {"chengdu_2025_04", "scenario", facts::scenario_purchase.name, "purchased"},
    {"chengdu_2025_04", "scenario-lead", facts::consortium_rd_input.name, "incurred"},
    {"chengdu_2025_08", "compute-voucher", facts::domestic_compute_cost.name, not_said},
    {"chengdu_2025_08", "compute-voucher", facts::other_compute_cost.name, not_said},
    {"chengdu_2025_08", "model-use", facts::model_use_cost.name, "incurred"},
    {"chengdu_2025_08", "scenario", facts::scenario_build_input.name, "incurred"},
    {"suzhou_2025_04", "scenario", facts::scenario_investment.name, "invested"},
    {"suzhou_2026_01", "pilot-partner", facts::pilot_input.name, "incurred"},
    {"suzhou_2026_01", "corpus-purchase", facts::corpus_purchase_cost.name, "contracted"},
    {"suzhou_2026_01", "data-platform", facts::data_platform_investment.name, "invested"},
    {"beijing_2023_10", "compute-voucher", facts::compute_contract_amount.name, "contracted"},
    {"beijing_2024_11", "compute-voucher", facts::compute_cost_paid.name, "settled"},
    {"beijing_2024_11", "domestic-chips", facts::domestic_chip_purchase.name, "purchased"},
    {"beijing_2025", "first-solution", facts::first_solution_purchase.name, "purchased"},
    {"beijing_2025", "software-upgrade", facts::software_upgrade_cost.name, "invested"},
    {"shanghai_2025_07", "compute-voucher", facts::domestic_compute_cost.name, not_said},
    {"shanghai_2025_07", "compute-voucher", facts::other_compute_cost.name, not_said},
    {"shanghai_2025_07", "model-voucher", facts::model_contract_amount.name, "contracted"},
    {"shanghai_2025_07", "corpus-voucher", facts::corpus_purchase_cost.name, "contracted"},
    {"shanghai_2025_07", "rent", facts::domestic_compute_cost.name, not_said},
    {"shanghai_2025_07", "rent", facts::other_compute_cost.name, not_said},
    {"shanghai_2025_07", "own-compute", facts::own_compute_project_cost.name, not_said},
    {"shenzhen_2024_12", "training-voucher", facts::compute_contract_amount.name, "contracted"},
    {"shenzhen_2024_12", "corpus-voucher", facts::corpus_purchase_cost.name, "contracted"},
    {"shenzhen_2024_12", "model-voucher", facts::model_use_cost.name, not_said},
    {"shenzhen_2024_12", "demonstration", facts::scenario_build_input.name, "incurred"},
    {"shenzhen_2024_12", "benchmark", facts::scenario_build_input.name, "incurred"},
    {"xiamen_2024", "compute-voucher", facts::compute_cost_paid.name, "settled"},
    {"xiamen_2025_04", "national-project", facts::national_project_rd_input.name, "incurred"},
    {"xiamen_2025_04", "provincial-project", facts::provincial_project_rd_input.name, "incurred"},
    {"xiamen_2025_04", "city-project", facts::city_project_rd_input.name, "incurred"},
    {"nanning_2025", "compute-voucher", facts::compute_cost_settled_in_window.name, "settled"},
    {"zhengzhou_2024_05", "compute-voucher", facts::compute_contract_amount.name, "contracted"},
    {"zhengzhou_2024_05", "scenario", facts::scenario_investment.name, "invested"},
    {"nanjing_2024_05", "base-model", facts::model_rd_cost.name, "incurred"},
    {"nanjing_2024_05", "vertical-model", facts::vertical_model_rd_cost.name, "incurred"},
    {"nanjing_2024_05", "national-project", facts::national_project_rd_input.name, "incurred"},
    {"nanjing_2024_05", "compute-voucher", facts::domestic_compute_cost.name, not_said},
    {"nanjing_2024_05", "compute-voucher", facts::other_compute_cost.name, not_said},
    {"qingdao_2026_02", "compute-voucher", facts::compute_cost_paid.name, "settled"},
    {"zhangzhou_2025_07", "compute-voucher", facts::compute_contract_amount.name, "contracted"},
    {"zhangzhou_2025_07", "model-voucher", facts::model_use_cost.name, not_said},
    {"zhangzhou_2025_07", "labelling-buyer", facts::labelling_bought.name, "contracted"},
    {"zhangzhou_2025_07", "labelling-platform", facts::labelling_sold.name, "contracted"},
    {"tongxiang_2025_11", "investment", facts::ai_project_fixed_investment.name, "invested"},
    {"tongxiang_2025_11", "revenue", facts::annual_revenue.name, "earned"},
    {"tongxiang_2025_11", "application", facts::ai_application_purchase.name, "purchased"},
    {"henan_2025_08", "compute-voucher", facts::domestic_compute_cost.name, not_said},
    {"henan_2025_08", "compute-voucher", facts::other_compute_cost.name, not_said},
    {"anhui_2025_08", "challenge-scenario", facts::scenario_build_input.name, "incurred"},
    {"anhui_2025_08", "benchmark-scenario", facts::scenario_build_input.name, "incurred"},
    {"anhui_2025_08", "research-base", facts::research_base_rd_input.name, "incurred"},
    {"guizhou_2023_11", "compute-voucher", facts::domestic_compute_cost.name, not_said},
    {"guizhou_2023_11", "compute-voucher", facts::other_compute_cost.name, not_said},
    {"guizhou_2023_11", "benchmark", facts::benchmark_project_investment.name, "invested"},
};

/// The base that a clause reads a fact with; null if it reads none such.
constexpr const source_base* find_base(std::string_view edition, std::string_view clause, std::string_view fact) {
  for (const source_base& one : source_bases)
    if (one.edition == edition && one.clause == clause && one.fact == fact) return &one;
  return nullptr;
}

/// Whether a clause of this base may read a fact of that one. What a source does not say is taken for incurred alone.
constexpr bool may_share(std::string_view source, std::string_view fact) {
  return source == fact || (source == not_said && fact == "incurred");
}

}  // namespace vocabulary

#endif
