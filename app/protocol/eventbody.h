// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocol/jsonreader.h"

namespace okienko
{

/// Checks the body of an event of this kind as a sender has to write it (`TicketIssued` and `TicketChanged`
/// of the contract). Kinds that are not of a ticket have bodies of their own making.
void checkEventBody(const JsonReader &at, const QString &kind);

} // namespace okienko
