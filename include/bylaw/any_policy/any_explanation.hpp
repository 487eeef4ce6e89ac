// SPDX-License-Identifier: MIT
//
// Why any policy gives a firm what it gives, for a file that prints it or passes it on. What looks into it includes
// <bylaw/explain/explanation.hpp> besides, which a file that does not need not compile.
#ifndef BYLAW_ANY_POLICY_ANY_EXPLANATION_HPP
#define BYLAW_ANY_POLICY_ANY_EXPLANATION_HPP

#include <bylaw/any_policy/shared.hpp>
#include <bylaw/sink.hpp>
#include <bylaw/text/language.hpp>

#include <string>

namespace bylaw {

struct explanation;

namespace detail {

class shared_explanation : public counts_its_owners {
 public:
  virtual const explanation& value() const noexcept = 0;
  virtual std::string text(language in) const = 0;
  virtual void write_json(sink out) const = 0;

 protected:
  ~shared_explanation() = default;
};

class policy_tools;

}  // namespace detail

/// An `explanation`, shared by its copies.
class any_explanation {
 public:
  /// The same, printed in another language.
  [[nodiscard]] any_explanation in(language wanted) const noexcept {
    any_explanation copy = *this;
    copy.printed_in_ = wanted;
    return copy;
  }

  [[nodiscard]] std::string text() const { return held_->text(printed_in_); }
  void print(sink out) const { out.write(text()); }
  template <detail::stream Stream>
  friend Stream& operator<<(Stream& out, const any_explanation& what) {
    what.print(out);
    return out;
  }

  /// All of it, step by step, as data.
  [[nodiscard]] const explanation& value() const& noexcept BYLAW_LIFETIME_BOUND { return held_->value(); }

  /// As JSON, in both languages: docs/json.md is the schema.
  friend void to_json(sink out, const any_explanation& what) { what.held_->write_json(out); }

 private:
  friend class detail::policy_tools;
  explicit any_explanation(const detail::shared_explanation* made) noexcept : held_(made) {}

  detail::owner_of<detail::shared_explanation> held_;
  language printed_in_ = language::english;
};

}  // namespace bylaw

#endif
