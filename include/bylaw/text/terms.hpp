// SPDX-License-Identifier: MIT
//
// `to_text` of the terms of the library: verdicts, reasons, standings, statuses, how a figure was read.
#ifndef BYLAW_TEXT_TERMS_HPP
#define BYLAW_TEXT_TERMS_HPP

#include <bylaw/text/say_terms.hpp>

namespace bylaw {

/// `yes`, `no`, `not known`.
[[nodiscard]] inline std::string to_text(verdict answer, language in = language::english) {
  const bool english = in == language::english;
  if (!answer.is_known()) return english ? "not known" : "未知";
  return answer.holds() ? (english ? "yes" : "是") : (english ? "no" : "否");
}

/// Why an amount is not simply due: `the authority decides; a draft, not in force`; nothing where it is.
[[nodiscard]] inline std::string to_text(reasons open, language in = language::english) {
  return detail::say(open, in);
}
[[nodiscard]] inline std::string to_text(reason open, language in = language::english) {
  return to_text(reasons(open), in);
}

[[nodiscard]] inline std::string to_text(standing where, language in = language::english) {
  return std::string(detail::say(where, in));
}
[[nodiscard]] inline std::string to_text(status document, language in = language::english) {
  return std::string(detail::say(document, in));
}
[[nodiscard]] inline std::string to_text(government whose, language in = language::english) {
  return std::string(detail::say(whose, in));
}
[[nodiscard]] inline std::string to_text(reading how, language in = language::english) {
  return std::string(detail::say(how, in));
}
[[nodiscard]] inline std::string to_text(payee paid, language in = language::english) {
  return std::string(detail::say(paid, in));
}
[[nodiscard]] inline std::string to_text(payment when, language in = language::english) {
  return std::string(detail::say(when, in));
}

}  // namespace bylaw

#endif
