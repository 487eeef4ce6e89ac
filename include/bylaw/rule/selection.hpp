// SPDX-License-Identifier: MIT
//
// Which of its parts a rule of several pays.
#ifndef BYLAW_RULE_SELECTION_HPP
#define BYLAW_RULE_SELECTION_HPP

namespace bylaw {

/// Which of its parts a rule of several pays: `static constexpr selection pays = selection::highest`.
enum class selection : unsigned char {
  every,    ///< every part the firm is eligible for
  first,    ///< the first such part
  highest,  ///< the highest such part
  lowest,   ///< the lowest part, where the firm is eligible for all
};

}  // namespace bylaw

#endif
