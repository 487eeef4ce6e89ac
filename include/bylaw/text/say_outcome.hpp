// SPDX-License-Identifier: MIT
//
// What a clause gives, with all that keeps it from being simply due: an amount is never said alone.
#ifndef BYLAW_TEXT_SAY_OUTCOME_HPP
#define BYLAW_TEXT_SAY_OUTCOME_HPP

#include <bylaw/text/say_terms.hpp>

namespace bylaw::detail {

/// Of a firm that is or may be eligible: `up to ¥2,000,000.00; the authority decides`.
BYLAW_COLD inline std::string say_given(const outcome& o, language in) {
  std::string text = to_text(o.amount, in);
  if (o.eligible == verdict::unknown)
    text += in == language::english ? ", if eligible, which is not known" : "(是否符合条件未知)";
  const std::string open = say(o.open, in);
  if (!open.empty()) append_item(text, open, in);
  return text;
}

}  // namespace bylaw::detail

#endif
