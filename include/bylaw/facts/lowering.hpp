// SPDX-License-Identifier: MIT
//
// The facts that can lower an award. A closed world takes what is not stated for zero or no, so of these it promises
// what the truth may not pay; of all others what it promises is the least. Whoever asks a firm asks for these.
#ifndef BYLAW_FACTS_LOWERING_HPP
#define BYLAW_FACTS_LOWERING_HPP

#include <bylaw/facts.hpp>
#include <bylaw/provenance.hpp>

namespace bylaw::facts {

/// A fact that can lower an award of the catalogue, and why.
struct lowering_fact {
  std::string_view name{};
  std::string_view name_zh{};
  /// False if the same fact raises awards too: it is a base, and its size is tested.
  bool only_lowers = true;
  words why{};
};

namespace detail {
template <class Fact>
constexpr lowering_fact lowers(const Fact&, bool only, const words& why) {
  return {Fact::name, Fact::name_zh, only, why};
}
inline constexpr words exclusion{"an exclusion: what it applies to is not subsidised", "排除条件:属于此种情形的不予补贴"};
inline constexpr words counts_for_size{
    "a base of Hangzhou's compute voucher, whose size is tested too: above ¥500,000.00 an SME's rate falls from 50% to 30%",
    "既是杭州算力券的计算基数,又计入其规模条件:超过50万元,中小企业的比例由50%降为30%"};
}  // namespace detail

/// All of them, as a test of the catalogue finds them.
inline constexpr lowering_fact lowering[] = {
    detail::lowers(compute_contracts_declared, true,
                   {"a size test of Hangzhou's compute voucher: above ¥500,000.00 an SME's rate falls from 50% to 30%. "
                    "Where it is not stated, it counts as what was incurred, which is the least it can be",
                    "杭州算力券的规模条件:超过50万元,中小企业的比例由50%降为30%。未填写时按实际发生额计,"
                    "合同总额不可能更低"}),
    detail::lowers(domestic_compute_cost, false, detail::counts_for_size),
    detail::lowers(other_compute_cost, false, detail::counts_for_size),
    detail::lowers(scenario_is_benchmark, false,
                   {"a benchmark project has a clause of its own in Shenzhen, with a higher cap, instead of the clause for "
                    "demonstration projects",
                    "深圳标杆项目另有限额更高的条款,不再适用应用示范项目条款"}),
    detail::lowers(scenario_is_government_funded, true, detail::exclusion),
    detail::lowers(compute_supplier_is_affiliated, true, detail::exclusion),
    detail::lowers(corpus_supplier_is_affiliated, true, detail::exclusion),
};

}  // namespace bylaw::facts

#endif
