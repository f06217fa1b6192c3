// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulatedday.h"

#include <algorithm>
#include <cmath>

namespace okienko::backoffice
{

namespace
{

using namespace std::chrono_literals;

struct Matter {
    QString name;
    int fileMinutes;
    double share; ///< of all visitors
};
const QList<Matter> matters{{QStringLiteral("identity-card"), 12, 0.25},
                            {QStringLiteral("vehicles"), 20, 0.12},
                            {QStringLiteral("information"), 5, 0.30},
                            {QStringLiteral("residence"), 10, 0.20},
                            {QStringLiteral("benefits"), 15, 0.13}};
const QList<QList<int>> counterMatters{{0, 3}, {0, 4}, {1, 0}, {2, 3}, {4, 1}, {2}};

constexpr double spread = 0.6;
constexpr auto tick = 5s;
const Instant opens{8h};
const Instant lastTicket{15h + 40min};
const Instant ends{18h};

OfficeTable officeTable()
{
    OfficeTable table;
    for (const Matter &matter : matters)
        table.services.insert({matter.name}, {matter.fileMinutes, 2, true, true});
    return table;
}

double minutes(std::chrono::milliseconds time) { return static_cast<double>(time.count()) / 60'000; }

} // namespace

SimulatedDay::SimulatedDay(quint32 office, quint32 day, const Experience &earlier)
    : m_hall(officeTable()), m_random(office), m_earlier(earlier)
{
    for (const Matter &matter : matters)
        m_trueMinutes.append(matter.fileMinutes * (0.6 + chance()));
    m_random.seed(day);
    m_hall.now = opens - 15min;
    m_learnedAt = m_hall.now;
    for (const QList<int> &which : counterMatters) {
        QStringList names;
        for (const int one : which)
            names.append(matters.at(one).name);
        const QString name = QString::number(m_clerks.size() + 1);
        m_hall.open(name, names);
        m_hall.counter(name).open = false;
        Clerk clerk{name, opens, ends, Instant{12h}, 30min, {}, true};
        clerk.from += std::chrono::minutes(static_cast<int>(chance() * 20));
        clerk.pause += std::chrono::minutes(static_cast<int>(chance() * 90));
        if (m_clerks.size() == 1 && chance() < 0.5)
            clerk.to = Instant{14h};
        m_clerks.append(clerk);
    }
}

double SimulatedDay::arrivalsAnHour(qsizetype service) const
{
    double work = 0; // minutes of counter a visitor brings on average
    for (qsizetype i = 0; i < matters.size(); ++i)
        work += matters.at(i).share * (m_trueMinutes.at(i) + 1);
    const double hour = minutes(m_hall.now.time_since_epoch()) / 60;
    const double rush = hour >= 9.5 && hour < 11.5 ? 1.35 : hour >= 14 && hour < 15 ? 0.9 : 0.65;
    return rush * matters.at(service).share * static_cast<double>(m_clerks.size()) * 60 / work;
}

void SimulatedDay::arrive(qsizetype service)
{
    TicketEvent paper = m_hall.paper(matters.at(service).name);
    if (chance() < 0.1)
        paper.needs.priorityWeight = 1 + static_cast<int>(chance() * 3);
    if (chance() < 0.1)
        paper.appointment = m_hall.now + std::chrono::minutes(static_cast<int>(chance() * 15));
    if (chance() < 0.03) {
        paper.visit = m_hall.fresh<VisitId>();
        TicketEvent other = m_hall.paper(matters.at(2).name);
        other.visit = paper.visit;
        m_hall.take(other);
    }
    const bool ordinary = paper.needs.priorityWeight == 0 && !paper.appointment && paper.visit.isNull();
    if (ordinary)
        tell(paper.ticket, paper.service);
    m_hall.take(paper);
}

void SimulatedDay::tell(const TicketId &ticket, const ServiceId &service)
{
    if (m_hall.now - m_learnedAt >= 10min) {
        m_today = experience();
        m_learnedAt = m_hall.now;
    }
    const Forecast forecast(m_hall.hall, m_today, m_earlier, m_hall.table, m_hall.now);
    const std::variant<Wait, Unknown> answer = forecast.newcomer(service);
    const Wait *wait = std::get_if<Wait>(&answer);
    if (!wait) {
        ++m_unknown;
        return;
    }
    const auto serving = std::ranges::count_if(m_hall.hall.counters, [&](const CounterNow &counter) {
        return counter.calling() && counter.services.contains(service);
    });
    Visit visit;
    visit.told = wait->expected;
    visit.range = told(*wait);
    visit.naive = static_cast<double>(m_hall.hall.waitingFor(service)) *
                  m_hall.table.row(service).averageMinutes /
                  static_cast<double>(std::max<qint64>(1, serving));
    m_visits.insert(ticket, visit);
}

void SimulatedDay::work(Clerk &clerk)
{
    const Instant now = m_hall.now;
    CounterNow &counter = m_hall.counter(clerk.counter);
    counter.open = now >= clerk.from && (now < clerk.to || !counter.has.isNull());
    counter.paused = now >= clerk.pause && now < clerk.pause + clerk.pauseLength;
    if (!counter.has.isNull()) {
        if (now >= clerk.freeAt) {
            m_hall.ask(clerk.counter, clerk.comes ? Deed::Done : Deed::NoShow, counter.has);
            clerk.freeAt = now + std::chrono::seconds(static_cast<int>(chance() * 60)); // a breath
        }
        return;
    }
    const bool somebody = std::ranges::any_of(
        counter.services, [&](const ServiceId &service) { return m_hall.hall.waitingFor(service) > 0; });
    if (!counter.calling() || now < clerk.freeAt || !somebody)
        return;
    const OfficeHall::Answer answer = m_hall.next(clerk.counter);
    const TicketEvent *called = std::get_if<TicketEvent>(&answer);
    if (!called)
        return;
    if (const auto visit = m_visits.find(called->ticket); visit != m_visits.end())
        visit->waited = minutes(now - m_hall.ticket(called->ticket).issuedAt);
    clerk.comes = chance() > 0.06;
    if (!clerk.comes) {
        clerk.freeAt = now + 60s;
        return;
    }
    const auto matter = std::ranges::find(matters, called->service.value, &Matter::name) - matters.cbegin();
    const double sigma = std::sqrt(std::log(1 + spread * spread));
    std::lognormal_distribution length(std::log(m_trueMinutes.at(matter)) - sigma * sigma / 2, sigma);
    clerk.freeAt = now + 30s + std::chrono::seconds(std::lround(length(m_random) * 60)); // and the way there
}

void SimulatedDay::run()
{
    for (; m_hall.now < ends; m_hall.now += tick) {
        for (qsizetype i = 0; i < matters.size(); ++i)
            if (m_hall.now < lastTicket && chance() < arrivalsAnHour(i) * 5 / 3600)
                arrive(i);
        for (Clerk &clerk : m_clerks)
            work(clerk);
    }
}

QList<SimulatedDay::Visit> SimulatedDay::visits() const
{
    QList<Visit> called;
    for (const Visit &visit : m_visits)
        if (visit.waited >= 0)
            called.append(visit);
    return called;
}

} // namespace okienko::backoffice
