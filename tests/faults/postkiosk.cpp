// SPDX-License-Identifier: GPL-3.0-or-later
#include "postkiosk.h"

#include <QFile>

#include <ctime>

#include "store/leasebook.h"

namespace okienko::test
{

using namespace std::chrono_literals;

namespace
{

constexpr auto greetWithin = 3s;
constexpr auto handEvery = 20ms;
constexpr int mostRemembered = 400;
constexpr int mostWaits = 40; ///< of 100 ms, for numbers or for the greeting
constexpr qint64 tailTold = 200;

template <typename T>
T sure(Result<T> result)
{
    if (!result)
        Words::stop(result.error().detail);
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

QByteArray textOf(const OfficeDay &day) { return day.toString(Qt::ISODate).toLatin1(); }

QByteArray number(qint64 value) { return QByteArray::number(value); }

/// As a terminal opens it (terminal/books.cpp): what the office called stale before is put aside now.
std::unique_ptr<Ledger> openedAt(const PostKiosk::Setup &setup, const Clock &clock)
{
    const Ledger::Place place{setup.folder + QStringLiteral("/ledger.sqlite"),
                              setup.office,
                              setup.hardware,
                              QTimeZone("Europe/Warsaw"),
                              SeriesShape{},
                              nullptr,
                              greetWithin};
    std::unique_ptr<Ledger> ledger = sure(Ledger::open(place, clock.now()));
    if (sure(ledger->setting(SyncEngine::setAsideSetting(), {})).isEmpty())
        return ledger;
    ledger.reset();
    (void)sure(Ledger::setAside(place.file, clock.now()));
    return sure(Ledger::open(place, clock.now()));
}

} // namespace

Moment MachineClock::now() const
{
    timespec time{};
    clock_gettime(CLOCK_BOOTTIME, &time);
    return {QDateTime::currentDateTimeUtc().addMSecs(m_wallError), m_boot,
            std::chrono::milliseconds(time.tv_sec * 1000 + time.tv_nsec / 1'000'000)};
}

// What is said to the office

RememberingOffice::RememberingOffice(DeviceLine &line) : m_office(line), m_echo(line)
{
    const auto over = [this] {
        m_underWay = false;
        Q_EMIT quiet();
    };
    connect(&m_office, &BackOffice::helloAnswered, this, [this, over](const HelloAnswer &answer) {
        m_underWay = false;
        Q_EMIT helloAnswered(answer);
        if (!m_underWay)
            over();
    });
    connect(&m_office, &BackOffice::lendAnswered, this, [this, over](const LendAnswer &answer) {
        m_underWay = false;
        Q_EMIT lendAnswered(answer);
        if (!m_underWay)
            over();
    });
    connect(&m_office, &BackOffice::pushAnswered, this, [this, over](const PushAnswer &answer) {
        m_underWay = false;
        Q_EMIT pushAnswered(answer);
        if (!m_underWay)
            over();
    });
    connect(&m_office, &BackOffice::turnedAway, this, [this, over](const TurnedAway &why) {
        Words::say("turned-away " + number(static_cast<int>(why.why)) + ' ' +
                   why.detail.toUtf8().replace('\n', ' '));
        over();
        Q_EMIT turnedAway(why);
    });
    connect(&m_office, &BackOffice::unreachable, this, [this, over](const QString &detail) {
        over();
        Q_EMIT unreachable(detail);
    });
    connect(&m_echo, &BackOffice::lendAnswered, this, &RememberingOffice::sayNext);
    connect(&m_echo, &BackOffice::pushAnswered, this, &RememberingOffice::sayNext);
    connect(&m_echo, &BackOffice::turnedAway, this, &RememberingOffice::sayNext);
    connect(&m_echo, &BackOffice::unreachable, this, &RememberingOffice::sayNext);
}

void RememberingOffice::remember(const std::function<void(BackOffice &)> &letter)
{
    m_underWay = true;
    m_since.start();
    m_said.append(letter);
    // Any of those before may go: which ones are said again is chance anyway.
    if (m_said.size() > mostRemembered)
        m_said.removeFirst();
    letter(m_office);
}

void RememberingOffice::hello(const Hello &hello)
{
    m_underWay = true;
    m_since.start();
    m_office.hello(hello);
}

void RememberingOffice::lend(const LendRequest &request)
{
    remember([request](BackOffice &office) { office.lend(request); });
}

void RememberingOffice::push(const Push &push)
{
    remember([push](BackOffice &office) { office.push(push); });
}

void RememberingOffice::sayAgain(int count, QRandomGenerator &chance)
{
    m_again.clear();
    m_count = 0;
    for (int i = 0; i < count && !m_said.isEmpty(); ++i)
        m_again.append(m_said.at(chance.bounded(int(m_said.size()))));
    QTimer::singleShot(0, this, &RememberingOffice::sayNext);
}

void RememberingOffice::sayNext()
{
    if (m_again.isEmpty()) {
        Q_EMIT saidAgain(m_count);
        return;
    }
    ++m_count;
    m_again.takeFirst()(m_echo);
}

// The kiosk

PostKiosk::PostKiosk(const Setup &setup)
    : m_setup(setup), m_clock(setup.boot, setup.wallError), m_ledger(openedAt(setup, m_clock)),
      m_line({QUrl(QStringLiteral("https://127.0.0.1:%1").arg(setup.port)), setup.identity}),
      m_office(m_line), m_words([this](const QList<QByteArray> &words) { hear(words); })
{
    // Before the engine hears: what it does next is said after.
    connect(&m_office, &BackOffice::helloAnswered, this, [this](const HelloAnswer &answer) {
        m_word = answer;
        m_wordAt = m_clock.now().sinceBoot;
    });
    connect(&m_office, &BackOffice::lendAnswered, this, [](const LendAnswer &answer) {
        for (const Lease &lease : answer.leases)
            Words::say("lease " + lease.id.text().toLatin1() + ' ' + lease.ledger.text().toLatin1() + ' ' +
                       (lease.kind == LeaseKind::Live ? lease.series.letter.toLatin1() : "*") + ' ' +
                       textOf(lease.firstDay) + ' ' + textOf(lease.lastDay) + ' ' + number(lease.from) + ' ' +
                       number(lease.to));
    });
    m_engine = std::make_unique<SyncEngine>(*m_ledger, m_office, m_clock, [this] { return series(); });
    m_engine->carryOldLogs(Ledger::asides(setup.folder + QStringLiteral("/ledger.sqlite")));
    connect(m_engine.get(), &SyncEngine::setAside, this, [] {
        Words::say("set-aside");
        ::_exit(75);
    });
    m_messenger = std::make_unique<Messenger>(*m_ledger, m_line, m_clock);
    connect(m_messenger.get(), &Messenger::officeIsThere, this, [this] {
        if (!m_held)
            m_engine->officeIsThere();
    });
    connect(m_messenger.get(), &Messenger::postWanted, this, &PostKiosk::ring);
    connect(m_messenger.get(), &Messenger::jitterTold, m_engine.get(), &SyncEngine::setJitter);
    connect(&m_office, &RememberingOffice::quiet, this, [this] {
        if (m_held)
            hold();
        else if (m_toIssue > 0 && m_next.isActive())
            m_next.start(0ms);
    });
    connect(&m_office, &RememberingOffice::saidAgain, this,
            [](int count) { Words::say("said-again " + number(count)); });
    connect(&m_hand, &QTimer::timeout, this, [this] {
        if (!m_held)
            m_engine->tick();
    });
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &PostKiosk::issueNext);
    tellTail();
    Words::say("ready " + m_ledger->id().text().toLatin1());
    m_hand.start(handEvery);
    m_messenger->start();
}

PostKiosk::~PostKiosk() = default;

QList<Series> PostKiosk::series() const
{
    QList<Series> all;
    for (const auto &[series, service] : m_setup.services)
        all.append(series);
    return all;
}

void PostKiosk::ring()
{
    if (!m_held)
        m_engine->ring();
}

/// What was committed, but perhaps never said, because somebody killed the one before.
void PostKiosk::tellTail()
{
    const qint64 from = std::max<qint64>(1, m_ledger->logLength() - tailTold);
    for (const PostedEvent &event : sure(m_ledger->events(from, tailTold + 1, m_clock.now())))
        if (event.kind == QLatin1String("ticket.issued"))
            Words::say("kept " + textOf(event.day) + ' ' +
                       event.body.value(QLatin1String("series")).toString().toLatin1() + ' ' +
                       number(event.body.value(QLatin1String("n")).toInt()) + ' ' +
                       event.body.value(QLatin1String("ticket")).toString().toLatin1());
}

void PostKiosk::hear(const QList<QByteArray> &words)
{
    const QByteArray &word = words.constFirst();
    const auto value = [&](int at) { return words.value(at).toLongLong(); };
    if (word == "issue") {
        m_toIssue = static_cast<int>(value(1));
        m_chance.seed(static_cast<quint32>(value(2)));
        m_given = m_refused = m_waits = 0;
        m_next.start(0ms);
    } else if (word == "hold") {
        m_held = true;
        hold();
    } else if (word == "go") {
        m_held = false;
    } else if (word == "wall") {
        m_clock.setWallError(value(1));
    } else if (word == "again") {
        m_chance.seed(static_cast<quint32>(value(2)));
        m_office.sayAgain(static_cast<int>(value(1)), m_chance);
    } else if (word == "forget") {
        while (sure(m_ledger->forgetOld(m_clock.now())) > 0) {
        }
        Words::say("forgot");
    } else if (word == "status") {
        Words::say("status " + number(m_ledger->acknowledged()) + ' ' + number(m_ledger->logLength()) + ' ' +
                   number(static_cast<int>(m_ledger->issuing())) + ' ' + number(m_engine->online() ? 1 : 0) +
                   ' ' + number(m_ledger->clockInDoubt() ? 1 : 0));
    } else {
        Words::stop(QStringLiteral("what is \"%1\"?").arg(QString::fromLatin1(word)));
    }
}

void PostKiosk::hold()
{
    if (!m_office.isUnderWay())
        Words::say("held");
}

void PostKiosk::issueNext()
{
    if (m_toIssue <= 0) {
        Words::say("issued " + number(m_given) + ' ' + number(m_refused));
        return;
    }
    const auto &[series, service] = m_setup.services.at(m_chance.bounded(int(m_setup.services.size())));
    TicketOrder order;
    order.service = service;
    const auto issue = m_ledger->issue(order, series, false, m_clock.now());
    if (issue) {
        issued(issue->ticket);
        m_waits = 0;
        --m_toIssue;
        ring();
    } else if (issue.error().kind != ErrorKind::Refused) {
        Words::stop(issue.error().detail);
    } else {
        // Nothing may be given yet, or this series is used up.
        const bool mayCome = m_ledger->issuing() != Issuing::Allowed;
        if (!mayCome || ++m_waits > mostWaits) {
            ++m_refused;
            --m_toIssue;
        }
        m_next.start(mayCome ? 100ms : 1ms);
        return;
    }
    // People come slower than answers: the next one as soon as nothing is under way, unless the line is
    // silent.
    m_next.start(m_office.waitsFor() < 60 ? 60ms : 0ms);
}

void PostKiosk::issued(const Ticket &ticket)
{
    ++m_given;
    const qint64 trueTime = QDateTime::currentMSecsSinceEpoch();
    Words::say("paper " + textOf(ticket.day) + ' ' + ticket.number.series.letter.toLatin1() + ' ' +
               number(ticket.number.n) + ' ' + ticket.id.text().toLatin1() + ' ' + number(trueTime) + ' ' +
               ticket.service.value.toLatin1());
    // Invariant 5: a live number is not behind what the office said a moment ago.
    const bool fresh = m_word && m_clock.now().sinceBoot - m_wordAt < 10s && m_word->clockSure &&
                       m_word->day == ticket.day && m_word->standing == Standing::Ok;
    if (!fresh || ticket.number.n > SeriesShape{}.liveLast)
        return;
    const int head = m_word->heads.value(ticket.number.series, 0);
    if (head - ticket.number.n >= lag)
        Words::say("behind " + ticket.number.series.letter.toLatin1() + ' ' + number(ticket.number.n) + ' ' +
                   number(head));
}

} // namespace okienko::test
