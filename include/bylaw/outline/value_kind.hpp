// SPDX-License-Identifier: MIT
//
// What kinds of values a policy is made of, as its outline and its parameters tell them.
#ifndef BYLAW_OUTLINE_VALUE_KIND_HPP
#define BYLAW_OUTLINE_VALUE_KIND_HPP

namespace bylaw {

/// What kind of value stands at a node.
enum class value_kind : unsigned char {
  none,
  money,           ///< `number` in fen
  rate,            ///< `number` in parts per million
  count,           ///< `number`
  year,            ///< `number`
  yes_no,          ///< `number`, 0 or 1
  enumerator,      ///< `text` its name, `says` how it is said
  text,            ///< `text`
  words,           ///< `says`
  fact,            ///< `text` its English name, `says` both names
  not_documented,  ///< stated by no source read
};

}  // namespace bylaw

#endif
