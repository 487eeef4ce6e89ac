# SPDX-License-Identifier: MIT
set debuginfod enabled off
set width 0
set print static-members off
print nothing
print amount
print owed
print without_limit
print half
print fine
print exact
print some
print ceiling
print floor_only
print open_ended
print share
print staff
print yes
print no
print unknown
print none
print two
print entitled
print first
print asked
print city
print *&amount
print/r amount
print day
print no_day
print in_august
print on_a_day
