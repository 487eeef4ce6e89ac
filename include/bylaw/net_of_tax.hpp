// SPDX-License-Identifier: MIT
//
// A base without the tax in it (不含税): `net_of_tax(contract_amount, 6_pct)`.
#ifndef BYLAW_NET_OF_TAX_HPP
#define BYLAW_NET_OF_TAX_HPP

#include <bylaw/quantity.hpp>

namespace bylaw {

namespace detail {
[[noreturn]] inline void a_rate_of_tax_is_no_whole_permille() {
  raise(invalid_parameter("a rate of tax is a whole number of permille: 6_pct, 13_pct, 5_permille"));
}
}  // namespace detail

/// What is left of an amount that holds its tax: `gross / (1 + tax)`, the exact quotient rounded down to the fen once.
template <quantity Q>
struct untaxed {
  static_assert(std::same_as<typename Q::quantity_type, money>, "tax is in an amount of money, not in a count");
  using quantity_type = money;
  BYLAW_NO_UNIQUE_ADDRESS Q gross;
  rate tax;

  constexpr void validate() const {
    if (tax.ppm() % 1000 != 0) detail::a_rate_of_tax_is_no_whole_permille();
  }

  static constexpr words says{"{gross} without {tax} tax", "{gross}(不含{tax}税)"};
  constexpr auto parts() const { return parts_of("net_of_tax", part{"gross", gross}, part{"tax", tax}); }
  BYLAW_ALWAYS_INLINE constexpr auto formula(auto& f) const {
    return f.fraction(f[gross], 1000, 1000 + tax.ppm() / 1000);
  }
};

/// Error: `invalid_parameter` if the rate is not a whole number of permille.
template <quantity Q>
[[nodiscard]] constexpr untaxed<Q> net_of_tax(const Q& gross, rate tax) {
  const untaxed<Q> net{gross, tax};
  net.validate();
  return net;
}

}  // namespace bylaw

#endif
