// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <cstddef>
#include <cstdint>

/// What every program here defines: reads these bytes as if somebody else had sent them, and ends the process
/// where a promise is broken. The same for libFuzzer (OKIENKO_FUZZ) and for replaying the corpus
/// (replay.cpp).
void readForeign(const QByteArray &bytes);

/// Ends the process: the promise in words.
#define PROMISE(holds)                                                                                       \
    do {                                                                                                     \
        if (!(holds))                                                                                        \
            qFatal("broken: %s", #holds);                                                                    \
    } while (false)

#ifdef OKIENKO_FUZZ
extern "C" __attribute__((used)) inline int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    readForeign(QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)));
    return 0;
}
#endif
