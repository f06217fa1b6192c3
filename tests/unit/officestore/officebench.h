// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "officestore/eventsink.h"
#include "officestore/numbersdesk.h"
#include "officestore/officekeeper.h"
#include "officestore/postdesk.h"
#include "storebench.h"

namespace okienko::test
{

/// What arrived, as the rest of the office hears it. One service is closed: tickets for it are marked.
class KeptEvents : public officestore::EventSink
{
public:
    Result<QStringList> take(officestore::Deed &deed, const officestore::TakenEvent &event) override;
    QList<officestore::TakenEvent> events;
};

/// A terminal as the office sees it: letters only.
struct ModelTerminal {
    officestore::DeviceId device{QUuid::createUuid()};
    LedgerId ledger{QUuid::createUuid()};
    QByteArray hardware = QUuid::createUuid().toRfc4122();
    Generation seen;
    qint64 seenChange = 0;
    QList<Lease> leases;
    QList<PostedEvent> log;

    /// A new ledger in the same machine.
    void beginAfresh();
    [[nodiscard]] backoffice::LogCounted counted() const;
    /// Writes a ticket into the log.
    TicketId issue(const Series &series, int n, const OfficeDay &day, const Moment &now);
    [[nodiscard]] PostedEvent &last() { return log.last(); }
};

/// One office in a store, asked as terminals ask it.
class OfficeBench : public StoreBench
{
public:
    explicit OfficeBench(officestore::Dialect dialect);

    [[nodiscard]] static OfficeId office() { return {QStringLiteral("sample-office")}; }
    [[nodiscard]] static Series a() { return {QStringLiteral("A")}; }
    [[nodiscard]] static Series b() { return {QStringLiteral("B")}; }
    [[nodiscard]] static officestore::OfficeShape shape() { return {zone(), SeriesShape{}, {a(), b()}}; }

    [[nodiscard]] static Hello letter(const ModelTerminal &terminal, const Moment &now, const OfficeDay &day);
    HelloAnswer hello(ModelTerminal &terminal);
    [[nodiscard]] LendRequest request(const ModelTerminal &terminal, LeaseKind kind,
                                      const QList<Series> &series = {a()}) const;
    LendAnswer lend(ModelTerminal &terminal, const LendRequest &request);
    LendAnswer live(ModelTerminal &terminal, const QList<Series> &series = {a()});
    LendAnswer reserve(ModelTerminal &terminal);
    PushAnswer push(const ModelTerminal &terminal, const QList<PostedEvent> &events);
    PushAnswer pushAll(const ModelTerminal &terminal) { return push(terminal, terminal.log); }
    /// Several at once: tickets issued and sent.
    TicketId issueAndPush(ModelTerminal &terminal, int n);

    /// One deed with the office's keeper.
    template <typename Work>
    Result<void> keeping(Work work)
    {
        return officestore::inDeed(connection(), office(), now(), [&](officestore::Deed &deed) {
            officestore::OfficeKeeper keeper(deed);
            return work(keeper);
        });
    }
    [[nodiscard]] officestore::OfficeState state();
    /// Kinds of all alarms, in their order.
    [[nodiscard]] QStringList alarms();

    KeptEvents kept;
};

} // namespace okienko::test
