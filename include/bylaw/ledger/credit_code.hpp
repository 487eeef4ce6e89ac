// SPDX-License-Identifier: MIT
//
// The code a Chinese organisation is known by: 18 characters, the last of which checks the others (GB 32100-2015,
// 法人和其他组织统一社会信用代码编码规则).
#ifndef BYLAW_LEDGER_CREDIT_CODE_HPP
#define BYLAW_LEDGER_CREDIT_CODE_HPP

#include <bylaw/detail/given_text.hpp>

#include <cstddef>
#include <string_view>

namespace bylaw {

/// True of a unified social credit code whose check character is right: 18 digits and capitals without I, O, S, V, Z.
/// Whether there is such an organisation is another question.
[[nodiscard]] constexpr bool is_credit_code(detail::passing_text code) noexcept {
  constexpr std::string_view alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";  // 31, a prime: every single slip shows
  if (code.size() != 18) return false;
  unsigned sum = 0;
  unsigned weight = 1;  // 3^i modulo 31
  for (const char c : code.substr(0, 17)) {
    const std::size_t value = alphabet.find(c);
    if (value == std::string_view::npos) return false;
    sum += static_cast<unsigned>(value) * weight;
    weight = weight * 3 % 31;
  }
  return code[17] == alphabet[(31 - sum % 31) % 31];
}

}  // namespace bylaw

#endif
