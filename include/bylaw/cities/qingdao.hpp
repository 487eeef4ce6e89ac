// SPDX-License-Identifier: MIT
//
// Qingdao, 青岛.
#ifndef BYLAW_CITIES_QINGDAO_HPP
#define BYLAW_CITIES_QINGDAO_HPP

#include <bylaw/bylaw.hpp>
#include <bylaw/cities/sources.hpp>
#include <bylaw/facts.hpp>

namespace bylaw::cities {

using namespace bylaw::literals;

namespace sources {
inline constexpr provenance qingdao_reprint{.read_in = reading::reprint,
                                            .address = "https://www.qdjxhz.com/detail2885.html"};
}

/// 青岛市支持人工智能OPC发展政策清单(第一批): for one-person companies.
inline constexpr auto qingdao_2026_02 = policy{
    bylaw::about{
        .city = {"Qingdao", "青岛"},
        .government = government::city,
        .edition = "qingdao_2026_02",
        .title = {"List of policies for one-person companies in AI (first part)",
                  "青岛市支持人工智能OPC发展政策清单(第一批)"},
        .issuer = "青岛市人工智能产业专班办公室",
        .status = status::in_force,
        .published = {2026, 2, 13},
        .seen_in_force = {{2026, 2, 13}, {2026, 2, 13}},
        .as_of = {2026, 2, 13},
        .source = sources::qingdao_reprint,
        .coverage = {"Read in the opening part of a re-print; later articles, conditions and end dates were not "
                     "seen. Measures of the city of 2025-12-23, 青政办字〔2025〕47号, are not listed. What is not "
                     "listed may exist.",
                     "据转载文本开头部分;后续条款、条件及终止日期未见。2025年12月23日青政办字〔2025〕47号未收录;"
                     "未列出的内容可能存在。"}},
    clause{"compute-voucher",
           {"Subsidy for compute", "算力补贴"},
           percentage_subsidy{facts::compute_cost_paid, up_to(20_pct)} | when(facts::is_one_person_company) |
               at_most(100_wan),
           provenance{.read_in = reading::reprint,
                      .address = sources::qingdao_reprint.address,
                      .note = {"The base is what was actually paid for compute", "计算基数为实际支付算力费用"}},
           particulars{.apply_at = {"questions: industrial internet division of the city's bureau of industry and "
                                    "information technology, telephone 85913081",
                                    "政策咨询:市工业和信息化局工业互联网处,85913081"}}},
    clause{"model-voucher",
           {"Model voucher", "模型券"},
           capped_award{100_wan} | when(facts::is_one_person_company&& facts::vertical_model_passed_evaluation),
           provenance{.read_in = reading::reprint,
                      .address = sources::qingdao_reprint.address,
                      .note = {"Up to this much for each product", "每个产品最高"}},
           particulars{.paid_by = {"money of the province", "统筹省资金"},
                       .apply_at = {"questions: digital economy division of the city's bureau of industry and "
                                    "information technology, telephone 85916712",
                                    "政策咨询:市工业和信息化局数字经济产业处,85916712"}}},
    clause{"corpus-voucher",
           {"Corpus voucher", "语料券"},
           capped_award{150_wan} | when(facts::is_one_person_company&& facts::builds_selected_corpus),
           provenance{.read_in = reading::reprint,
                      .address = sources::qingdao_reprint.address,
                      .note = {"Up to this much for each corpus of high quality that is used for large models",
                               "用于大模型开发、训练和微调的高质量语料库,每个最高"}},
           particulars{.paid_by = {"money of the province", "统筹省资金"},
                       .apply_at = {"questions: digital economy division of the city's bureau of industry and "
                                    "information technology, telephone 85916712",
                                    "政策咨询:市工业和信息化局数字经济产业处,85916712"}}},
    // How many months and how many interns was not read: a limit that nobody stated.
    clause{"intern",
           {"Living allowance for graduate interns", "研究生实习生活补贴"},
           unit_award{facts::intern_months, 3000_yuan} | when(facts::is_one_person_company) | at_most(undocumented),
           provenance{.read_in = reading::reprint,
                      .address = sources::qingdao_reprint.address,
                      .note = {"For full-time master's and doctoral students, each person and month; for how many "
                               "months, and whether it is paid to the intern, was not read",
                               "面向全日制在校硕博研究生,按每人每月计;期限及是否发放给个人未见"}}}};

/// The edition a firm would ask today: it is for one-person companies alone.
inline constexpr const auto& qingdao = qingdao_2026_02;

}  // namespace bylaw::cities

#endif
