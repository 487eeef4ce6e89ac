// SPDX-License-Identifier: MIT
//
// The rules of bylaw, in reading order. The catalogue of cities is <bylaw/cities.hpp>.
#ifndef BYLAW_BYLAW_HPP
#define BYLAW_BYLAW_HPP

#include <bylaw/version.hpp>

#include <bylaw/error.hpp>

#include <bylaw/money.hpp>

#include <bylaw/fact.hpp>

#include <bylaw/parts.hpp>

#include <bylaw/quantity.hpp>

#include <bylaw/firm.hpp>

#include <bylaw/on.hpp>

#include <bylaw/condition.hpp>

#include <bylaw/entitlement.hpp>

#include <bylaw/by_year.hpp>

#include <bylaw/rule.hpp>

#include <bylaw/algebra.hpp>

#include <bylaw/rules/annual_pool.hpp>
#include <bylaw/rules/annual_quota.hpp>
#include <bylaw/rules/at_least_or_nothing.hpp>
#include <bylaw/rules/at_most.hpp>
#include <bylaw/rules/at_most_in_all.hpp>
#include <bylaw/rules/banded_subsidy.hpp>
#include <bylaw/rules/capped_award.hpp>
#include <bylaw/rules/first_of.hpp>
#include <bylaw/rules/fixed_award.hpp>
#include <bylaw/rules/funded_by.hpp>
#include <bylaw/rules/highest_of.hpp>
#include <bylaw/rules/limited_unit_award.hpp>
#include <bylaw/rules/lowest_of.hpp>
#include <bylaw/rules/once.hpp>
#include <bylaw/rules/percentage_subsidy.hpp>
#include <bylaw/rules/pool.hpp>
#include <bylaw/rules/rounded.hpp>
#include <bylaw/rules/sum_of.hpp>
#include <bylaw/rules/surcharge.hpp>
#include <bylaw/rules/tiered_award.hpp>
#include <bylaw/rules/topped_up.hpp>
#include <bylaw/rules/unit_award.hpp>
#include <bylaw/rules/usually_at_most.hpp>
#include <bylaw/rules/when.hpp>

#include <bylaw/cumulation.hpp>

#include <bylaw/policy.hpp>

#include <bylaw/evaluate.hpp>

#endif
