// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/utf8.h"

namespace okienko
{

namespace
{

struct Sequence {
    int length = 0;           ///< 0 = no first byte of any sequence
    unsigned char low = 0x80; ///< range of the second byte
    unsigned char high = 0xBF;
};

/// The table of RFC 3629, section 4.
Sequence sequenceAfter(unsigned char first)
{
    if (first < 0x80)
        return {1};
    if (first >= 0xC2 && first <= 0xDF)
        return {2};
    if (first == 0xE0)
        return {3, 0xA0, 0xBF};
    if (first == 0xED)
        return {3, 0x80, 0x9F};
    if (first >= 0xE1 && first <= 0xEF)
        return {3};
    if (first == 0xF0)
        return {4, 0x90, 0xBF};
    if (first == 0xF4)
        return {4, 0x80, 0x8F};
    if (first >= 0xF1 && first <= 0xF3)
        return {4};
    return {};
}

} // namespace

std::optional<qsizetype> firstWrongUtf8Byte(const QByteArray &text)
{
    const auto byteAt = [&](qsizetype at) { return static_cast<unsigned char>(text.at(at)); };
    for (qsizetype at = 0; at < text.size();) {
        const Sequence sequence = sequenceAfter(byteAt(at));
        if (sequence.length == 0 || at + sequence.length > text.size())
            return at;
        if (sequence.length > 1 && (byteAt(at + 1) < sequence.low || byteAt(at + 1) > sequence.high))
            return at;
        for (int next = 2; next < sequence.length; ++next)
            if (byteAt(at + next) < 0x80 || byteAt(at + next) > 0xBF)
                return at;
        at += sequence.length;
    }
    return std::nullopt;
}

} // namespace okienko
