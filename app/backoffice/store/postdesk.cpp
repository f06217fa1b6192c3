// SPDX-License-Identifier: GPL-3.0-or-later
#include "officestore/postdesk.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QMap>

#include <algorithm>

#include "domain/ticket.h"
#include "rules/issuetime.h"

namespace okienko::officestore
{

using backoffice::LogCounted;

namespace
{

const QLatin1String issuedKind("ticket.issued");
const QString otherContent = QStringLiteral("same-id-other-content");

const QMap<QString, Taken> &takings()
{
    static const QMap<QString, Taken> words{{QStringLiteral("taken"), Taken::Taken},
                                            {QStringLiteral("twin"), Taken::Twin},
                                            {QStringLiteral("marked"), Taken::Marked}};
    return words;
}

QByteArray compactOf(const QJsonObject &json) { return QJsonDocument(json).toJson(QJsonDocument::Compact); }

/// What came, without what a visitor needs: that stands with the ticket only, where it is erased in time.
QByteArray withoutNeeds(const QByteArray &original)
{
    QJsonObject json = QJsonDocument::fromJson(original).object();
    QJsonObject body = json.value(QLatin1String("body")).toObject();
    if (body.contains(QLatin1String("needs"))) {
        body.remove(QStringLiteral("needs"));
        json.insert(QStringLiteral("body"), body);
    }
    return compactOf(json);
}

QJsonObject bodyOf(const PostedEvent &event)
{
    QJsonObject body = event.body;
    body.remove(QStringLiteral("needs"));
    return body;
}

/// What makes an event the same when it comes again. Needs are erased in between, ages grow.
QByteArray contentOf(const PostedEvent &event, const OddEvent *odd)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArray::number(event.position) + ' ' + event.kind.toUtf8() + ' ' +
                 event.day.toString(Qt::ISODate).toLatin1() + ' ' +
                 QByteArray::number(event.utc.isValid() ? event.utc.toMSecsSinceEpoch() : 0) + ' ');
    QJsonObject odds =
        odd != nullptr ? QJsonDocument::fromJson(withoutNeeds(odd->original)).object() : bodyOf(event);
    odds.remove(QStringLiteral("ageMs"));
    hash.addData(compactOf(odds));
    return hash.result();
}

struct Cell {
    TicketId ticket;
    Series series;
    int n = 0; ///< 0: no number is on paper
};

Cell cellOf(const PostedEvent &event)
{
    Cell cell;
    cell.ticket = TicketId::fromText(event.body.value(QLatin1String("ticket")).toString());
    if (event.kind != issuedKind || !event.day.isValid())
        return cell;
    cell.series = {event.body.value(QLatin1String("series")).toString(QStringLiteral(""))};
    cell.n = std::max(0, event.body.value(QLatin1String("n")).toInt());
    return cell;
}

} // namespace

Result<PushAnswer> PostDesk::push(const DeviceId &device, const ReceivedPush &push, const Moment &now)
{
    if (push.letter.office != m_office)
        return failure(ErrorKind::Invalid, QStringLiteral("a push of another office"));
    return inDeed(m_connection, m_office, now, [&](Deed &deed) -> Result<PushAnswer> {
        LedgerBook book(m_connection, m_office);
        const Result<std::optional<LedgerRow>> found = book.find(push.letter.ledger);
        if (!found)
            return failure(found.error());
        LedgerRow ledger = found->value_or(LedgerRow());
        if (!*found) {
            ledger.ledger = push.letter.ledger;
            ledger.device = device;
        }
        PushAnswer answer;
        answer.nonce = push.letter.nonce;
        if (ledger.device != device) {
            const Result<void> told =
                deed.raiseOnce({QStringLiteral("event-odd"),
                                QStringLiteral("The log of ledger %1 came from another device.")
                                    .arg(ledger.ledger.text().left(8)),
                                device.value});
            if (!told)
                return failure(told.error());
        }
        if (!push.marks.isEmpty()) {
            const Result<void> told =
                deed.raiseOnce({QStringLiteral("event-odd"),
                                QStringLiteral("A letter has members that this version does not know."),
                                device.value,
                                {}});
            if (!told)
                return failure(told.error());
        }
        for (qsizetype i = 0; i < push.letter.events.size(); ++i) {
            const PostedEvent &event = push.letter.events.at(i);
            const auto odd = push.odd.constFind(i);
            const Result<Taken> taken =
                take(deed, ledger, device, event, odd == push.odd.constEnd() ? nullptr : &*odd);
            if (!taken)
                return failure(taken.error());
            answer.events.insert(event.id, *taken);
        }
        const Result<LogCounted> counted = countOn(deed, ledger);
        if (!counted)
            return failure(counted.error());
        ledger.counted = *counted;
        ledger.length = std::max(ledger.length, counted->have);
        answer.have = counted->have;
        const Result<void> written = book.write(ledger);
        return written ? Result<PushAnswer>(answer) : Result<PushAnswer>(failure(written.error()));
    });
}

Result<Taken> PostDesk::take(Deed &deed, const LedgerRow &ledger, const DeviceId &device,
                             const PostedEvent &event, const OddEvent *odd)
{
    const QByteArray content = contentOf(event, odd);
    Result<Arrival> arrival = judge(deed, ledger, event, odd, content);
    if (!arrival)
        return failure(arrival.error());
    if (!arrival->isNew)
        return arrival->taken; // the same id, the same answer
    const Cell cell = cellOf(event);
    const Instant received = deed.now();
    const Instant opened = event.day.isValid() ? m_sink.opening(deed, event.day) : received;
    const backoffice::ToldTime told{
        event.age,
        event.utc.isValid() ? Instant(std::chrono::milliseconds(event.utc.toMSecsSinceEpoch())) : received,
        std::chrono::milliseconds(0)};
    backoffice::IssueTime time = backoffice::issueTime(received, told, opened);
    time.certain = time.certain && !deed.inDoubt();

    TakenEvent taken{event.id,       ++deed.state().lastEvent,
                     device,         ledger.ledger,
                     event.kind,     event.day,
                     bodyOf(event),  event.body.value(QLatin1String("needs")).toObject(),
                     time.at,        time.certain,
                     arrival->taken, arrival->marks};
    const Result<QStringList> more = m_sink.take(deed, taken);
    if (!more)
        return failure(more.error());
    if (!more->isEmpty()) {
        arrival->marks += *more;
        if (arrival->taken == Taken::Taken)
            arrival->taken = Taken::Marked;
    }
    Result<void> done = raise(deed, device, event, *arrival, time.at);
    if (done)
        done =
            deed.statement(
                    "INSERT INTO events (office, number, event, content, ledger, position, device, kind, "
                    "day, "
                    "body, original, ticket, series, n, taken, happened_at, certain, received_at) VALUES (?, "
                    "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .with(deed.office(), taken.number, event.id, content, ledger.ledger, event.position, device,
                      event.kind, event.day, taken.body,
                      odd != nullptr ? std::optional(QString::fromUtf8(withoutNeeds(odd->original)))
                                     : std::optional<QString>(),
                      cell.ticket, cell.n > 0 ? std::optional(cell.series.letter) : std::optional<QString>(),
                      cell.n > 0 ? std::optional(qint64{cell.n}) : std::optional<qint64>(),
                      takings().key(arrival->taken), time.at, time.certain, received)
                .done();
    return done ? Result<Taken>(arrival->taken) : Result<Taken>(failure(done.error()));
}

Result<PostDesk::Arrival> PostDesk::judge(Deed &deed, const LedgerRow &ledger, const PostedEvent &event,
                                          const OddEvent *odd, const QByteArray &content)
{
    Arrival arrival;
    arrival.isNew = true;
    {
        Statement known =
            deed.statement("SELECT content, taken FROM events WHERE office = ? AND event = ? ORDER BY "
                           "number");
        known.with(deed.office(), event.id);
        for (;;) {
            const Result<bool> row = known.step();
            if (!row)
                return failure(row.error());
            if (!*row)
                break;
            if (known.bytes(0) == content)
                return Arrival{takings().value(known.text(1)), {}, false};
            arrival.marks = QStringList{otherContent};
        }
    }
    const OfficeDay forgotten = deed.today().addDays(-backoffice::horizonDays);
    if (arrival.marks.isEmpty() && event.position <= ledger.counted.have && event.day.isValid() &&
        event.day < forgotten)
        return Arrival{Taken::Taken, {}, false}; // it was here; what is over for a week is not kept again
    const Cell cell = cellOf(event);
    if (odd != nullptr)
        arrival.marks += QStringLiteral("not-of-the-contract");
    if (event.kind == issuedKind) {
        if (cell.ticket.isNull() || cell.n <= 0)
            arrival.marks += QStringLiteral("no-number");
        if (!deed.state().shape.series.contains(cell.series))
            arrival.marks += QStringLiteral("unknown-series");
        if (event.day.isValid() && !deed.inDoubt() && event.day < deed.today())
            arrival.marks += QStringLiteral("day-over");
    }
    arrival.taken = arrival.marks.isEmpty() ? Taken::Taken : Taken::Marked;
    if (cell.n > 0) {
        Statement other =
            deed.statement("SELECT count(*) FROM events WHERE office = ? AND day = ? AND series = ? AND n "
                           "= ? AND coalesce(ticket, '') <> ?");
        const Result<bool> row = other
                                     .with(deed.office(), event.day, cell.series.letter, cell.n,
                                           cell.ticket.isNull() ? QString() : cell.ticket.text())
                                     .step();
        if (!row)
            return failure(row.error());
        if (other.integer(0) > 0)
            arrival.taken = Taken::Twin;
    }
    return arrival;
}

Result<void> PostDesk::raise(Deed &deed, const DeviceId &device, const PostedEvent &event,
                             const Arrival &arrival, Instant happened)
{
    const Cell cell = cellOf(event);
    if (arrival.taken == Taken::Twin) {
        const auto told = [&](const TicketId &ticket, Instant at) {
            const QString time =
                QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count(), deed.state().shape.zone)
                    .toString(QStringLiteral("HH:mm"));
            return QStringLiteral("%1 %2 %3")
                .arg(TicketNumber{cell.series, cell.n, deed.state().shape.numbers.digits}.text(), time,
                     codeOf(ticket));
        };
        Statement first =
            deed.statement("SELECT ticket, happened_at, ledger FROM events WHERE office = ? AND day = ? AND "
                           "series = ? AND n = ? AND coalesce(ticket, '') <> ? ORDER BY number LIMIT 1");
        const Result<bool> row =
            first.with(deed.office(), event.day, cell.series.letter, cell.n, cell.ticket.text()).step();
        if (!row)
            return failure(row.error());
        const TicketId other{*row ? first.uuid(0) : QUuid()};
        const QString text =
            QStringLiteral("%1 and %2: two tickets with one number. A ledger restored from an image?")
                .arg(told(other, *row ? first.instant(1) : happened), told(cell.ticket, happened));
        return deed.raise({QStringLiteral("twin"), text, device.value, {other, cell.ticket}});
    }
    if (arrival.marks.contains(otherContent))
        return deed.raiseOnce(
            {otherContent,
             QStringLiteral("Event %1 came again and says something else: a clone?").arg(event.id.text()),
             device.value,
             {cell.ticket}});
    QStringList odd = arrival.marks;
    odd.removeAll(QStringLiteral("day-over")); // late is not odd: it was cut off
    if (odd.isEmpty())
        return {};
    return deed.raiseOnce(
        {QStringLiteral("event-odd"),
         QStringLiteral("Events were kept that are not as they should be: %1.").arg(odd.join(u", ")),
         device.value,
         {}});
}

Result<LogCounted> PostDesk::countOn(Deed &deed, const LedgerRow &ledger)
{
    LogCounted counted = ledger.counted;
    Statement rows =
        deed.statement("SELECT position, event FROM events WHERE office = ? AND ledger = ? AND position > ? "
                       "ORDER BY position, number");
    rows.with(deed.office(), ledger.ledger, counted.have);
    for (;;) {
        const Result<bool> row = rows.step();
        if (!row)
            return failure(row.error());
        if (!*row || rows.integer(0) > counted.have + 1)
            return counted;
        if (rows.integer(0) == counted.have + 1)
            counted = backoffice::oneFurther(counted, {rows.uuid(1)});
    }
}

} // namespace okienko::officestore
