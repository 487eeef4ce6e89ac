// SPDX-License-Identifier: MIT
//
// Where a test syncs thousands of times and the disk is not what it is about.
#ifndef BYLAW_TESTS_SUPPORT_FOLDER_IN_MEMORY_HPP
#define BYLAW_TESTS_SUPPORT_FOLDER_IN_MEMORY_HPP

#include <filesystem>
#include <string>

#include <unistd.h>

namespace support {

/// A path for this process, in memory where there is such a folder.
inline std::string path_in_memory(const char* name) {
  std::filesystem::path folder = "/dev/shm";
  if (!std::filesystem::is_directory(folder)) folder = std::filesystem::temp_directory_path();
  return (folder / (name + std::to_string(::getpid()))).string();
}

}  // namespace support

#endif
