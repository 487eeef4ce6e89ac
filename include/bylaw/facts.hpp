// SPDX-License-Identifier: MIT
//
// The shared vocabulary of facts: what the cities of the catalogue ask of a firm. Exclusions are phrased as exclusions
// (true = excluded), so that a closed world does not refuse by default; <bylaw/facts/lowering.hpp> lists them.
#ifndef BYLAW_FACTS_HPP
#define BYLAW_FACTS_HPP

#include <bylaw/parts.hpp>

namespace bylaw::facts {

// --- money ---

/// Incurred: compute of domestic suppliers in the year. Of what was contracted or settled there are facts of their own.
inline constexpr fact<money, "domestic compute cost", "国产算力费用"> domestic_compute_cost;
/// Incurred: all other compute in the year.
inline constexpr fact<money, "other compute cost", "其他算力费用"> other_compute_cost;
/// Contracted: the total of compute contracts, without model services, declared in the year.
inline constexpr fact<money, "compute contracts declared", "本年度申报智算合同总额"> compute_contracts_declared;
/// Incurred: research and development of large models.
inline constexpr fact<money, "model R&D cost", "大模型研发费用"> model_rd_cost;
/// Incurred: fees of the year for using models of others.
inline constexpr fact<money, "model use cost", "模型使用费用"> model_use_cost;
/// Contracted: use of models of others.
inline constexpr fact<money, "model contract amount", "模型服务合同金额"> model_contract_amount;
/// Contracted: purchase of training corpora.
inline constexpr fact<money, "corpus purchase cost", "语料采购合同金额"> corpus_purchase_cost;
/// Invested in an application scenario.
inline constexpr fact<money, "scenario investment", "场景投资额"> scenario_investment;
/// Purchased: AI products and services, by who provides a scenario.
inline constexpr fact<money, "scenario purchase", "场景采购人工智能产品和服务金额"> scenario_purchase;
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
/// Contracted: the amount of the contracts for compute of others, as signed.
inline constexpr fact<money, "compute contract amount", "算力合同金额"> compute_contract_amount;
/// Settled: what was actually paid for compute.
inline constexpr fact<money, "compute cost paid", "实际支付算力费用"> compute_cost_paid;
/// Settled, and of a contract that reaches beyond the claim window its share by days: cut off to the yuan.
inline constexpr fact<money, "compute cost settled in the claim window", "申报期内已结算算力费用(按日折算)">
    compute_cost_settled_in_window;
/// Incurred: R&D of a vertical model, for one trade.
inline constexpr fact<money, "vertical model R&D cost", "行业专用模型研发成本"> vertical_model_rd_cost;
/// Incurred: all R&D of a national project that the firm has won.
inline constexpr fact<money, "national project R&D input", "国家级揭榜优胜项目研发投入"> national_project_rd_input;
/// Incurred: all R&D of a provincial key project.
inline constexpr fact<money, "provincial project R&D input", "省级重点攻关项目研发投入"> provincial_project_rd_input;
/// Incurred: all R&D of a challenge project of the city.
inline constexpr fact<money, "city project R&D input", "市级揭榜挂帅项目研发投入"> city_project_rd_input;
/// Incurred: R&D of the year of who builds a base of AI in research.
inline constexpr fact<money, "research base R&D input", "人工智能应用基地当年研发投入"> research_base_rd_input;
/// Contracted: data labelling that the firm buys, as far as it was done.
inline constexpr fact<money, "labelling bought", "采购数据标注合同金额"> labelling_bought;
/// Contracted: data labelling that the firm does for others, as far as it was done.
inline constexpr fact<money, "labelling sold", "承接数据标注合同金额"> labelling_sold;
/// Invested in a project that was selected as a benchmark of compute use.
inline constexpr fact<money, "benchmark project investment", "算力应用标杆项目投资额"> benchmark_project_investment;
/// Of the year, of the whole firm.
inline constexpr fact<money, "annual revenue", "年度营业收入"> annual_revenue;
/// Put into research and development of any kind.
inline constexpr fact<money, "R&D input", "研发投入"> rd_input;
/// Put into a project that the city directed.
inline constexpr fact<money, "directed project input", "定向项目投入"> directed_project_input;
/// Put into compute of the firm's own.
inline constexpr fact<money, "own compute project cost", "自主智能算力设施部署项目投入"> own_compute_project_cost;
/// Purchase of a first solution, without hardware.
inline constexpr fact<money, "first solution purchase", "首方案采购额(不含硬件)"> first_solution_purchase;
/// Put into a software upgrade.
inline constexpr fact<money, "software upgrade cost", "软件升级改造投入"> software_upgrade_cost;
/// Invested in fixed assets of a new or renovated AI project, as it went into production.
inline constexpr fact<money, "fixed investment in an AI project", "人工智能项目固定资产实际投资">
    ai_project_fixed_investment;
/// Purchased: software and devices of a project that applies open-source AI.
inline constexpr fact<money, "AI application purchase", "人工智能应用项目软件和终端采购额"> ai_application_purchase;

// --- counts ---

/// One intern for one month is one.
inline constexpr fact<std::int64_t, "months of graduate interns", "研究生实习人月数"> intern_months;

// --- yes/no ---

/// By the national standard for medium, small and micro firms.
inline constexpr fact<bool, "is an SME", "中小微企业"> is_sme;
/// Founded under a year ago.
inline constexpr fact<bool, "is a start-up", "初创企业"> is_startup;
inline constexpr fact<bool, "undertakes a major project", "承担市级重大科技专项"> undertakes_major_project;
inline constexpr fact<bool, "is on a national top-100 list", "入选全国百强榜单"> on_national_top_100;
inline constexpr fact<bool, "employs top talent", "拥有顶尖人才"> employs_top_talent;
inline constexpr fact<bool, "scenario is excellent", "入选优秀应用场景"> scenario_is_excellent;
/// An exclusion.
inline constexpr fact<bool, "scenario is government-funded", "场景由财政资金投资"> scenario_is_government_funded;
inline constexpr fact<bool, "scenario is in a key industry", "重点行业场景"> scenario_is_key_industry;
inline constexpr fact<bool, "scenario is a benchmark", "入选标杆项目"> scenario_is_benchmark;
inline constexpr fact<bool, "leads a scenario consortium", "牵头场景联合体"> leads_scenario_consortium;
inline constexpr fact<bool, "operates a selected park", "运营入选产业园区"> operates_selected_park;
inline constexpr fact<bool, "undertakes a core-technology project", "承担核心技术攻关项目">
    undertakes_core_technology_project;
inline constexpr fact<bool, "builds a model of the hundred-billion class", "研发千亿级通用大模型">
    builds_hundred_billion_model;
inline constexpr fact<bool, "has first-set equipment", "拥有首台套装备"> has_first_set_equipment;
/// A key laboratory, an engineering research centre or another platform of the nation, new.
inline constexpr fact<bool, "builds a national platform", "新建国家级创新平台"> builds_national_platform;
/// A branch of a national platform, or a platform of the province or the city.
inline constexpr fact<bool, "builds a branch or a provincial platform", "建设国家级平台分支机构或省市级创新平台">
    builds_branch_or_provincial_platform;
/// As the unit that leads it; new, and for AI.
inline constexpr fact<bool, "leads a national key laboratory", "牵头新创建全国重点实验室">
    leads_national_key_laboratory;
/// As a unit that does not lead it.
inline constexpr fact<bool, "joins a national key laboratory", "共建新创建全国重点实验室">
    joins_national_key_laboratory;
/// A centre of technology or of industrial innovation, new, and for AI.
inline constexpr fact<bool, "leads a national innovation centre", "牵头新创建国家技术或产业创新中心">
    leads_national_innovation_centre;
inline constexpr fact<bool, "is a national smart factory", "获评国家级智能制造示范工厂"> is_national_smart_factory;
inline constexpr fact<bool, "has a national smart-manufacturing scenario", "获评国家级智能制造优秀场景">
    has_national_smart_scenario;
inline constexpr fact<bool, "leads a consortium", "牵头组建联合体"> leads_consortium;
inline constexpr fact<bool, "opens data", "开放数据"> opens_data;
inline constexpr fact<bool, "data set is selected", "数据集入选"> data_set_is_selected;
inline constexpr fact<bool, "data platform is provincial", "数据平台入选省级"> data_platform_is_provincial;
inline constexpr fact<bool, "has a typical case", "入选典型案例"> has_typical_case;
inline constexpr fact<bool, "won the first prize of the data contest", "获数据大赛一等奖"> won_data_contest_first_prize;
inline constexpr fact<bool, "won a second prize of the data contest", "获数据大赛二等奖"> won_data_contest_second_prize;
inline constexpr fact<bool, "won a third prize of the data contest", "获数据大赛三等奖"> won_data_contest_third_prize;
/// As the authority recognises.
inline constexpr fact<bool, "uses data products for AI R&D", "利用数据产品开展人工智能研发"> uses_data_products;
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
/// By the authority that pays.
inline constexpr fact<bool, "compute supplier is recognised", "算力服务商经认定"> compute_supplier_is_recognised;
/// A supercomputing centre, an AI centre above 100 PFLOPS, or a data centre with more than 1,000 racks.
inline constexpr fact<bool, "compute is of a large centre", "使用超算、百P以上智算或千架以上数据中心算力">
    compute_is_of_a_large_centre;
inline constexpr fact<bool, "scenario project qualifies", "场景应用创新项目符合条件"> scenario_project_qualifies;
inline constexpr fact<bool, "wins a challenge scenario", "场景创新任务揭榜成功"> wins_challenge_scenario;
/// By an independent body: of national rank.
inline constexpr fact<bool, "model is certified as leading", "大模型经第三方评测认定国内领先">
    model_is_certified_leading;
/// With the national office of the internet.
inline constexpr fact<bool, "model is filed", "所用大模型已备案"> model_is_filed;
/// By a national body, after a challenge of the province.
inline constexpr fact<bool, "vertical model has passed an evaluation", "垂直领域大模型通过国家级评测">
    vertical_model_passed_evaluation;
inline constexpr fact<bool, "builds a selected corpus", "建设入选语料库"> builds_selected_corpus;
inline constexpr fact<bool, "is a one-person company", "一人公司(OPC)"> is_one_person_company;
inline constexpr fact<bool, "is an industrial firm", "工业企业"> is_industrial_firm;
inline constexpr fact<bool, "is an information service firm", "信息服务业企业"> is_information_service_firm;
/// The annual revenue, as stated.
inline constexpr fact<bool, "reaches this level of revenue for the first time", "营业收入首次达到该档">
    reaches_level_of_revenue_first;

/// All of them.
inline constexpr fact_list<
    domestic_compute_cost, other_compute_cost, compute_contracts_declared, model_rd_cost, model_use_cost,
    model_contract_amount, corpus_purchase_cost, scenario_investment, scenario_purchase, scenario_build_input,
    consortium_rd_input, upper_level_grant_received, project_input, pilot_input, data_platform_investment,
    domestic_chip_purchase, compute_contract_amount, compute_cost_paid, compute_cost_settled_in_window,
    vertical_model_rd_cost, national_project_rd_input, provincial_project_rd_input, city_project_rd_input,
    research_base_rd_input, labelling_bought, labelling_sold, benchmark_project_investment, annual_revenue, rd_input,
    directed_project_input, own_compute_project_cost, first_solution_purchase, software_upgrade_cost,
    ai_project_fixed_investment, ai_application_purchase, intern_months, is_sme, is_startup, undertakes_major_project,
    on_national_top_100, employs_top_talent, scenario_is_excellent, scenario_is_government_funded,
    scenario_is_key_industry, scenario_is_benchmark, leads_scenario_consortium, operates_selected_park,
    undertakes_core_technology_project, builds_hundred_billion_model, has_first_set_equipment, builds_national_platform,
    builds_branch_or_provincial_platform, leads_national_key_laboratory, joins_national_key_laboratory,
    leads_national_innovation_centre, is_national_smart_factory, has_national_smart_scenario, leads_consortium,
    opens_data, data_set_is_selected, data_platform_is_provincial, has_typical_case, won_data_contest_first_prize,
    won_data_contest_second_prize, won_data_contest_third_prize, uses_data_products, leads_pilot_project,
    joins_pilot_project, competitive_project_selected, runs_green_data_centre, is_in_beijing_e_town,
    compute_supplier_is_affiliated, corpus_supplier_is_affiliated, compute_supplier_is_recognised,
    compute_is_of_a_large_centre, scenario_project_qualifies, wins_challenge_scenario, model_is_certified_leading,
    model_is_filed, vertical_model_passed_evaluation, builds_selected_corpus, is_one_person_company, is_industrial_firm,
    is_information_service_firm, reaches_level_of_revenue_first>
    all{};

}  // namespace bylaw::facts

#endif
