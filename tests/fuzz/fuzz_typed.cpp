// SPDX-License-Identifier: GPL-3.0-or-later
// What people scan and type: tokens of tickets, codes for enrolling; and tags that a client names.
#include "domain/ticket.h"
#include "fuzz.h"
#include "http/entitytag.h"
#include "vault/spokencode.h"

using namespace okienko;

void readForeign(const QByteArray &bytes)
{
    const QString text = QString::fromUtf8(bytes);
    if (const auto token = readToken(text)) {
        PROMISE(!token->id.isNull());
        PROMISE(token->secret.size() == 10);
        Ticket ticket;
        ticket.id = token->id;
        ticket.secret = token->secret;
        PROMISE(readToken(ticket.token()).has_value());
    }
    if (const auto code = spokencode::read(text, 4))
        PROMISE(spokencode::read(*code, 4) == *code);
    (void)backoffice::namesTag(bytes, "\"tag\"");
}
