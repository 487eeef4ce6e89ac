// SPDX-License-Identifier: MIT
//
// `to_text` of what a firm is given: an outcome, a policy among others, a receipt.
#ifndef BYLAW_TEXT_RESULTS_HPP
#define BYLAW_TEXT_RESULTS_HPP

#include <bylaw/compare.hpp>
#include <bylaw/ledger/draw.hpp>
#include <bylaw/text/say_outcome.hpp>
#include <bylaw/text/terms.hpp>

namespace bylaw {

/// `compute-voucher: up to ¥2,000,000.00; the authority decides`, `top-100: not eligible`.
[[nodiscard]] inline std::string to_text(const outcome& o, language in = language::english) {
  const std::string_view colon = in == language::english ? ": " : ":";
  if (o.standing == standing::not_in_force) return detail::concatenated(o.clause, colon, detail::say(o.standing, in));
  if (o.eligible == verdict::no) return detail::concatenated(o.clause, colon, detail::say(standing::not_eligible, in));
  return detail::concatenated(o.clause, colon, detail::say_given(o, in));
}

/// A line for each outcome and one for the total, without a line break behind it. Where the policy does not say how its
/// clauses add up, the total says so.
template <std::size_t Count>
[[nodiscard]] std::string to_text(const assessment<Count>& given, language in = language::english) {
  const bool english = in == language::english;
  std::string text;
  for (const outcome& o : given) text += detail::concatenated(to_text(o, in), "\n");
  text += detail::concatenated(english ? "total: " : "合计:", to_text(given.total(), in),
                               english ? ", guaranteed " : ",其中确定可得", to_text(given.guaranteed(), in));
  if (given.cumulation() == cumulation::not_examined)
    detail::append_item(text, detail::in(detail::cumulation_not_examined, in), in);
  return text;
}

/// `Tianjin: up to ¥8,000,000.00, guaranteed ¥0.00; a rate or cap is not documented`.
[[nodiscard]] inline std::string to_text(const compared_policy& one, language in = language::english) {
  const bool english = in == language::english;
  const std::string_view name = one.city.english.empty() ? one.edition : detail::in(one.city, in);
  std::string text = detail::concatenated(name, english ? ": " : ":");
  if (one.clause_count == 0)
    return detail::concatenated(text, english ? "no computable measure" : "无可计算的补贴条款");
  if (one.standing == standing::not_in_force || one.standing == standing::not_eligible)
    return detail::concatenated(text, detail::say(one.standing, in));
  text += detail::concatenated(to_text(one.total, in), english ? ", guaranteed " : ",其中确定可得",
                               to_text(one.guaranteed, in));
  if (!one.open.empty()) detail::append_item(text, detail::say(one.open, in), in);
  return text;
}

namespace detail {

inline std::string_view say(draw_status what, language in) noexcept {
  const bool english = in == language::english;
  switch (what) {
    case draw_status::reserved:
      return english ? "reserved" : "已预留";
    case draw_status::settled:
      return english ? "settled" : "已兑付";
    case draw_status::released:
      return english ? "released" : "已释放";
    case draw_status::budget_set:
      return english ? "set" : "已设定";
    case draw_status::conflict:
      return english ? "the id stands for another draw" : "编号已用于另一笔";
    case draw_status::insufficient_funds:
      return english ? "the pool has less left" : "资金池余额不足";
    case draw_status::over_firm_cap:
      return english ? "above what the firm may get" : "超过企业可得限额";
    case draw_status::over_total_cap:
      return english ? "above what all measures together may pay the firm" : "超过各项合计限额";
    case draw_status::excluded:
      return english ? "the firm has an award that excludes it" : "与企业已享受的条款不可重复享受";
    case draw_status::quota_used_up:
      return english ? "no place is left" : "名额已用完";
    case draw_status::unknown_clause:
      return english ? "there is no such clause" : "无此条款";
    case draw_status::unknown_pool:
      return english ? "there is no such pool or quota" : "无此资金池或名额";
    case draw_status::unknown_draw:
      return english ? "there is no such draw" : "无此笔记录";
    case draw_status::already_settled:
      return english ? "already settled" : "此前已兑付";
    case draw_status::already_released:
      return english ? "already released" : "此前已释放";
    case draw_status::invalid_id:
      return english ? "not a valid identifier" : "编号无效";
    case draw_status::invalid_amount:
      return english ? "the amount is not valid" : "金额无效";
    case draw_status::cap_not_stated:
      return english ? "a cap that rests on the firm's facts is not stated" : "未给出取决于企业情况的限额";
    case draw_status::amount_overflow:
      return english ? "more than can be counted" : "金额超出可记录范围";
    case draw_status::journal_failed:
      return english ? "the journal failed; whether it is kept is not known" : "日志写入失败,是否已记录未知";
    case draw_status::year_closed:
      return english ? "the year is closed" : "年度已关闭";
  }
  return {};
}

inline std::string say_left(money left, money cap, language in) {
  return in == language::english ? concatenated(to_text(left, in), " of ", to_text(cap, in), " left")
                                 : concatenated("余额", to_text(left, in), "(限额", to_text(cap, in), ")");
}

/// What has become since of a draw that was accepted as `what`; nothing where it is as it says.
inline std::string_view say_since(draw_status what, draw_state now, language in) noexcept {
  const bool english = in == language::english;
  if (what != draw_status::reserved) return {};
  if (now == draw_state::settled) return english ? "settled since" : "此后已兑付";
  if (now == draw_state::released) return english ? "released since" : "此后已释放";
  if (now == draw_state::expired) return english ? "expired since" : "此后已过期";
  return {};
}

}  // namespace detail

[[nodiscard]] inline std::string to_text(draw_status what, language in = language::english) {
  return std::string(detail::say(what, in));
}

/// The number or the text, as it is; `no valid id` of one that a ledger would refuse, whose bytes might be anything. A
/// template, so that no number or text that would convert to an identifier is taken for one.
template <std::same_as<identifier> Id>
[[nodiscard]] std::string to_text(const Id& id, language in = language::english) {
  if (!id.is_valid()) return in == language::english ? "no valid id" : "无效编号";
  return id.is_text() ? std::string(id.text()) : std::to_string(id.number());
}

/// `reserved ¥800,000.00; ¥4,200,000.00 of ¥5,000,000.00 left`, `refused: the pool has less left; ...`.
[[nodiscard]] inline std::string to_text(const receipt& given, language in = language::english) {
  const bool english = in == language::english;
  std::string text;
  if (is_accepted(given.status)) {
    text = detail::concatenated(detail::say(given.status, in), english ? " " : "", to_text(given.amount, in));
    if (given.amount != given.asked)
      text += english ? detail::concatenated(" of ", to_text(given.asked, in), " asked for")
                      : detail::concatenated("(申请", to_text(given.asked, in), ")");
    if (const std::string_view since = detail::say_since(given.status, given.now, in); !since.empty())
      detail::append_item(text, since, in);
    // Of what was settled or given back the cap is what had been reserved; what is left is the pool's.
    if (!given.left.is_unlimited())
      detail::append_item(text,
                          given.status == draw_status::reserved ? detail::say_left(given.left, given.cap, in)
                          : english                             ? detail::concatenated(to_text(given.left, in), " left")
                                    : detail::concatenated("余额", to_text(given.left, in)),
                          in);
    return text;
  }
  text = detail::concatenated(english ? "refused: " : "未受理:", detail::say(given.status, in));
  detail::append_item(text,
                      english ? detail::concatenated(to_text(given.asked, in), " asked for")
                              : detail::concatenated("申请", to_text(given.asked, in)),
                      in);
  const bool by_a_limit = given.status == draw_status::insufficient_funds ||
                          given.status == draw_status::over_firm_cap || given.status == draw_status::over_total_cap;
  if (by_a_limit && !given.left.is_unlimited())
    detail::append_item(text, detail::say_left(given.left, given.cap, in), in);
  return text;
}

}  // namespace bylaw

#endif
