// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTemporaryDir>
#include <QTest>

#include <memory>

#include "domain/office.h"
#include "store/ledger.h"
#include "store/localoffice.h"
#include "support/fakebookings.h"
#include "support/fakeclock.h"
#include "support/fakehall.h"
#include "support/fakeprinter.h"
#include "support/fakevoice.h"
#include "terminal/books.h"
#include "terminal/localbackoffice.h"
#include "terminal/terminal.h"

namespace okienko::test
{

/// One terminal of the sample office with everything real but the edge: clock, printer and voice are fakes,
/// the files lie in a temporary folder. It is Monday, 23 November 2026, 10:00 in Warsaw.
class World
{
public:
    enum class Line { None, ToTheOffice }; ///< does the office tell of its hall?
    /// @param office null for the sample office
    explicit World(std::shared_ptr<const Office> office = nullptr, Line line = Line::None);
    ~World();

    /// The process ends as by kill -9 and starts again: nothing is told to anybody, only the files are left.
    void restart();
    /// Time passes while the terminal runs: its ticks come as they do in life.
    void wait(std::chrono::milliseconds time);
    /// Answers that are under way arrive.
    void settle();
    /// The terminal can be asked what the sample office has answered.
    void learnToAnswer();
    /// The wall clock in the office's zone, "yyyy-MM-dd HH:mm"; set before anything happens on that day.
    void itIs(const QString &local);

    /// Touches as a visitor does: each is a touch, then what the control does.
    template <typename Deed>
    void touch(Deed deed)
    {
        lobby().touched();
        deed(lobby());
        settle();
    }
    void chooseLanguage(const QString &code);
    void chooseService(const QString &id);
    void takeTicket();
    /// From the first screen to the number; answers the number.
    QString takeTicketFor(const QString &service, const QString &language = QStringLiteral("pl"));
    void done();

    /// The printer takes the newest order and prints it.
    void printerPrints();

    [[nodiscard]] Lobby &lobby() { return m_terminal->lobby(); }
    [[nodiscard]] Terminal &terminal() { return *m_terminal; }
    [[nodiscard]] Ledger &ledger() { return *m_books.ledger; }
    [[nodiscard]] LocalOffice &office() { return *m_books.office; }
    [[nodiscard]] const Office &sample() const { return *m_office; }
    [[nodiscard]] QString stateFolder() const { return m_folder.path(); }

    FakeClock clock;
    std::unique_ptr<FakePrinter> printer;
    std::unique_ptr<FakeVoice> voice;
    FakeHall hall;
    FakeHelpLine help;
    FakeBookings bookings;

private:
    void start();

    QTemporaryDir m_folder;
    std::shared_ptr<const Office> m_office;
    Line m_line;
    Books m_books;
    std::unique_ptr<LocalBackOffice> m_backOffice;
    std::unique_ptr<Terminal> m_terminal;
};

} // namespace okienko::test

// A feature reads as a story; the words do nothing but order it.
#define Given(deed) deed
#define When(deed) deed
#define Then(deed) deed
#define And(deed) deed
