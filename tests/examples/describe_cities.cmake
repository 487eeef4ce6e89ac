# SPDX-License-Identifier: MIT
#
# docs/cities.md, docs/cities/*.md and docs/facts.md are what the program writes, with what docs/claims.md says is proved,
# and there is no page of a place that it does not write; -DUPDATE=ON writes them anew.
set(written "${OUT}/catalogue_pages")
set(docs "${CMAKE_CURRENT_LIST_DIR}/../../docs")
file(REMOVE_RECURSE "${written}")
execute_process(COMMAND "${PROGRAM}" "${written}" "${docs}/claims.md" RESULT_VARIABLE result)
if(NOT result EQUAL 0)
  message(FATAL_ERROR "the program failed: ${result}")
endif()
file(GLOB places RELATIVE "${written}" "${written}/cities/*.md")
file(GLOB known RELATIVE "${docs}" "${docs}/cities/*.md")
if(UPDATE)
  file(REMOVE_RECURSE "${docs}/cities")
  file(COPY "${written}/cities.md" "${written}/facts.md" "${written}/cities" DESTINATION "${docs}")
  set(known ${places})
endif()
if(NOT known STREQUAL places)
  message(SEND_ERROR "docs/cities has other pages than the catalogue has places: ${known}")
endif()
foreach(page IN ITEMS cities.md facts.md LISTS places)
  execute_process(COMMAND "${CMAKE_COMMAND}" -E compare_files "${docs}/${page}" "${written}/${page}"
    RESULT_VARIABLE differs)
  if(differs)
    message(SEND_ERROR "docs/${page} is not up to date")
  endif()
endforeach()
