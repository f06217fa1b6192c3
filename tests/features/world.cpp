// SPDX-License-Identifier: GPL-3.0-or-later
#include "world.h"

#include "desk/knowledge.h"
#include "protocol/officefiles.h"

namespace okienko::test
{

using namespace std::chrono_literals;

World::World(std::shared_ptr<const Office> office, Line line)
    : clock(QDateTime(QDate(2026, 11, 23), QTime(9, 0), Qt::UTC)), m_office(std::move(office)), m_line(line)
{
    if (m_office == nullptr) {
        auto files = loadOffice(QStringLiteral(OKIENKO_SAMPLE_OFFICE));
        if (!files)
            qFatal("%s", qPrintable(files.error().constFirst().line()));
        m_office = std::make_shared<const Office>(std::move(files->office));
    }
    start();
}

World::~World() = default;

void World::start()
{
    Config config;
    config.stateFolder = m_folder.path();
    auto books = openBooks(config, *m_office, QByteArrayLiteral("this machine"), clock);
    if (!books)
        qFatal("%s", qPrintable(books.error().detail));
    m_books = std::move(*books);
    printer = std::make_unique<FakePrinter>();
    voice = std::make_unique<FakeVoice>();
    m_backOffice = std::make_unique<LocalBackOffice>(*m_books.office, clock);
    Terminal::Outside outside{clock, *printer, *voice, *m_backOffice};
    if (m_line == Line::ToTheOffice) {
        outside.hall = &hall;
        outside.help = &help;
        outside.bookings = &bookings;
    }
    m_terminal = std::make_unique<Terminal>(*m_books.ledger, m_office, outside, Terminal::Settings());
    m_terminal->start();
    settle();
}

void World::restart()
{
    m_terminal.reset();
    m_backOffice.reset();
    m_books = {};
    start();
}

void World::wait(std::chrono::milliseconds time)
{
    constexpr auto step = 250ms;
    while (time > 0ms) {
        const auto now = std::min<std::chrono::milliseconds>(time, step);
        clock.advance(now);
        time -= now;
        m_terminal->tick();
        settle();
    }
}

void World::settle()
{
    // Queued answers of the office may ring again; a fixed number of rounds is more than any chain of them.
    for (int round = 0; round < 8; ++round)
        QCoreApplication::processEvents();
}

void World::learnToAnswer()
{
    static const auto knowledge = [this] {
        const OfficeAnswers answers = loadAnswers(QStringLiteral(OKIENKO_SAMPLE_OFFICE), *m_office);
        if (answers.articles.isEmpty())
            qFatal("the sample office has no answers");
        return std::make_shared<const Knowledge>(
            FaqSources{m_office->services, answers.articles, answers.glossary, answers.wordForms});
    }();
    m_terminal->faq().learn(knowledge);
    settle();
}

void World::itIs(const QString &local)
{
    const QDateTime when = QDateTime::fromString(local, QStringLiteral("yyyy-MM-dd HH:mm"));
    clock.advanceTo(QDateTime(when.date(), when.time(), m_office->zone).toUTC());
    m_terminal->tick();
    settle();
}

void World::chooseLanguage(const QString &code)
{
    touch([&](Lobby &lobby) { lobby.start(code); });
}

void World::chooseService(const QString &id)
{
    touch([&](Lobby &lobby) { lobby.openService(id); });
}

void World::takeTicket()
{
    touch([](Lobby &lobby) { lobby.takeTicket(); });
}

QString World::takeTicketFor(const QString &service, const QString &language)
{
    chooseLanguage(language);
    chooseService(service);
    takeTicket();
    return lobby().ticket()->number();
}

void World::done()
{
    touch([](Lobby &lobby) { lobby.done(); });
}

void World::printerPrints()
{
    const PrintJobId id = printer->orders.constLast().id;
    printer->accept(id, static_cast<int>(printer->orders.size()));
    printer->finish(id, static_cast<int>(printer->orders.size()));
    settle();
}

} // namespace okienko::test
