// SPDX-License-Identifier: GPL-3.0-or-later
// okienko_issuer FOLDER UTC asked|silent: issues tickets without end and prints them, one line for each after
// its COMMIT; somebody kills it. What came out of the printer lies in FOLDER/paper, a line each. The printer
// can be asked afterwards what it has printed, or says nothing, like one that takes raw bytes. okienko_issuer
// FOLDER UTC check: tells what the ledger holds.
#include <QCoreApplication>
#include <QFile>
#include <QSet>

#include <fcntl.h>
#include <unistd.h>

#include <cstdio>

#include "desk/catalogue.h"
#include "desk/halldesk.h"
#include "desk/printqueue.h"
#include "ports/clock.h"
#include "ports/printer.h"
#include "store/ledger.h"
#include "store/localoffice.h"

using namespace okienko;

namespace
{

/// One boot that lasts for all runs; its time is moved on by hand, because a day has too few numbers for many
/// kills.
class TestClock : public Clock
{
public:
    explicit TestClock(qint64 utc) : m_utc(utc) {}
    [[nodiscard]] Moment now() const override
    {
        return {QDateTime::fromMSecsSinceEpoch(m_utc, Qt::UTC), QByteArrayLiteral("boot"),
                std::chrono::milliseconds(m_utc - beginning)};
    }
    void advance(qint64 milliseconds) { m_utc += milliseconds; }

private:
    static constexpr qint64 beginning = 1'770'000'000'000;
    qint64 m_utc;
};

/// Prints at once. A page is out, and known to the printer, with one writing call: a kill finds it there or
/// not.
class PromptPrinter : public Printer
{
public:
    PromptPrinter(const QString &tray, bool answers)
        : m_tray(::open(tray.toUtf8().constData(), O_RDWR | O_APPEND | O_CREAT, 0600)), m_answers(answers)
    {
        QFile before;
        if (before.open(m_tray, QIODevice::ReadOnly) && before.seek(0))
            for (const QByteArray &page : before.readAll().split('\n'))
                m_known.insert(page.left(page.indexOf(' ')));
    }
    void print(const PrintOrder &order) override
    {
        const QByteArray job = order.id.text().toUtf8();
        QByteArray pages;
        for (const SlipMatter &matter : order.slip->matters)
            pages += job + ' ' + readToken(matter.token)->id.text().toUtf8() +
                     (order.slip->copy ? " copy\n" : " first\n");
        if (::write(m_tray, pages.constData(), static_cast<std::size_t>(pages.size())) != pages.size())
            std::exit(3);
        m_known.insert(job);
        Q_EMIT news({order.id, PrintState::Accepted, 1, 0, 200, PrinterTrouble::None, {}});
        Q_EMIT news({order.id, PrintState::Printed, 1, 100, 200, PrinterTrouble::None, {}});
    }
    void cancel(const PrintJobId &) override {}
    void findJob(const PrintJobId &id, int) override
    {
        if (!m_answers)
            Q_EMIT jobFound(id, JobKnown::CannotTell, PrintState::Pending, 0);
        else if (m_known.contains(id.text().toUtf8()))
            Q_EMIT jobFound(id, JobKnown::Yes, PrintState::Printed, 1);
        else
            Q_EMIT jobFound(id, JobKnown::No, PrintState::Pending, 0);
    }

private:
    int m_tray;
    bool m_answers;
    QSet<QByteArray> m_known;
};

[[noreturn]] void stop(const QString &why)
{
    std::fprintf(stderr, "%s\n", qPrintable(why));
    std::exit(2);
}

template <typename T>
T sure(Result<T> result)
{
    if (!result)
        stop(result.error().detail);
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

/// In one piece: a line that was cut is not a promise.
void say(const QString &line)
{
    const QByteArray bytes = line.toUtf8() + '\n';
    if (::write(STDOUT_FILENO, bytes.constData(), static_cast<std::size_t>(bytes.size())) != bytes.size())
        std::exit(3);
}

QString nameOf(const OfficeDay &day, const QString &letter, int n)
{
    return QStringLiteral("%1 %2%3").arg(day.toString(Qt::ISODate), letter).arg(n, 3, 10, QLatin1Char('0'));
}

void post(Ledger &ledger, LocalOffice &office, const QList<Series> &series, const TestClock &clock)
{
    const Hello hello = ledger.hello(QUuid::createUuid(), clock.now());
    (void)sure(ledger.take(sure(office.hello(hello, clock.now())), clock.now()));
    while (const auto request = sure(ledger.lendRequest(series, clock.now())))
        sure(ledger.take(sure(office.lend(*request, clock.now())), clock.now()));
    if (ledger.acknowledged() == ledger.logLength())
        return;
    const Push push{QUuid::createUuid(), hello.office, ledger.id(),
                    sure(ledger.events(ledger.acknowledged() + 1, 100, clock.now()))};
    sure(ledger.take(sure(office.push(push, clock.now())), clock.now()));
}

void issueWithoutEnd(Ledger &ledger, LocalOffice &office, TestClock &clock, PrintQueue &printing)
{
    const Series series{QStringLiteral("A")};
    TicketOrder order;
    order.service = {QStringLiteral("service")};
    for (;;) {
        if (sure(ledger.numbersLeft(series)) == 0 || sure(ledger.issuedSince(clock.now().utc)) == 0)
            post(ledger, office, {series}, clock);
        const auto issued = ledger.issue(order, series, true, clock.now());
        if (issued) {
            const Ticket &ticket = issued->ticket;
            say(QStringLiteral("ticket %1 %2 %3")
                    .arg(nameOf(ticket.day, series.letter, ticket.number.n), ticket.id.text())
                    .arg(clock.now().unixMilliseconds()));
            printing.ring();
            clock.advance(1000);
        } else if (issued.error().kind == ErrorKind::Refused) {
            clock.advance(24 * 3'600'000); // the series of this day is used up
            post(ledger, office, {series}, clock);
        } else {
            stop(issued.error().detail);
        }
    }
}

void tell(Ledger &ledger, const TestClock &clock)
{
    say(sure(ledger.check()) ? QStringLiteral("intact") : QStringLiteral("damaged"));
    for (const QList<PrintJob> &jobs : {sure(ledger.openPrintJobs()), sure(ledger.shelvedPrintJobs())})
        for (const PrintJob &job : jobs)
            for (const TicketId &id : job.tickets)
                say(QStringLiteral("to-print %1").arg(id.text()));
    qint64 position = 0;
    for (;;) {
        const QList<PostedEvent> events = sure(ledger.events(position + 1, 1000, clock.now()));
        for (const PostedEvent &event : events) {
            if (event.position != ++position)
                stop(QStringLiteral("a gap in the log before %1").arg(event.position));
            if (event.kind != QLatin1String("ticket.issued"))
                continue;
            const auto id = TicketId::fromText(event.body.value(QLatin1String("ticket")).toString());
            const auto ticket = sure(ledger.ticket(id));
            if (!ticket)
                stop(QStringLiteral("an event without its ticket"));
            say(QStringLiteral("held %1 %2")
                    .arg(nameOf(ticket->day, ticket->number.series.letter, ticket->number.n),
                         ticket->id.text()));
        }
        if (events.isEmpty())
            break;
    }
    say(QStringLiteral("tickets %1")
            .arg(sure(ledger.issuedSince(QDateTime::fromMSecsSinceEpoch(0, Qt::UTC)))));
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 4)
        stop(QStringLiteral("okienko_issuer FOLDER UTC asked|silent|check"));
    TestClock clock(arguments.at(2).toLongLong());
    const OfficeId officeId{QStringLiteral("sample-office")};
    const QTimeZone zone("Europe/Warsaw");
    const QString folder = arguments.at(1);
    const auto ledger =
        sure(Ledger::open({folder + QStringLiteral("/ledger"), officeId, "machine", zone, {}}, clock.now()));
    if (ledger->opening() == LedgerOpening::DamagedSetAside)
        stop(QStringLiteral("the ledger was damaged"));
    if (arguments.at(3) == QLatin1String("check")) {
        tell(*ledger, clock);
        return 0;
    }
    const auto office = sure(LocalOffice::open({folder + QStringLiteral("/office"),
                                                folder + QStringLiteral("/anchor"),
                                                officeId,
                                                zone,
                                                {},
                                                {{QStringLiteral("A")}}},
                                               clock.now()));
    auto file = std::make_shared<Office>();
    file->id = officeId;
    file->zone = zone;
    const Catalogue catalogue(file);
    const HallDesk hall(nullptr, clock);
    PromptPrinter printer(folder + QStringLiteral("/paper"), arguments.at(3) == QLatin1String("asked"));
    PrintQueue printing(*ledger, printer, clock, catalogue, hall, {});
    printing.ring();
    issueWithoutEnd(*ledger, *office, clock, printing);
}
