// SPDX-License-Identifier: GPL-3.0-or-later
// A library to be loaded before others (LD_PRELOAD): wall clock and time since boot run ahead of the
// machine's by what stands in the file $OKIENKO_TOLD_CLOCK (nanoseconds, a whole number of 64 bits as this
// machine writes it). So the programs under test, a database among them, live in a test's time, all in the
// same one, and know nothing of it. Waits are measured with CLOCK_MONOTONIC, which goes its own way.
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/time.h>

#include <atomic>
#include <ctime>
#include <fcntl.h>
#include <unistd.h>

#include <cstdlib>

namespace
{

constexpr long Second = 1'000'000'000;

static_assert(std::atomic<long>::is_always_lock_free);
struct Told {
    std::atomic<long> ahead;
    std::atomic<long> begin;
};

const Told *told()
{
    static const Told *const memory = []() -> const Told * {
        const char *name = std::getenv("OKIENKO_TOLD_CLOCK");
        const int file = name == nullptr ? -1 : open(name, O_RDONLY | O_CLOEXEC);
        if (file < 0)
            return nullptr;
        void *place = mmap(nullptr, sizeof(Told), PROT_READ, MAP_SHARED, file, 0);
        close(file);
        return place == MAP_FAILED ? nullptr : static_cast<const Told *>(place);
    }();
    return memory;
}

timespec read(clockid_t clock)
{
    timespec time{};
    syscall(SYS_clock_gettime, clock, &time);
    const bool moved = clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE || clock == CLOCK_BOOTTIME;
    if (moved && told() != nullptr) {
        const long sum =
            time.tv_nsec + told()->ahead.load() - (clock == CLOCK_BOOTTIME ? told()->begin.load() : 0);
        time.tv_sec += sum / Second;
        time.tv_nsec = sum % Second;
        if (time.tv_nsec < 0) {
            time.tv_nsec += Second;
            --time.tv_sec;
        }
    }
    return time;
}

} // namespace

extern "C" {

__attribute__((visibility("default"))) int clock_gettime(clockid_t clock, timespec *time) noexcept
{
    if (clock < 0) // of another process or a device
        return static_cast<int>(syscall(SYS_clock_gettime, clock, time));
    *time = read(clock);
    return 0;
}

__attribute__((visibility("default"))) int gettimeofday(timeval *time, void *) noexcept
{
    const timespec now = read(CLOCK_REALTIME);
    time->tv_sec = now.tv_sec;
    time->tv_usec = now.tv_nsec / 1000;
    return 0;
}

__attribute__((visibility("default"))) time_t time(time_t *place) noexcept
{
    const time_t now = read(CLOCK_REALTIME).tv_sec;
    if (place != nullptr)
        *place = now;
    return now;
}
}
