// SPDX-License-Identifier: MIT
//
// A parameter's value as text, and how a reform says which figures are not the law's.
#ifndef BYLAW_TEXT_PARAMETERS_HPP
#define BYLAW_TEXT_PARAMETERS_HPP

#include <bylaw/parameters/changed_parameter.hpp>
#include <bylaw/text/say_terms.hpp>

#include <initializer_list>
#include <string>
#include <string_view>

namespace bylaw {

/// `¥6,000,000.00`, `up to 60%`, `20`, `2027`; of a term that no source states `not documented`, 未载明.
[[nodiscard]] BYLAW_COLD inline std::string to_text(const parameter_value& value, language in = language::english) {
  const range<std::int64_t>& n = value.number();
  switch (value.kind()) {
    case value_kind::money:
      return to_text(range<money>{detail::in_order{}, money::from_fen(n.low), money::from_fen(n.high)}, in);
    case value_kind::rate:
      return to_text(range<rate>{detail::in_order{}, rate::from_ppm(n.low), rate::from_ppm(n.high)}, in);
    case value_kind::count:
      return to_text(n, in);
    case value_kind::year:
      return std::to_string(n.low);
    case value_kind::not_documented:
      return in == language::english ? "not documented" : "未载明";
    case value_kind::none:
    case value_kind::yes_no:
    case value_kind::enumerator:
    case value_kind::text:
    case value_kind::words:
    case value_kind::fact:
      break;
  }
  return {};
}

namespace detail {

/// `compute-voucher.at_most_per_year: ¥6,000,000.00 (published: ¥5,000,000.00)`
BYLAW_COLD inline std::string say(const changed_parameter& change, language in) {
  const bool english = in == language::english;
  return concatenated(change.path, english ? ": " : ":", to_text(change.now, in),
                      english ? " (published: " : "(公布为", to_text(change.published, in), ")");
}

/// That it is a reform, and where its figures stand, as far as the caller said: `not the law as published, figures
/// changed by: second draft`.
BYLAW_COLD inline std::string say_reform(const provenance& source, language in) {
  const bool english = in == language::english;
  std::string where;
  const std::initializer_list<std::string_view> items{source.document, source.number, source.address,
                                                      detail::in(source.note, in)};
  for (const std::string_view item : items)
    if (!item.empty()) append_item(where, item, in);
  std::string text(english ? "not the law as published; these figures were changed" : "并非公布的政策,以下数值已改动");
  if (!where.empty()) text += concatenated(english ? " by: " : ",依据:", where);
  return text;
}

}  // namespace detail
}  // namespace bylaw

#endif
