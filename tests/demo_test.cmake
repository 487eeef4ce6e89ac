# SPDX-License-Identifier: MIT
#
# Runs the demo on a file and compares standard output, standard error and the exit status with what is expected:
#
#   cmake -DDEMO=PROGRAM -DCASE=NAME -DSTATUS=0 [-DOPTIONS=LIST] [-DFILE=PATH] -P tests/demo_test.cmake
#
# FILE is given to the demo as written, relative to the root of the project; without it the demo reads its own firms.
# What is expected stands in tests/demo/NAME.out.txt and NAME.err.txt. After a change of the catalogue that was checked by
# reading, -DUPDATE=ON writes them anew.
get_filename_component(root "${CMAKE_CURRENT_LIST_DIR}" DIRECTORY)
set(expected "${CMAKE_CURRENT_LIST_DIR}/demo/${CASE}")
if(NOT DEFINED OUTPUT)
  get_filename_component(directory "${DEMO}" DIRECTORY)
  set(OUTPUT "${directory}/demo_${CASE}")
endif()

execute_process(COMMAND "${DEMO}" ${OPTIONS} ${FILE}
  WORKING_DIRECTORY "${root}"
  OUTPUT_FILE "${OUTPUT}.out.txt"
  ERROR_FILE "${OUTPUT}.err.txt"
  RESULT_VARIABLE status)

if(NOT status STREQUAL STATUS)
  message(SEND_ERROR "${CASE}: the exit status is ${status}, expected ${STATUS}")
endif()
foreach(stream out err)
  if(UPDATE)
    file(COPY_FILE "${OUTPUT}.${stream}.txt" "${expected}.${stream}.txt")
    continue()
  endif()
  execute_process(COMMAND "${CMAKE_COMMAND}" -E compare_files "${expected}.${stream}.txt" "${OUTPUT}.${stream}.txt"
    RESULT_VARIABLE differs)
  if(differs)
    file(READ "${OUTPUT}.${stream}.txt" got)
    message(NOTICE "${got}")  # an error message would be wrapped
    message(SEND_ERROR "${CASE}: the above, ${OUTPUT}.${stream}.txt, is not ${expected}.${stream}.txt")
  endif()
endforeach()
