# SPDX-License-Identifier: MIT
#
# Has the claims checked, and compares what is found with docs/claims.md; -DUPDATE=ON writes that anew.
get_filename_component(page "${CMAKE_CURRENT_LIST_DIR}/../../docs/claims.md" ABSOLUTE)
execute_process(COMMAND "${PROGRAM}" "${SOLVER}" "${OUT}.smt2" OUTPUT_FILE "${OUT}.md" RESULT_VARIABLE result)
if(NOT result EQUAL 0)
  message(FATAL_ERROR "a claim is not what it should be: ${result}")
endif()
if(UPDATE)
  file(COPY_FILE "${OUT}.md" "${page}")
endif()
execute_process(COMMAND "${CMAKE_COMMAND}" -E compare_files "${page}" "${OUT}.md" RESULT_VARIABLE differs)
if(differs)
  message(FATAL_ERROR "${OUT}.md is not ${page}")
endif()
