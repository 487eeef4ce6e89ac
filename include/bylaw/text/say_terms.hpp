// SPDX-License-Identifier: MIT
//
// The terms of the library in words: reasons, standings, statuses, how a figure was read, who is paid and when.
#ifndef BYLAW_TEXT_SAY_TERMS_HPP
#define BYLAW_TEXT_SAY_TERMS_HPP

#include <bylaw/outcome.hpp>
#include <bylaw/particulars.hpp>
#include <bylaw/text/amounts.hpp>

#include <iterator>
#include <string>
#include <string_view>

namespace bylaw::detail {

inline std::string_view between_items(language in) noexcept { return in == language::english ? "; " : ";"; }

BYLAW_NOINLINE inline void append_item(std::string& list, std::string_view item, language in) {
  if (!list.empty()) list += between_items(in);
  list += item;
}

inline constexpr words cumulation_not_examined{"whether the measures may be cumulated was not examined",
                                               "各项补贴能否同时享受未经核查"};

/// Why an amount is not simply due, in words.
BYLAW_COLD inline std::string say(reasons open, language in) {
  struct said_reason {
    reason why;
    words text;
  };
  static constexpr said_reason all[] = {
      {reason::discretion, {"the authority decides", "由主管部门裁量"}},
      {reason::unknown_fact, {"rests on facts not known", "取决于未知事实"}},
      {reason::undocumented_term, {"a rate or cap is not documented", "补贴比例或最高额未载明"}},
      {reason::pool, {"a pool shared with other firms", "资金池与其他企业共享"}},
      {reason::quota, {"other firms compete for the places", "名额有限,与其他企业竞争"}},
      {reason::draft, {"a draft, not in force", "征求意见稿,尚未生效"}},
      {reason::validity, {"whether it is in force is not known", "是否有效未知"}},
  };
  std::string list;
  for (const said_reason& one : all)
    if (open.contains(one.why)) append_item(list, detail::in(one.text, in), in);
  return list;
}

inline std::string_view say(status document, language in) noexcept {
  const bool english = in == language::english;
  switch (document) {
    case status::not_stated:
      return english ? "status not stated" : "状态未载明";
    case status::draft:
      return english ? "draft for comment" : "征求意见稿";
    case status::in_force:
      return english ? "in force" : "现行有效";
    case status::expired:
      return english ? "expired" : "已失效";
    case status::superseded:
      return english ? "superseded" : "已被取代";
  }
  return {};
}

inline std::string_view say(reading how, language in) noexcept {
  const bool english = in == language::english;
  switch (how) {
    case reading::not_stated:
      return english ? "not stated how it was read" : "未载明来源";
    case reading::rule_text:
      return english ? "read in the rule text" : "据政策原文";
    case reading::reprint:
      return english ? "read in a re-print" : "据转载文本";
    case reading::official_page:
      return english ? "read on an official page" : "据官方网页";
    case reading::news_report:
      return english ? "read in a news report" : "据新闻报道";
    case reading::april_2025_article:
      return english ? "read in the article of April 2025" : "据2025年4月报道";
    case reading::unverified_summary:
      return english ? "read in an unverified summary" : "据未经核实的摘要";
    case reading::extract:
      return english ? "read in an extract of the official text by others" : "据他人摘录的政策原文";
  }
  return {};
}

/// `read in the rule text, ADDRESS, also read in a re-print, ADDRESS; NOTE`. What stands behind the first reading is
/// what the caller knows of the document, and the last two say how an address and a note are shown.
template <class Address, class Note>
BYLAW_COLD std::string say_source(const provenance& source, std::string_view document, language in,
                                  const Address& shown_address, const Note& shown_note) {
  const bool english = in == language::english;
  const std::string_view comma = english ? ", " : ",";
  std::string text = concatenated(say(source.read_in, in), document);
  if (!source.address.empty()) text += concatenated(comma, shown_address(source.address));
  if (source.also_read_in != reading::not_stated) {
    text += concatenated(comma, english ? "also " : "又", say(source.also_read_in, in));
    if (!source.also_address.empty()) text += concatenated(comma, shown_address(source.also_address));
  }
  const std::string_view note = detail::in(source.note, in);
  if (!note.empty()) append_item(text, shown_note(note), in);
  return text;
}

inline std::string_view say(government whose, language in) noexcept {
  const bool english = in == language::english;
  switch (whose) {
    case government::not_stated:
      return english ? "level of government not stated" : "层级未载明";
    case government::province:
      return english ? "a province" : "省级";
    case government::city:
      return english ? "a city" : "市级";
    case government::district:
      return english ? "a district or county" : "区县级";
    case government::zone:
      return english ? "a development zone" : "开发区";
  }
  return {};
}

/// ` (read in a re-print)`, behind what was read so; nothing where that is not stated.
BYLAW_COLD inline std::string in_brackets(reading how, language in) {
  if (how == reading::not_stated) return {};
  return concatenated(in == language::english ? " (" : "(", say(how, in), ")");
}

inline std::string_view say(standing where, language in) noexcept {
  const bool english = in == language::english;
  switch (where) {
    case standing::entitled:
      return english ? "entitled" : "符合条件";
    case standing::not_eligible:
      return english ? "not eligible" : "不符合条件";
    case standing::undetermined:
      return english ? "undetermined" : "尚不能确定";
    case standing::not_in_force:
      return english ? "not in force" : "不在有效期内";
    case standing::draft:
      return english ? "a draft" : "征求意见稿";
  }
  return {};
}

inline std::string_view say(payee paid, language in) noexcept {
  const bool english = in == language::english;
  switch (paid) {
    case payee::not_stated:
      return english ? "not stated" : "未载明";
    case payee::firm:
      return english ? "the firm" : "企业";
    case payee::supplier:
      return english ? "the firm's supplier" : "供应商";
  }
  return {};
}

inline std::string_view say(payment when, language in) noexcept {
  const bool english = in == language::english;
  switch (when) {
    case payment::not_stated:
      return english ? "not stated" : "未载明";
    case payment::offset_at_once:
      return english ? "offset at once" : "即时抵扣";
    case payment::after_settlement:
      return english ? "after settlement" : "结算后兑付";
    case payment::in_stages:
      return english ? "in stages" : "分期拨付";
  }
  return {};
}

/// The window for applications; and whether it is open on a day, where one is asked about and that is known.
BYLAW_COLD inline std::string say_window(const particulars& clause, const date& day, language in) {
  const bool english = in == language::english;
  std::string window = to_text(clause.application, in);
  if (!day.is_known()) return window;
  const verdict open = applications_open(clause, on{day});
  if (open.is_known())
    window += open.holds() ? (english ? ", open on that day" : ",当日可申报")
                           : (english ? ", closed on that day" : ",当日不受理");
  return window;
}

/// What a clause says beside its amount; empty where nothing is documented. On a day, where one is asked about.
BYLAW_COLD inline std::string say(const particulars& clause, language in, const date& day = {}) {
  const bool english = in == language::english;
  std::string list;
  const auto add = [&](std::string_view label, std::string_view value) {
    if (!value.empty()) append_item(list, concatenated(label, value), in);
  };
  if (clause.status != status::not_stated) append_item(list, say(clause.status, in), in);
  if (clause.published.is_known()) add(english ? "published " : "发布日期:", to_text(clause.published, in));
  const period in_force{clause.in_force_from, clause.in_force_until};
  if (in_force.is_known())
    add(english ? "in force: " : "有效期:", to_text(in_force, in) + in_brackets(clause.dates_read_in, in));
  add(english ? "superseded by: " : "后续版本:", clause.superseded_by);
  add(english ? "for: " : "申报对象:", detail::in(clause.applicants, in));
  add(english ? "decided by: " : "审核部门:", detail::in(clause.decided_by, in));
  add(english ? "paid by: " : "资金来源:", detail::in(clause.paid_by, in));
  if (clause.paid_to != payee::not_stated) add(english ? "paid to: " : "兑付对象:", say(clause.paid_to, in));
  if (clause.paid != payment::not_stated) add(english ? "paid: " : "兑付方式:", say(clause.paid, in));
  if (clause.application.is_known()) add(english ? "applications: " : "申报期:", say_window(clause, day, in));
  add(english ? "where: " : "申报渠道:", detail::in(clause.apply_at, in));
  add(english ? "with: " : "申报材料:", detail::in(clause.materials, in));
  if (clause.source.read_in != reading::not_stated) list += in_brackets(clause.source.read_in, in);
  return list;
}

/// What an applicant needs to know beside the amount.
inline constexpr words applicant_needs[] = {{"who may apply", "申报对象"},   {"who decides", "审核部门"},
                                            {"who pays", "资金来源"},        {"who is paid", "兑付对象"},
                                            {"when it is paid", "兑付方式"}, {"when to apply", "申报期"},
                                            {"where to apply", "申报渠道"},  {"with which materials", "申报材料"}};

/// Which of these no source was read for: a bit each, in their order.
constexpr unsigned not_read(const particulars& clause) noexcept {
  const bool is_read[] = {clause.applicants != words{},       clause.decided_by != words{},
                          clause.paid_by != words{},          clause.paid_to != payee::not_stated,
                          clause.paid != payment::not_stated, clause.application.is_known(),
                          clause.apply_at != words{},         clause.materials != words{}};
  unsigned missing = 0;
  for (unsigned i = 0; i < std::size(is_read); ++i)
    if (!is_read[i]) missing |= 1U << i;
  return missing;
}

BYLAW_COLD inline std::string say_needs(unsigned which, language in) {
  std::string list;
  for (unsigned i = 0; i < std::size(applicant_needs); ++i) {
    if ((which >> i & 1U) == 0) continue;
    if (!list.empty()) list += in == language::english ? ", " : "、";
    list += detail::in(applicant_needs[i], in);
  }
  return list;
}

}  // namespace bylaw::detail

#endif
