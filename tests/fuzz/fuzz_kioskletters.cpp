// SPDX-License-Identifier: GPL-3.0-or-later
// What a kiosk sends, read at the office. What was taken can be written again and is taken again.
#include "fuzz.h"
#include "protocol/helloletter.h"
#include "protocol/helpletter.h"
#include "protocol/lendletter.h"
#include "protocol/pushletter.h"
#include "protocol/waitingletter.h"

using namespace okienko;

void readForeign(const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return;
    const QByteArray letter = bytes.mid(1);
    switch (bytes.at(0)) {
    case 'h':
        if (const auto hello = readHello(letter))
            PROMISE(readHello(letterOf(hello->letter)).has_value());
        return;
    case 'l':
        if (const auto request = readLendRequest(letter))
            PROMISE(readLendRequest(letterOf(request->letter)).has_value());
        return;
    case 'p': (void)readPush(letter); return;
    case 'a':
        if (const auto asked = readHelpAsked(letter))
            PROMISE(readHelpAsked(letterOf(asked->letter)).has_value());
        return;
    case 'c':
        if (const auto choice = readChoice(letter))
            PROMISE(readChoice(letterOf(choice->letter)).has_value());
        return;
    default: return;
    }
}
