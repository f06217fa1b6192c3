// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "sync/eventreader.h"

using namespace okienko;

class TestEventReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAStreamInPiecesOfAnySize()
    {
        const QByteArray stream =
            ": hello\n\nid: 1\nevent: welcome\ndata: {}\n\n:\n\r\nid:2\r\nevent:bell\r\n"
            "data: a\r\ndata:b\r\n\r\ndata: without a name\r\rretry: 5\n\n";
        const QList<StreamEvent> expected{{"welcome", "{}"}, {"bell", "a\nb"}, {"message", "without a name"}};
        for (const qsizetype size : {1, 2, 3, 7, 1000}) {
            EventReader reader;
            QList<StreamEvent> events;
            for (qsizetype at = 0; at < stream.size(); at += size)
                events += reader.read(stream.mid(at, size));
            QCOMPARE(events, expected);
            QCOMPARE(reader.lastId(), QByteArray("2"));
        }
    }

    void doesNotCountAnEventThatWasCutOff()
    {
        EventReader reader;
        QCOMPARE(reader.read("id: 4\ndata: whole\n\nid: 5\ndata: ha").size(), 1);
        QCOMPARE(reader.lastId(), QByteArray("4"));
        reader.reset();
        QCOMPARE(reader.read("data: new\n\n"), (QList<StreamEvent>{{"message", "new"}}));
        QCOMPARE(reader.lastId(), QByteArray("4"));
    }

    void passesOverStrangeIds()
    {
        EventReader reader;
        QCOMPARE(reader.read("id: good\ndata: 1\n\n").size(), 1);
        QCOMPARE(reader.read(QByteArray("id: a\0b\ndata: 2\n\n", 17)).size(), 1);
        QCOMPARE(reader.read("id: " + QByteArray(101, 'x') + "\ndata: 3\n\n").size(), 1);
        QCOMPARE(reader.lastId(), QByteArray("good"));
    }

    void givesUpOnAnEventWithoutEnd()
    {
        EventReader line;
        QVERIFY(line.read(QByteArray(EventReader::longest + 1, 'x')).isEmpty());
        QVERIFY(line.tooLong());
        EventReader lines;
        for (int i = 0; i < 300 && !lines.tooLong(); ++i)
            QVERIFY(lines.read("data: " + QByteArray(1000, 'x') + '\n').isEmpty());
        QVERIFY(lines.tooLong());
        lines.reset();
        QCOMPARE(lines.read("data: y\n\n").size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestEventReader)
#include "tst_eventreader.moc"
