// SPDX-License-Identifier: MIT
//
// What can go wrong at run time, one type a kind. All derive from bylaw::error, itself from std::exception; the message
// lives in a fixed buffer, so reporting an error never allocates.
#ifndef BYLAW_ERROR_HPP
#define BYLAW_ERROR_HPP

#include <bylaw/detail/config.hpp>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <string_view>

#if !BYLAW_EXCEPTIONS
#include <cstdlib>
#endif

namespace bylaw {

/// The base of every error this library reports. Copying it never throws.
class error : public std::exception {
 public:
  [[nodiscard]] const char* what() const noexcept override { return message_; }

 protected:
  error() = default;

  /// Adds text; what does not fit is cut at the end of the last whole UTF-8 character that does.
  void append(std::string_view text) noexcept {
    std::size_t room = capacity - length_;
    if (text.size() > room) {
      while (room > 0 && (static_cast<unsigned char>(text[room]) & 0xC0U) == 0x80U) --room;
      text = text.substr(0, room);
    }
    for (const char c : text) message_[length_++] = c;
    message_[length_] = '\0';
  }

  void append(std::int64_t number) noexcept {
    char digits[20] = {};
    std::size_t first = sizeof digits;
    // Negating the smallest int64 would overflow; the unsigned value does not.
    auto rest = number < 0 ? 0U - static_cast<std::uint64_t>(number) : static_cast<std::uint64_t>(number);
    do {
      digits[--first] = static_cast<char>('0' + rest % 10);
      rest /= 10;
    } while (rest != 0);
    if (number < 0) append("-");
    append(std::string_view(digits + first, sizeof digits - first));
  }

 private:
  static constexpr std::size_t capacity = 255;
  char message_[capacity + 1] = {};
  std::size_t length_ = 0;
};

/// A fact of the firm is outside what a fact may be: money below zero or above 10^15 yuan, a count below zero or above
/// 10^12, or a range whose low is above its high.
class invalid_fact : public error {
 public:
  /// `value` is in fen for money, a plain number for a count. `fact` must outlive the error (a fact's name does).
  invalid_fact(std::string_view fact, std::int64_t value, std::string_view expected) noexcept
      : fact_(fact), value_(value) {
    append("invalid fact '");
    append(fact);
    append("': ");
    append(value);
    append(" is not ");
    append(expected);
  }

  /// The English name of the fact.
  [[nodiscard]] std::string_view fact() const noexcept { return fact_; }
  /// The offending value: fen for money, a plain number for a count.
  [[nodiscard]] std::int64_t value() const noexcept { return value_; }

 private:
  std::string_view fact_;
  std::int64_t value_;
};

/// A parameter of a rule or a policy is not one: a rate over 100%, a negative cap, two clauses with one id ...
class invalid_parameter : public error {
 public:
  explicit invalid_parameter(std::string_view what_is_wrong, std::string_view subject = {}) noexcept {
    append("invalid parameter: ");
    append(what_is_wrong);
    if (!subject.empty()) {
      append(": '");
      append(subject);
      append("'");
    }
  }
};

/// An exact amount does not fit into 64 bits of fen.
class amount_overflow : public error {
 public:
  amount_overflow() noexcept { append("amount overflow: an exact amount does not fit into 64 bits of fen"); }
};

/// A rule of the user's own returned an amount below zero, or a range whose low is above its high.
class invalid_amount : public error {
 public:
  explicit invalid_amount(std::int64_t fen) noexcept {
    append("invalid amount: a rule returned a negative or reversed amount, ");
    append(fen);
    append(" fen");
  }
};

/// An assessment or a policy was asked for a clause it does not have.
class no_such_clause : public error {
 public:
  explicit no_such_clause(std::string_view id) noexcept {
    append("no such clause: '");
    append(id);
    append("'");
  }
};

/// Called with the error where exceptions are off. It should not return: if it does, the program is aborted.
using error_handler = void (*)(const error&);

namespace detail {
inline error_handler current_error_handler = nullptr;
}  // namespace detail

/// Sets the handler used where exceptions are off and returns the one before (null: abort at once). Set it before other
/// threads start: it is a plain variable.
inline error_handler set_error_handler(error_handler handler) noexcept {
  const error_handler before = detail::current_error_handler;
  detail::current_error_handler = handler;
  return before;
}

/// Reports an error: throws it, or where exceptions are off calls the handler and ends the program. A constant that
/// reaches it does not compile.
// Not constexpr on purpose: the compiler then names the function that called it, and those are named after the mistake.
template <class Error>
requires std::derived_from<Error, error>
[[noreturn]] BYLAW_COLD inline void raise(const Error& problem) {
#if BYLAW_EXCEPTIONS
  throw problem;
#else
  if (detail::current_error_handler != nullptr) detail::current_error_handler(problem);
  std::abort();
#endif
}

namespace detail {

using bylaw::raise;

[[noreturn]] BYLAW_COLD inline void the_amount_does_not_fit_into_64_bits() { raise(amount_overflow{}); }

}  // namespace detail
}  // namespace bylaw

#endif
