# SPDX-License-Identifier: MIT
#
# docs/cities.md is what the program writes; -DUPDATE=ON writes it anew.
execute_process(COMMAND "${PROGRAM}" OUTPUT_FILE "${OUT}/cities.md" RESULT_VARIABLE result)
if(NOT result EQUAL 0)
  message(FATAL_ERROR "the program failed: ${result}")
endif()
set(page "${CMAKE_CURRENT_LIST_DIR}/../../docs/cities.md")
if(UPDATE)
  file(COPY_FILE "${OUT}/cities.md" "${page}")
endif()
execute_process(COMMAND "${CMAKE_COMMAND}" -E compare_files "${page}" "${OUT}/cities.md" RESULT_VARIABLE differs)
if(differs)
  message(SEND_ERROR "docs/cities.md is not up to date")
endif()
