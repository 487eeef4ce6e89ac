// SPDX-License-Identifier: MIT
//
// Why a figure cannot be changed as asked.
#ifndef BYLAW_PARAMETERS_REFUSAL_HPP
#define BYLAW_PARAMETERS_REFUSAL_HPP

#include <bylaw/parameters/places.hpp>
#include <bylaw/parameters/setting.hpp>

#include <string_view>
#include <type_traits>

namespace bylaw {

enum class parameter_refusal : unsigned char {
  none,
  no_such_path,
  several_at_this_path,  ///< an id that looks like a path leads to two figures: no path tells them apart
  another_kind,          ///< money for a rate
  exact,                 ///< a range for a figure that is exact in the policy
  out_of_bounds,         ///< below zero, over 100%, above what a rule may state
  given_twice,
  not_documented,        ///< the term is of a type of its own, which holds no value
  cannot_be_unset,       ///< and a figure cannot become one
  text,                  ///< the text is not a value: `parameter_flaw::text` says why
  not_a_setting,         ///< of a file: a line is `path = value`
  law,                   ///< each figure may be, but not together: tiers do not ascend
};

/// The same in words, as the end of a sentence.
[[nodiscard]] constexpr words words_of(parameter_refusal why) noexcept {
  switch (why) {
    case parameter_refusal::none:
      return {"nothing is wrong", "没有问题"};
    case parameter_refusal::no_such_path:
      return {"there is no parameter at this path", "没有这个路径的参数"};
    case parameter_refusal::several_at_this_path:
      return {"several parameters have this path", "有多个参数使用这个路径"};
    case parameter_refusal::another_kind:
      return {"the parameter is of another kind (money, rate, count, year)", "参数属于另一类(金额、比例、数量、年份)"};
    case parameter_refusal::exact:
      return {"the parameter is exact: a range cannot stand there", "该参数为确定值,不能填范围"};
    case parameter_refusal::out_of_bounds:
      return {"it is out of bounds", "超出允许的范围"};
    case parameter_refusal::given_twice:
      return {"it is given twice", "重复给出"};
    case parameter_refusal::not_documented:
      return {"the term is not documented: its place holds no value", "该项未载明,不能填入数值"};
    case parameter_refusal::cannot_be_unset:
      return {"a figure cannot become undocumented", "已载明的数值不能改为未载明"};
    case parameter_refusal::text:
      return {"the text is not a value", "文本不是数值"};
    case parameter_refusal::not_a_setting:
      return {"a line is written path = value", "每行写作:路径 = 数值"};
    case parameter_refusal::law:
      return {"the policy does not hold with it", "改后政策不成立"};
  }
  return {};
}

namespace detail {

/// Adds what is to be written, or says why not.
constexpr parameter_refusal enter_change(const figure_places& places, std::string_view path,
                                         const parameter_value& value, growing_list<figure_change>& to_make) {
  const growing_list<figure_place>& all = places.all();
  std::size_t at = all.size();
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (!places.is_at(all[i], path)) continue;
    if (at < all.size()) return parameter_refusal::several_at_this_path;
    at = i;
  }
  if (at == all.size()) return parameter_refusal::no_such_path;

  const figure_place& figure = all[at];
  const bool is_unset = value.kind() == value_kind::not_documented;
  if (figure.kind == value_kind::not_documented)
    return is_unset ? parameter_refusal::none : parameter_refusal::not_documented;
  if (is_unset) return parameter_refusal::cannot_be_unset;
  // `2026` is a year where a year stands.
  if (value.kind() != figure.kind && !(figure.kind == value_kind::year && value.kind() == value_kind::count))
    return parameter_refusal::another_kind;
  if (!figure.is_range && !value.number().is_exact()) return parameter_refusal::exact;
  if (!bounds_of(figure.kind).contains(value.number())) return parameter_refusal::out_of_bounds;

  for (const figure_change& other : to_make)
    if (other.place == at && other.value.number() != value.number()) return parameter_refusal::given_twice;
  for (std::size_t i = 0; i < all.size(); ++i)
    if (i == at || places.are_one(all[i], figure)) to_make.push_back({i, value});
  return parameter_refusal::none;
}

[[noreturn]] BYLAW_COLD inline void there_is_no_parameter_at_this_path(std::string_view path) {
  raise(invalid_parameter("there is no parameter at this path", path));
}
[[noreturn]] BYLAW_COLD inline void several_parameters_have_this_path(std::string_view path) {
  raise(invalid_parameter("several parameters have this path", path));
}
[[noreturn]] BYLAW_COLD inline void this_parameter_is_of_another_kind(std::string_view path) {
  raise(invalid_parameter("this parameter is of another kind (money, rate, count, year)", path));
}
[[noreturn]] BYLAW_COLD inline void this_parameter_is_exact_and_takes_no_range(std::string_view path) {
  raise(invalid_parameter("this parameter is exact and takes no range", path));
}
[[noreturn]] BYLAW_COLD inline void this_parameter_is_out_of_bounds(std::string_view path) {
  raise(invalid_parameter("this parameter is out of bounds", path));
}
[[noreturn]] BYLAW_COLD inline void this_parameter_is_given_twice(std::string_view path) {
  raise(invalid_parameter("this parameter is given twice", path));
}
[[noreturn]] BYLAW_COLD inline void this_term_is_not_documented_and_holds_no_value(std::string_view path) {
  raise(invalid_parameter("this term is not documented and holds no value", path));
}
[[noreturn]] BYLAW_COLD inline void this_parameter_cannot_become_undocumented(std::string_view path) {
  raise(invalid_parameter("this parameter cannot become undocumented", path));
}

// In a constant clang shows each call with its arguments, the innermost first: so the paths there are stand in the
// error, those of the clause that was asked for first. (g++ shows the name of the mistake, and not what was asked.)
template <bool InTheClause>
constexpr void show_paths(const figure_places& places, std::string_view asked, std::size_t next);
template <bool InTheClause>
constexpr void a_path_is(std::string_view, std::string_view, std::size_t, const figure_places& places,
                         std::string_view asked, std::size_t next) {
  show_paths<InTheClause>(places, asked, next);
}
template <bool InTheClause>
constexpr void show_paths(const figure_places& places, std::string_view asked, std::size_t next) {
  if (places.all().empty()) return;
  for (; next < places.all().size(); ++next) {
    const figures_owner& owner = places.owner_of(places.all()[next]);
    if ((asked.substr(0, owner.clause.size()) == owner.clause) == InTheClause)
      a_path_is<InTheClause>(owner.clause, owner.kind, owner.is_one_of_several ? owner.number : 0, places, asked,
                             next + 1);
  }
  if constexpr (InTheClause)
    there_is_no_parameter_at_this_path(asked);
  else
    show_paths<true>(places, asked, 0);
}

/// Raises the refusal. One function for each, named after the mistake: in a constant its name is the message.
constexpr void refuse_change(const figure_places& places, std::string_view path, parameter_refusal why) {
  switch (why) {
    case parameter_refusal::no_such_path:
      if (std::is_constant_evaluated()) show_paths<false>(places, path, 0);
      there_is_no_parameter_at_this_path(path);
    case parameter_refusal::several_at_this_path:
      several_parameters_have_this_path(path);
    case parameter_refusal::another_kind:
      this_parameter_is_of_another_kind(path);
    case parameter_refusal::exact:
      this_parameter_is_exact_and_takes_no_range(path);
    case parameter_refusal::out_of_bounds:
      this_parameter_is_out_of_bounds(path);
    case parameter_refusal::given_twice:
      this_parameter_is_given_twice(path);
    case parameter_refusal::not_documented:
      this_term_is_not_documented_and_holds_no_value(path);
    case parameter_refusal::cannot_be_unset:
      this_parameter_cannot_become_undocumented(path);
    case parameter_refusal::none:
    case parameter_refusal::text:
    case parameter_refusal::not_a_setting:
    case parameter_refusal::law:
      break;
  }
}

}  // namespace detail
}  // namespace bylaw

#endif
