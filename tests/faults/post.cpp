// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of tests/faults/post.py that are made of the project's own code.
//   okienko_post kiosk FOLDER IDENTITY OFFICE PORT HARDWARE BOOT WALL-ERROR SERIES:SERVICE...
//   okienko_post lines COUNT SEED       lines between terminals and office, with faults
//   (support/unreliableline.h) okienko_post enrol URL CODE FINGERPRINT NAME IDENTITY
#include <QCoreApplication>

#include <cstdlib>

#include "postkiosk.h"
#include "support/unreliableline.h"
#include "sync/enrolling.h"

using namespace okienko;
using namespace okienko::test;

namespace
{

int kiosk(const QStringList &words)
{
    PostKiosk::Setup setup{words.at(0),
                           words.at(1),
                           {words.at(2)},
                           words.at(3).toUShort(),
                           words.at(4).toLatin1(),
                           words.at(5).toLatin1(),
                           words.at(6).toLongLong(),
                           {}};
    for (const QString &pair : words.mid(7))
        setup.services.append({{pair.section(u':', 0, 0)}, {pair.section(u':', 1)}});
    const PostKiosk kiosk(setup);
    return QCoreApplication::exec();
}

int enrol(const QStringList &words)
{
    const Enrolling::Order order{QUrl(words.at(0)), words.at(1), words.at(2),
                                 words.at(3),       words.at(4), words.at(3).toLatin1()};
    const auto done = Enrolling().run(order, QDateTime::currentDateTimeUtc());
    if (!done)
        Words::stop(done.error().detail);
    return 0;
}

class Lines
{
public:
    Lines(int count, quint32 seed) : m_words([this](const QList<QByteArray> &words) { hear(words); })
    {
        QByteArray ports;
        for (int i = 0; i < count; ++i) {
            m_lines.push_back(std::make_unique<UnreliableLine>(1, seed + static_cast<quint32>(i)));
            ports += ' ' + QByteArray::number(m_lines.back()->port());
        }
        Words::say("ports" + ports);
    }

private:
    void hear(const QList<QByteArray> &words)
    {
        UnreliableLine &line = *m_lines.at(words.value(1).toUInt());
        if (words.at(0) == "office") {
            line.setOffice(words.value(2).toUShort());
        } else if (words.at(0) == "state") {
            line.setState(words.value(2) == "up"       ? UnreliableLine::State::Up
                          : words.value(2) == "silent" ? UnreliableLine::State::Silent
                                                       : UnreliableLine::State::Refusing);
        } else if (words.at(0) == "habits") {
            UnreliableLine::Habits habits;
            habits.latency = std::chrono::milliseconds(words.value(2).toInt());
            habits.wander = std::chrono::milliseconds(words.value(3).toInt());
            habits.stalls = words.value(4).toDouble();
            habits.loses = words.value(5).toDouble();
            habits.cuts = words.value(6).toDouble();
            line.setHabits(habits);
        }
        const auto &counts = line.counts();
        Words::say("line " + words.value(1) + ' ' + QByteArray::number(counts.connections) + ' ' +
                   QByteArray::number(counts.lost) + ' ' + QByteArray::number(counts.cut) + ' ' +
                   QByteArray::number(counts.stalled));
    }

    std::vector<std::unique_ptr<UnreliableLine>> m_lines;
    Words m_words;
};

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const QStringList words = QCoreApplication::arguments().mid(1);
    const QString part = words.value(0);
    if (part == QLatin1String("kiosk") && words.size() > 8)
        return kiosk(words.mid(1));
    if (part == QLatin1String("enrol") && words.size() == 6)
        return enrol(words.mid(1));
    if (part == QLatin1String("lines") && words.size() == 3) {
        const Lines lines(words.at(1).toInt(), words.at(2).toUInt());
        return QCoreApplication::exec();
    }
    Words::stop(QStringLiteral("usage: see post.cpp"));
}
