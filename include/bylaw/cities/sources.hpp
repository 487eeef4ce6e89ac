// SPDX-License-Identifier: MIT
//
// Sources that several cities share, and the days on which documents were seen to be in force.
#ifndef BYLAW_CITIES_SOURCES_HPP
#define BYLAW_CITIES_SOURCES_HPP

#include <bylaw/about.hpp>

namespace bylaw::cities {

/// The day of this catalogue: when its sources were looked at last. Nobody saw a document in force on it: when each was
/// stands in its `seen_in_force`, and until when its sources reach in its `as_of`.
inline constexpr date as_of{2026, 11, 24};

namespace sources {

/// 21世纪经济报道, "AI新政驱动城市变革:算力与场景补贴能否破局?", April 2025.
inline constexpr provenance april_2025_article{
    .read_in = reading::april_2025_article,
    .address = "http://www.gihot.com/news-1-45517-0.html",
    .note = {"21st Century Business Herald, article on the AI policies of eight cities, April 2025",
             "21世纪经济报道:AI新政驱动城市变革:算力与场景补贴能否破局?(2025年4月)"}};

inline constexpr words only_the_article{
    "Only what the article of April 2025 reports; the document itself was not seen. What is not listed may exist.",
    "仅含2025年4月报道所载内容,未见文件原文;未列出的内容可能存在。"};

/// Of an action plan whose period stands in its title.
inline constexpr words only_the_article_and_the_title{
    "Only what the article of April 2025 reports; the document itself was not seen. What is not listed may exist. Its "
    "beginning and end are those of the period in its title.",
    "仅含2025年4月报道所载内容,未见文件原文;未列出的内容可能存在。起止日期按标题所载期间。"};

/// Of a document that was read in the opening part of a re-print.
inline constexpr words opening_of_a_reprint{
    "Read in the opening part of a re-print; later articles, conditions and end dates were not seen. What is not "
    "listed "
    "may exist.",
    "据转载文本开头部分;后续条款、条件及终止日期未见;未列出的内容可能存在。"};

/// The article names no day of April 2025; what it calls in force was so at the end of the month.
inline constexpr date end_of_april_2025{2025, 4, 30};

/// Called in force by the article, and by no later source.
inline constexpr range<date> in_force_in_the_article{end_of_april_2025, end_of_april_2025};

}  // namespace sources
}  // namespace bylaw::cities

#endif
