// SPDX-License-Identifier: GPL-3.0-or-later
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include "support/officemaker.h"

using namespace okienko::test;

namespace
{

struct Answer {
    int code = -1;
    QString out;
    QString err;
};

Answer run(const QStringList &arguments, const QByteArray &in = {})
{
    QProcess process;
    process.start(QStringLiteral(OKIENKOCTL), arguments);
    process.write(in);
    process.closeWriteChannel();
    if (!process.waitForFinished(20'000) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

} // namespace

class OkienkoctlTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsItsCommandsAndVersion()
    {
        const Answer help = run({QStringLiteral("--help")});
        QCOMPARE(help.code, 0);
        QVERIFY(help.out.contains(QStringLiteral("office check DIR")));
        QVERIFY(help.out.contains(QStringLiteral("config check FILE")));
        const Answer version = run({QStringLiteral("--version")});
        QCOMPARE(version.code, 0);
        QCOMPARE(version.out.trimmed(), QStringLiteral("okienkoctl " OKIENKO_VERSION));
    }

    void refusesCallsItDoesNotUnderstand()
    {
        for (const QStringList &arguments :
             {QStringList(), QStringList{QStringLiteral("dance")}, QStringList{QStringLiteral("office")},
              QStringList{QStringLiteral("office"), QStringLiteral("check")},
              QStringList{QStringLiteral("office"), QStringLiteral("check"), QStringLiteral("a"),
                          QStringLiteral("b")},
              QStringList{QStringLiteral("office"), QStringLiteral("check"), QStringLiteral("/nowhere")},
              QStringList{QStringLiteral("config"), QStringLiteral("check"), QStringLiteral("/nowhere.json")},
              QStringList{QStringLiteral("enrol"), QStringLiteral("/nowhere.json")},
              QStringList{QStringLiteral("enrol"), QStringLiteral("/nowhere.json"),
                          QStringLiteral("--office"), QStringLiteral("a"), QStringLiteral("--office"),
                          QStringLiteral("b"), QStringLiteral("--code"), QStringLiteral("c")},
              QStringList{QStringLiteral("enrol"), QStringLiteral("/nowhere.json"), QStringLiteral("--code"),
                          QStringLiteral("c"), QStringLiteral("--office"), QStringLiteral("https://a"),
                          QStringLiteral("--fingerprint"), QStringLiteral("f")}}) {
            const Answer answer = run(arguments);
            QCOMPARE(answer.code, 2);
            QVERIFY(answer.out.isEmpty());
            QCOMPARE(answer.err.count(QLatin1Char('\n')), 1);
        }
    }

    void checksTheSampleOffice()
    {
        const Answer answer = run({QStringLiteral("office"), QStringLiteral("check"),
                                   QStringLiteral(OKIENKO_SOURCE "/assets/sample-office")});
        QCOMPARE(answer.code, 0);
        QCOMPARE(answer.out,
                 QStringLiteral(
                     "groups 7, services 24, counters 12, notices 6, forms 4, articles 140, queries 150\n"
                     "problems 0, warnings 0\n"));
    }

    void makesSlipsForHoursWithoutPower_data()
    {
        QTest::addColumn<QString>("paper");
        QTest::addColumn<int>("pages");
        QTest::newRow("A4") << QStringLiteral("a4") << 2;
        QTest::newRow("80 mm") << QStringLiteral("80") << 7;
        QTest::newRow("58 mm") << QStringLiteral("58") << 7;
    }
    void makesSlipsForHoursWithoutPower()
    {
        QFETCH(QString, paper);
        QFETCH(int, pages);
        const QTemporaryDir dir;
        const QString pdf = dir.filePath(QStringLiteral("slips.pdf"));
        QByteArray lines;
        for (int n = 301; n <= 307; ++n)
            lines += "A" + QByteArray::number(n) + "\tK7R" + QByteArray::number(n % 10) + "\t2026-11-26\n";
        const Answer answer = run({QStringLiteral("emergency"), QStringLiteral("print"),
                                   QStringLiteral(OKIENKO_SOURCE "/assets/sample-office"), pdf,
                                   QStringLiteral("--paper"), paper},
                                  lines);
        QCOMPARE(answer.err, QString());
        QCOMPARE(answer.code, 0);
        QVERIFY(answer.out.startsWith(QStringLiteral("7 slips, A301 to A307, in ")));
        // Read back by another program.
        QProcess reader;
        reader.start(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), pdf, QStringLiteral("-")});
        QVERIFY(reader.waitForFinished(20'000));
        const QString read = QString::fromUtf8(reader.readAllStandardOutput());
        QCOMPARE(read.count(QLatin1Char('\f')), pages);
        QString together = read;
        together.remove(QRegularExpression(QStringLiteral("\\s")));
        for (int n = 301; n <= 307; ++n) {
            QVERIFY2(together.contains(QString::number(n)), qPrintable(read));
            QVERIFY(together.contains(QStringLiteral("K7R%1").arg(n % 10)));
        }
        QVERIFY(together.contains(QStringLiteral("26listopada2026")));
        QVERIFY(together.contains(QStringLiteral("Waitinthehall.")));
    }

    void aLineThatIsNoSlipMakesNoPaper()
    {
        const QTemporaryDir dir;
        const QString pdf = dir.filePath(QStringLiteral("slips.pdf"));
        for (const char *wrong : {"A30\t2026-11-26", "AA301\tK7RT\t2026-11-26", "A301\tK7RT\t2026-02-30",
                                  "A301 K7RT 2026-11-26", "A000\tK7RT\t2026-11-26"}) {
            const Answer answer = run({QStringLiteral("emergency"), QStringLiteral("print"),
                                       QStringLiteral(OKIENKO_SOURCE "/assets/sample-office"), pdf},
                                      QByteArray("A300\tK7RT\t2026-11-26\n") + wrong + '\n');
            QCOMPARE(answer.code, 1);
            QVERIFY2(answer.err.startsWith(QStringLiteral("okienkoctl: line 2: ")), qPrintable(answer.err));
            QVERIFY(!QFile::exists(pdf));
        }
    }

    void namesEachProblemInALine()
    {
        QTemporaryDir dir;
        QJsonObject office = OfficeMaker(3).office();
        office.insert(QStringLiteral("unsure_group"), QStringLiteral("nowhere"));
        office.insert(QStringLiteral("surprise"), 1);
        write(dir.filePath(QStringLiteral("office.json")), QJsonDocument(office).toJson());
        const Answer answer = run({QStringLiteral("office"), QStringLiteral("check"), dir.path()});
        QCOMPARE(answer.code, 1);
        const QStringList lines = answer.out.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 4);
        QVERIFY(lines.at(0).startsWith(QStringLiteral("office.json /surprise: found the unknown key")));
        QCOMPARE(lines.at(1),
                 QStringLiteral(
                     "office.json /unsure_group: found \"nowhere\"; allowed: one of the groups: group-1"));
        QCOMPARE(lines.at(3), QStringLiteral("problems 2, warnings 0"));
    }

    void warnsAndStillSaysFine()
    {
        QTemporaryDir dir;
        QVERIFY(OfficeMaker(3).write(dir.path()));
        write(dir.filePath(QStringLiteral("other.json")), "{}");
        const Answer answer = run({QStringLiteral("office"), QStringLiteral("check"), dir.path()});
        QCOMPARE(answer.code, 0);
        QVERIFY(answer.out.startsWith(QStringLiteral("warning: other.json 1:1: ")));
        QVERIFY(answer.out.endsWith(QStringLiteral("problems 0, warnings 1\n")));
    }

    void checksAConfigurationTogetherWithItsOffice()
    {
        QTemporaryDir dir;
        QVERIFY(OfficeMaker(3).write(dir.filePath(QStringLiteral("office"))));
        QJsonObject config{{"office_folder", "office"},
                           {"state_folder", "state"},
                           {"kiosk_id", "k"},
                           {"screen", QJsonObject{{"px_per_mm", 4}}},
                           {"printer", QJsonObject{{"queue", "slips"}}}};
        const QString path = dir.filePath(QStringLiteral("kiosk.json"));
        write(path, QJsonDocument(config).toJson());
        const QStringList call{QStringLiteral("config"), QStringLiteral("check"), path};
        QCOMPARE(run(call).code, 0);
        config.insert(QStringLiteral("staff"), QJsonObject{{"call_counter", "9"}});
        write(path, QJsonDocument(config).toJson());
        Answer answer = run(call);
        QCOMPARE(answer.code, 0);
        QVERIFY(answer.out.startsWith(QStringLiteral("warning: kiosk.json /staff/call_counter: ")));
        write(dir.filePath(QStringLiteral("office/office.json")), "{");
        answer = run(call);
        QCOMPARE(answer.code, 1);
        QVERIFY(answer.out.startsWith(QStringLiteral("kiosk.json /office_folder: found office.json 1:2")));
        config.insert(QStringLiteral("colour"), QStringLiteral("red"));
        write(path, QJsonDocument(config).toJson());
        answer = run(call);
        QCOMPARE(answer.code, 1);
        QVERIFY(answer.out.startsWith(QStringLiteral("kiosk.json /colour: ")));
    }
};

QTEST_GUILESS_MAIN(OkienkoctlTest)
#include "tst_okienkoctl.moc"
