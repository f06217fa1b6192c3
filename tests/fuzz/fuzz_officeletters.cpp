// SPDX-License-Identifier: GPL-3.0-or-later
// What an office answers, read at the kiosk. What was taken can be written again and is taken again.
#include "fuzz.h"
#include "protocol/callsletter.h"
#include "protocol/helloletter.h"
#include "protocol/helpletter.h"
#include "protocol/lendletter.h"
#include "protocol/officedocuments.h"
#include "protocol/pushletter.h"
#include "protocol/waitingletter.h"
#include "sync/certificateletter.h"
#include "sync/heartbeatletter.h"
#include "sync/refusal.h"

using namespace okienko;

namespace
{

/// Once more through writing and reading.
template <typename Letter, typename Read>
void again(const Reading<Letter> &read, Read reader)
{
    if (read)
        PROMISE(reader(letterOf(*read)).has_value());
}

} // namespace

void readForeign(const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return;
    const QByteArray letter = bytes.mid(1);
    switch (bytes.at(0)) {
    case 'h': again(readHelloAnswer(letter), readHelloAnswer); return;
    case 'l': again(readLendAnswer(letter), readLendAnswer); return;
    case 'p': again(readPushAnswer(letter), readPushAnswer); return;
    case 'c': again(readCallChanges(letter), readCallChanges); return;
    case 'w': again(readWaiting(letter), readWaiting); return;
    case 't': again(readVisitorsTicket(letter), readVisitorsTicket); return;
    case 'm': again(readChosen(letter), readChosen); return;
    case 's': again(readHelpState(letter), readHelpState); return;
    case 'd':
        if (const auto page = readCatalogueChanges(letter)) {
            OfficeDocuments documents;
            documents.apply(*page);
            (void)documents.files();
        }
        return;
    case 'b': (void)readHeartbeatAnswer(letter); return;
    case 'k': (void)readCertificateLetter(letter); return;
    case 'e': (void)readEnrolledLetter(letter); return;
    case 'r': (void)refusalOf({409, "application/problem+json", letter, {}, {}, {}}); return;
    default: return;
    }
}
