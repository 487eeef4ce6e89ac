// SPDX-License-Identifier: MIT
//
// The shared vocabulary of facts: what the cities of the catalogue ask of a firm. Exclusions are phrased as exclusions
// (true = excluded), so that a closed world does not refuse by default; <bylaw/facts/lowering.hpp> lists them.
#ifndef BYLAW_FACTS_HPP
#define BYLAW_FACTS_HPP

#include <bylaw/parts.hpp>

namespace bylaw::facts {

// --- money ---

/// Compute of domestic suppliers, as the source bases it: contracted, incurred or settled.
inline constexpr fact<money, "domestic compute cost", "国产算力费用"> domestic_compute_cost;
/// All other compute, on the same base.
inline constexpr fact<money, "other compute cost", "其他算力费用"> other_compute_cost;
/// Contracted: the total of compute contracts, without model services, declared in the year.
inline constexpr fact<money, "compute contracts declared", "本年度申报智算合同总额"> compute_contracts_declared;
/// Incurred: research and development of large models.
inline constexpr fact<money, "model R&D cost", "大模型研发费用"> model_rd_cost;
/// Fees of the year for using models of others.
inline constexpr fact<money, "model use cost", "模型使用费用"> model_use_cost;
/// Contracted: purchase of training corpora.
inline constexpr fact<money, "corpus purchase cost", "语料采购合同金额"> corpus_purchase_cost;
/// Invested in an application scenario.
inline constexpr fact<money, "scenario investment", "场景投资额"> scenario_investment;
/// Actually put into building a scenario.
inline constexpr fact<money, "scenario build input", "场景建设实际投入"> scenario_build_input;
/// Actually put into R&D by the lead of a consortium.
inline constexpr fact<money, "consortium R&D input", "联合体牵头单位实际研发投入"> consortium_rd_input;
/// National or provincial project money actually received.
inline constexpr fact<money, "upper-level grant received", "国家和省级项目实际到账资金"> upper_level_grant_received;
/// Actually put into a project.
inline constexpr fact<money, "project input", "项目实际投入"> project_input;
/// Put into a national pilot project.
inline constexpr fact<money, "pilot input", "试点项目投入"> pilot_input;
/// Actually invested in a data platform.
inline constexpr fact<money, "data platform investment", "数据平台实际投资额"> data_platform_investment;
/// Purchase of domestic compute servers.
inline constexpr fact<money, "domestic chip purchase", "国产算力服务器采购额"> domestic_chip_purchase;

// --- yes/no ---

/// By the national standard for medium, small and micro firms.
inline constexpr fact<bool, "is an SME", "中小微企业"> is_sme;
inline constexpr fact<bool, "is a start-up", "初创企业"> is_startup;
inline constexpr fact<bool, "undertakes a major project", "承担市级重大科技专项"> undertakes_major_project;
inline constexpr fact<bool, "is on a national top-100 list", "入选全国百强榜单"> on_national_top_100;
inline constexpr fact<bool, "employs top talent", "拥有顶尖人才"> employs_top_talent;
inline constexpr fact<bool, "scenario is excellent", "入选优秀应用场景"> scenario_is_excellent;
/// An exclusion.
inline constexpr fact<bool, "scenario is government-funded", "场景由财政资金投资"> scenario_is_government_funded;
inline constexpr fact<bool, "scenario is in a key industry", "重点行业场景"> scenario_is_key_industry;
inline constexpr fact<bool, "leads a scenario consortium", "牵头场景联合体"> leads_scenario_consortium;
inline constexpr fact<bool, "operates a selected park", "运营入选产业园区"> operates_selected_park;
inline constexpr fact<bool, "undertakes a core-technology project", "承担核心技术攻关项目">
    undertakes_core_technology_project;
inline constexpr fact<bool, "builds a model of the hundred-billion class", "研发千亿级通用大模型">
    builds_hundred_billion_model;
inline constexpr fact<bool, "has first-set equipment", "拥有首台套装备"> has_first_set_equipment;
inline constexpr fact<bool, "leads a pilot project", "牵头国家试点项目"> leads_pilot_project;
/// As a co-builder that does not lead.
inline constexpr fact<bool, "joins a pilot project", "参与国家试点项目"> joins_pilot_project;
inline constexpr fact<bool, "competitive project is selected", "竞争性项目入选"> competitive_project_selected;
/// A new national one.
inline constexpr fact<bool, "runs a new green data centre", "拥有新获评国家绿色数据中心"> runs_green_data_centre;
inline constexpr fact<bool, "is in Beijing E-Town", "注册在北京经济技术开发区"> is_in_beijing_e_town;
/// An exclusion.
inline constexpr fact<bool, "compute supplier is affiliated", "算力供应方为关联方"> compute_supplier_is_affiliated;
/// An exclusion.
inline constexpr fact<bool, "corpus supplier is affiliated", "语料供应方为关联方"> corpus_supplier_is_affiliated;

/// All of them.
inline constexpr fact_list<
    domestic_compute_cost, other_compute_cost, compute_contracts_declared, model_rd_cost, model_use_cost,
    corpus_purchase_cost, scenario_investment, scenario_build_input, consortium_rd_input, upper_level_grant_received,
    project_input, pilot_input, data_platform_investment, domestic_chip_purchase, is_sme, is_startup,
    undertakes_major_project, on_national_top_100, employs_top_talent, scenario_is_excellent,
    scenario_is_government_funded, scenario_is_key_industry, leads_scenario_consortium, operates_selected_park,
    undertakes_core_technology_project, builds_hundred_billion_model, has_first_set_equipment, leads_pilot_project,
    joins_pilot_project, competitive_project_selected, runs_green_data_centre, is_in_beijing_e_town,
    compute_supplier_is_affiliated, corpus_supplier_is_affiliated>
    all{};

}  // namespace bylaw::facts

#endif
