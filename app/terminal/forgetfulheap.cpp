// SPDX-License-Identifier: GPL-3.0-or-later
// The program's heap forgets: what is given back is overwritten first. Letters that a visitor typed, codes
// and tokens go through buffers of Qt, of the QML engine and of many libraries; no single place could erase
// them all, but all of them end in free() or realloc(). These two stand before those of the C library for the
// whole process (glibc, "Replacing malloc"; the memory itself still comes from there). A malloc that is
// poisoned by a sanitizer does the same and is left alone.
#if !defined(__SANITIZE_ADDRESS__)

#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <cstring>

namespace
{

/// Whole pages of large blocks go back to the system, which hands out empty ones: to overwrite them would
/// bring pages into memory that nobody had ever written (measured: 40 MB of the running terminal).
constexpr std::size_t largeBlock = 128 * 1024;

void forget(void *memory, std::size_t size)
{
    if (size < largeBlock) {
        explicit_bzero(memory, size);
        return;
    }
    static const auto page = static_cast<std::uintptr_t>(sysconf(_SC_PAGESIZE));
    const auto begin = reinterpret_cast<std::uintptr_t>(memory);
    const std::uintptr_t end = begin + size;
    const std::uintptr_t firstPage = (begin + page - 1) & ~(page - 1);
    const std::uintptr_t lastPage = end & ~(page - 1);
    if (madvise(reinterpret_cast<void *>(firstPage), lastPage - firstPage, MADV_DONTNEED) != 0) {
        explicit_bzero(memory, size);
        return;
    }
    explicit_bzero(memory, firstPage - begin);
    explicit_bzero(reinterpret_cast<void *>(lastPage), end - lastPage);
}

} // namespace

extern "C" {

void __libc_free(void *memory); // NOLINT(bugprone-reserved-identifier): glibc's own name

void free(void *memory) noexcept
{
    if (memory == nullptr)
        return;
    forget(memory, malloc_usable_size(memory));
    __libc_free(memory);
}

void *realloc(void *memory, std::size_t size) noexcept
{
    if (memory == nullptr)
        return malloc(size);
    if (size == 0) {
        free(memory);
        return nullptr;
    }
    const std::size_t had = malloc_usable_size(memory);
    if (size <= had && size >= had / 2) {
        forget(static_cast<char *>(memory) + size, had - size);
        return memory;
    }
    void *other = malloc(size);
    if (other != nullptr) {
        std::memcpy(other, memory, std::min(had, size));
        free(memory);
    }
    return other;
}
}

#endif
