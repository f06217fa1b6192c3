// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

namespace okienko
{

/// A free TCP port of the loopback, as free as it can be known.
[[nodiscard]] quint16 freePort();

/// A program of a test, with all that it starts in a group of its own. The group is killed at the end, also
/// when the test dies.
class TestProcess
{
public:
    ~TestProcess() { kill(); }

    void start(const QString &program, const QStringList &arguments,
               const QProcessEnvironment &environment = {});
    /// Sends a signal to all of them.
    void signal(int number) const;
    void kill();
    [[nodiscard]] bool running() const { return m_process.state() == QProcess::Running; }
    [[nodiscard]] QProcess &process() { return m_process; }

private:
    QProcess m_process;
    qint64 m_group = 0;
};

/// A real IPP ticket printer (packaging/virtual-printer.sh) on a port of its own. Calls wait until the
/// printer answers, at most 10 s; a failed one says why through qWarning and false.
class VirtualPrinter
{
public:
    explicit VirtualPrinter(int widthMm = 80) : m_widthMm(widthMm) {}

    [[nodiscard]] bool start();
    /// Ends it as if unplugged; start() brings it back at the same address with an empty memory of jobs.
    void unplug();
    void hang() const;
    void wake() const;

    [[nodiscard]] QString uri() const;
    /// Faults while a page is printed, one a line (packaging/virtual-printer/print.sh); empty = none.
    void setFault(const QString &fault) const;
    /// Sheets on the roll of the idle printer: 0 empty, 5 low, 250 full.
    [[nodiscard]] bool setRoll(int sheets) const;

    /// Names of the pages in the tray ("okienko-<id>", with "-2" when it came twice), oldest first.
    [[nodiscard]] QStringList pages() const;
    /// The page as the printer would put it on paper: 203 dpi.
    [[nodiscard]] QImage page(const QString &name) const;
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    [[nodiscard]] QString log() const;

private:
    int m_widthMm;
    quint16 m_port = 0;
    QTemporaryDir m_folder;
    TestProcess m_process;
};

/// A CUPS scheduler of the test's own, with queues that it is told to make.
class VirtualCups
{
public:
    [[nodiscard]] bool start();
    void unplug();
    /// For CUPS_SERVER: "localhost:port".
    [[nodiscard]] QString server() const;
    /// @param driver an argument of lpadmin -m: "everywhere" or "raw".
    [[nodiscard]] bool addQueue(const QString &name, const QString &deviceUri, const QString &driver) const;
    /// What the scheduler says of its jobs, and its errors.
    [[nodiscard]] QString log() const;

private:
    quint16 m_port = 0;
    QTemporaryDir m_folder;
    TestProcess m_process;
};

} // namespace okienko
