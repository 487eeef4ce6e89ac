# SPDX-License-Identifier: MIT
#
# What the compiler said each object file was made of: the single files, and no header of the tree.
execute_process(COMMAND "${NINJA}" -C "${BUILD}" -t deps OUTPUT_VARIABLE dependencies COMMAND_ERROR_IS_FATAL ANY)
foreach(name bylaw bylaw_cities bylaw_explain bylaw_json bylaw_batch bylaw_ledger)
  string(FIND "${dependencies}" "single_header/${name}.hpp" found)
  if(found EQUAL -1)
    message(FATAL_ERROR "no object file was made of ${name}.hpp")
  endif()
endforeach()
string(FIND "${dependencies}" "${SOURCE}/include/" found)
if(NOT found EQUAL -1)
  string(SUBSTRING "${dependencies}" ${found} 200 where)
  message(FATAL_ERROR "a header of the tree was included: ${where}")
endif()
