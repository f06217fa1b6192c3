// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QCoreApplication>
#include <QList>
#include <QSocketNotifier>

#include <unistd.h>

#include <cstdio>
#include <functional>

namespace okienko::test
{

/// A program of a test and who leads it talk in lines of words: what to do on the standard input, what
/// happened on the standard output. The end of the input ends the program.
class Words
{
public:
    using Heard = std::function<void(const QList<QByteArray> &words)>;
    explicit Words(const Heard &heard) : m_heard(heard), m_bell(STDIN_FILENO, QSocketNotifier::Read)
    {
        QObject::connect(&m_bell, &QSocketNotifier::activated, &m_bell, [this] { read(); });
    }

    /// In one piece: a line that was cut is not said.
    static void say(const QByteArray &line)
    {
        const QByteArray bytes = line + '\n';
        if (::write(STDOUT_FILENO, bytes.constData(), static_cast<std::size_t>(bytes.size())) != bytes.size())
            ::_exit(3);
    }
    [[noreturn]] static void stop(const QString &why)
    {
        std::fprintf(stderr, "%s\n", qPrintable(why));
        ::_exit(2);
    }

private:
    void read()
    {
        char piece[4096];
        const ssize_t got = ::read(STDIN_FILENO, piece, sizeof piece);
        if (got <= 0)
            ::_exit(0);
        m_pending.append(piece, got);
        for (qsizetype end = m_pending.indexOf('\n'); end >= 0; end = m_pending.indexOf('\n')) {
            const QByteArray line = m_pending.left(end);
            m_pending.remove(0, end + 1);
            m_heard(line.split(' '));
        }
    }

    Heard m_heard;
    QByteArray m_pending;
    QSocketNotifier m_bell;
};

} // namespace okienko::test
