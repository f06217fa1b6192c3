// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

namespace okienko::test
{

/// An office made with the real program, in a folder of its own, and the program that serves it.
class Office
{
public:
    static constexpr auto Id = "sample-city-office";

    /// @param conninfo of an empty PostgreSQL database; empty: SQLite
    explicit Office(const QString &conninfo);
    ~Office();
    Office(const Office &) = delete;
    Office &operator=(const Office &) = delete;

    struct Answer {
        int ending = -1;
        QString text;
    };
    /// Runs a command of the program.
    [[nodiscard]] Answer run(const QStringList &arguments, const QByteArray &input = {}) const;
    /// What stands behind "name: " in the answer of a command.
    [[nodiscard]] static QString told(const Answer &answer, const QString &name);

    /// Starts the program and waits until it says its ports.
    [[nodiscard]] bool serve();
    /// SIGTERM; how it ended.
    int stop();

    [[nodiscard]] quint16 pages() const { return m_pages; }
    [[nodiscard]] quint16 devices() const { return m_devices; }
    [[nodiscard]] QByteArray authority() const;
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    /// All that it logged since it was started.
    [[nodiscard]] QByteArray log();

private:
    [[nodiscard]] QStringList withConfig(const QStringList &arguments) const;

    QTemporaryDir m_folder;
    QProcess m_server;
    QByteArray m_log;
    quint16 m_pages = 0;
    quint16 m_devices = 0;
};

} // namespace okienko::test
