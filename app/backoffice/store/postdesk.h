// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/post.h"
#include "officestore/deed.h"
#include "officestore/deviceid.h"
#include "officestore/eventsink.h"
#include "officestore/ledgerbook.h"
#include "protocol/pushletter.h"

namespace okienko::officestore
{

/// Takes what terminals report: push of the contract (numbers P1, P2, P6). Every authentic event is kept,
/// unique by id and never by number; nothing that is on paper is refused. The device is the one of the
/// certificate. Errors: Invalid = a letter for another office; those of Connection and of the sink. Then
/// nothing of the letter was taken.
class PostDesk
{
public:
    /// @param sink lives as long as the desk
    PostDesk(Connection &connection, const OfficeId &office, EventSink &sink)
        : m_connection(connection), m_office(office), m_sink(sink)
    {
    }

    Result<PushAnswer> push(const DeviceId &device, const ReceivedPush &push, const Moment &now);

private:
    struct Arrival {
        Taken taken = Taken::Taken;
        QStringList marks;
        bool isNew = false;
    };
    Result<Taken> take(Deed &deed, const LedgerRow &ledger, const DeviceId &device, const PostedEvent &event,
                       const OddEvent *odd);
    /// Whether it is known, and what is odd about it (P2).
    static Result<Arrival> judge(Deed &deed, const LedgerRow &ledger, const PostedEvent &event,
                                 const OddEvent *odd, const QByteArray &content);
    static Result<void> raise(Deed &deed, const DeviceId &device, const PostedEvent &event,
                              const Arrival &arrival, Instant happened);
    static Result<backoffice::LogCounted> countOn(Deed &deed, const LedgerRow &ledger);

    Connection &m_connection;
    OfficeId m_office;
    EventSink &m_sink;
};

} // namespace okienko::officestore
