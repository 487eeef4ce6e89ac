# SPDX-License-Identifier: MIT
#
# Runs the example twice on one file: the second run finds what the first one kept.
foreach(end "" "-wal" "-shm")
  file(REMOVE "${OUT}/vouchers.sqlite${end}")
endforeach()
foreach(expected
    "found 0 entries, ¥10,000,000.00 left\npaid ¥250,000.00, ¥9,750,000.00 left\n"
    "found 2 entries, ¥9,750,000.00 left\npaid ¥250,000.00, ¥9,500,000.00 left\n")
  execute_process(COMMAND "${PROGRAM}" "${OUT}/vouchers.sqlite" OUTPUT_VARIABLE got RESULT_VARIABLE result)
  if(NOT result EQUAL 0 OR NOT got STREQUAL expected)
    message(SEND_ERROR "status ${result}: ${got}")
  endif()
endforeach()
