// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include "support/fakeclock.h"
#include "sync/syncengine.h"
#include "terminal/books.h"

using namespace okienko;
using namespace std::chrono_literals;

class TestBooks : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    Config m_config;
    Office m_office;

    [[nodiscard]] Result<Books> open(const FakeClock &clock,
                                     const QByteArray &mark = QByteArrayLiteral("mark")) const
    {
        return openBooks(m_config, m_office, mark, clock);
    }
    static QString issue(const Books &books, const FakeClock &clock)
    {
        const auto issued =
            books.ledger->issue({{QStringLiteral("service")}, Language::Polish, {}, {}, false},
                                {QStringLiteral("A")}, false, clock.now());
        return issued ? issued->ticket.number.text() : issued.error().detail;
    }

private Q_SLOTS:
    void init()
    {
        m_config.stateFolder = m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction()));
        m_office = Office();
        m_office.id = {QStringLiteral("office")};
        m_office.zone = QTimeZone("Europe/Warsaw");
        m_office.groups = {{{QStringLiteral("group")}, {QStringLiteral("A")}, {}, {}, {}}};
    }

    void holdNumbersRightAfterTheFirstStart()
    {
        const FakeClock clock;
        const auto books = open(clock);
        QVERIFY2(books, qPrintable(books ? QString() : books.error().detail));
        QCOMPARE(issue(*books, clock), QStringLiteral("A001"));
    }

    void goOnWithTheNextNumberAfterARestart()
    {
        const FakeClock clock;
        QCOMPARE(issue(*open(clock), clock), QStringLiteral("A001"));
        QCOMPARE(issue(*open(clock), clock), QStringLiteral("A002"));
    }

    void giveNumbersWithoutTheServerAfterThreeSeconds()
    {
        FakeClock clock;
        const QString first = [&] {
            const auto own = open(clock); // as long as it was its own office
            return issue(*own, clock);
        }();
        QCOMPARE(first, QStringLiteral("A001"));
        m_config.backOffice =
            Config::BackOffice{QUrl(QStringLiteral("https://127.0.0.1:1")), m_folder.path()};
        const auto books = open(clock);
        QVERIFY(books);
        QVERIFY(!books->office);
        QVERIFY(books->ledger->issuing() == Issuing::NotGreeted);
        clock.advance(std::chrono::milliseconds(2900));
        QVERIFY(!issue(*books, clock).startsWith(QLatin1Char('A')));
        clock.advance(std::chrono::milliseconds(100));
        QCOMPARE(issue(*books, clock), QStringLiteral("A002"));
        m_config.backOffice.reset();
    }

    void putAsideALedgerThatTheServerCalledStale()
    {
        FakeClock clock;
        m_config.backOffice =
            Config::BackOffice{QUrl(QStringLiteral("https://127.0.0.1:1")), m_folder.path()};
        LedgerId old;
        {
            const auto books = open(clock);
            old = books->ledger->id();
            QVERIFY(books->oldLogs.isEmpty());
            QVERIFY(books->ledger->setSetting(SyncEngine::setAsideSetting(), QStringLiteral("1")));
        }
        const auto books = open(clock);
        QVERIFY(books->setAside);
        QVERIFY(books->ledger->id() != old);
        QCOMPARE(books->oldLogs.size(), 1);
        m_config.backOffice.reset();
    }

    void beginAFreshLedgerWhenTheOldOneComesFromAnImage()
    {
        FakeClock clock;
        const QDir state(m_config.stateFolder);
        QCOMPARE(issue(*open(clock), clock), QStringLiteral("A001"));
        QVERIFY(QFile::copy(state.filePath(QStringLiteral("ledger.sqlite")),
                            state.filePath(QStringLiteral("image"))));
        QString second;
        {
            const auto books = open(clock);
            second = issue(*books, clock);
            const Hello self = books->ledger->hello(QUuid::createUuid(), clock.now());
            const auto events = books->ledger->events(1, 100, clock.now());
            QVERIFY(
                books->office->push({QUuid::createUuid(), self.office, self.ledger, *events}, clock.now()));
        }
        QCOMPARE(second, QStringLiteral("A002"));
        for (const QString &name : state.entryList({QStringLiteral("ledger.sqlite*")}, QDir::Files))
            QVERIFY(QFile::remove(state.filePath(name)));
        QVERIFY(QFile::rename(state.filePath(QStringLiteral("image")),
                              state.filePath(QStringLiteral("ledger.sqlite"))));

        clock.advance(5min);
        const auto books = open(clock);
        QVERIFY(books);
        QCOMPARE(books->ledger->opening(), LedgerOpening::Fresh);
        const QString third = issue(*books, clock);
        QVERIFY2(third != QStringLiteral("A001") && third != second, qPrintable(third));
        QVERIFY(!Ledger::asides(state.filePath(QStringLiteral("ledger.sqlite"))).isEmpty());
    }

    void sayInOneSentenceWhenTheStateFolderCannotBeMade()
    {
        QFile file(m_config.stateFolder);
        QVERIFY(file.open(QIODevice::WriteOnly));
        const FakeClock clock;
        const auto books = open(clock);
        QVERIFY(!books);
        QVERIFY(books.error().detail.contains(QStringLiteral("state_folder")));
    }
};

QTEST_GUILESS_MAIN(TestBooks)
#include "tst_books.moc"
