// SPDX-License-Identifier: MIT
//
// Whether a total says how its clauses add up.
#ifndef BYLAW_CUMULATION_KIND_HPP
#define BYLAW_CUMULATION_KIND_HPP

namespace bylaw {

/// Whether a total says how its clauses add up.
enum class cumulation : unsigned char {
  not_examined,  ///< the plain sum: the policy states no rule, and clauses may exclude each other
  as_stated,     ///< by what the policy states
};

}  // namespace bylaw

#endif
