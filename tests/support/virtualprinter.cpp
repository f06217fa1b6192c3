// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/virtualprinter.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>

#include <csignal>
#include <functional>
#include <sys/prctl.h>
#include <unistd.h>

namespace okienko
{

namespace
{

constexpr int startLimit = 10000; // ms

bool answers(quint16 port)
{
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("localhost"), port);
    return socket.waitForConnected(500);
}

bool waitFor(const std::function<bool()> &condition)
{
    QElapsedTimer timer;
    timer.start();
    while (!condition()) {
        if (timer.hasExpired(startLimit))
            return false;
        QThread::msleep(20);
    }
    return true;
}

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qWarning("cannot write %s", qPrintable(path));
}

QString readAll(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

void TestProcess::start(const QString &program, const QStringList &arguments,
                        const QProcessEnvironment &environment)
{
    if (!environment.isEmpty())
        m_process.setProcessEnvironment(environment);
    m_process.setChildProcessModifier([] {
        ::setsid();
        ::prctl(PR_SET_PDEATHSIG, SIGTERM);
    });
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.start(program, arguments);
    m_group = m_process.waitForStarted() ? m_process.processId() : 0;
}

void TestProcess::signal(int number) const
{
    if (m_group > 0)
        ::kill(static_cast<pid_t>(-m_group), number);
}

void TestProcess::kill()
{
    signal(SIGCONT);
    signal(SIGTERM);
    if (m_group > 0 && !m_process.waitForFinished(2000)) {
        signal(SIGKILL);
        m_process.waitForFinished(2000);
    }
    signal(SIGKILL); // what outlived its leader
    m_group = 0;
}

bool VirtualPrinter::start()
{
    if (m_port == 0)
        m_port = freePort();
    m_process.start(QStringLiteral(OKIENKO_VIRTUAL_PRINTER),
                    {QStringLiteral("--width"), QString::number(m_widthMm), QStringLiteral("--port"),
                     QString::number(m_port), QStringLiteral("--folder"), m_folder.path()});
    const bool up =
        waitFor([this] { return answers(m_port) || !m_process.running(); }) && m_process.running();
    if (!up)
        qWarning("the virtual printer does not start: %s", m_process.process().readAll().constData());
    return up;
}

void VirtualPrinter::unplug() { m_process.kill(); }
void VirtualPrinter::hang() const { m_process.signal(SIGSTOP); }
void VirtualPrinter::wake() const { m_process.signal(SIGCONT); }

QString VirtualPrinter::uri() const { return QStringLiteral("ipp://localhost:%1/ipp/print").arg(m_port); }

void VirtualPrinter::setFault(const QString &fault) const
{
    const QString path = m_folder.filePath(QStringLiteral("fault"));
    write(path + QStringLiteral(".new"), fault.toUtf8() + '\n');
    ::rename(qPrintable(path + QStringLiteral(".new")), qPrintable(path));
}

bool VirtualPrinter::setRoll(int sheets) const
{
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("localhost"), m_port);
    if (!socket.waitForConnected(2000))
        return false;
    socket.write(
        QStringLiteral("GET /media?size0=om_roll-%1-short_%1x150mm&type0=continuous&level0=%2 HTTP/1.1\r\n"
                       "Host: localhost:%3\r\nConnection: close\r\n\r\n")
            .arg(m_widthMm)
            .arg(sheets)
            .arg(m_port)
            .toLatin1());
    return socket.waitForReadyRead(2000) && socket.readAll().startsWith("HTTP/1.1 200");
}

QStringList VirtualPrinter::pages() const
{
    QStringList names =
        QDir(m_folder.path()).entryList({QStringLiteral("*.pdf")}, QDir::Files, QDir::Time | QDir::Reversed);
    for (QString &name : names)
        name.chop(4);
    return names;
}

QImage VirtualPrinter::page(const QString &name) const
{
    return QImage(m_folder.filePath(name + QStringLiteral(".png")));
}

QString VirtualPrinter::log() const { return readAll(m_folder.filePath(QStringLiteral("printer.log"))); }

bool VirtualCups::start()
{
    if (m_port == 0) {
        m_port = freePort();
        QDir root(m_folder.path());
        // The scheduler's filters run as lp and must be able to pass.
        QFile::setPermissions(root.path(), QFile::Permissions(0x7755));
        for (const char *folder : {"etc", "spool", "cache", "state", "run", "log", "keys"})
            root.mkpath(QLatin1String(folder));
        const QString path = root.path();
        root.mkpath(QStringLiteral("spool/tmp"));
        const QString temporary = path + QStringLiteral("/spool/tmp");
        QProcess::execute(QStringLiteral("sh"),
                          {QStringLiteral("-c"),
                           QStringLiteral("chmod 755 \"$1\"; chgrp lp \"$2\"; chmod 1770 \"$2\""),
                           QStringLiteral("sh"), path, temporary});
        write(path + QStringLiteral("/cups-files.conf"),
              QStringLiteral(
                  "ServerRoot %1/etc\nRequestRoot %1/spool\nCacheDir %1/cache\nStateDir %1/state\n"
                  "TempDir %2\nServerKeychain %1/keys\nAccessLog %1/log/access\nErrorLog %1/log/error\n"
                  "PageLog %1/log/page\nPrintcap\nSystemGroup root\nUser lp\nGroup lp\n")
                  .arg(path, temporary)
                  .toUtf8());
        write(path + QStringLiteral("/cupsd.conf"),
              QStringLiteral(
                  "Listen localhost:%1\nBrowsing Off\nBrowseLocalProtocols none\nDefaultAuthType None\n"
                  "WebInterface No\nErrorPolicy retry-job\nJobRetryInterval 1\nLogLevel debug\n"
                  "<Location />\nOrder allow,deny\nAllow localhost\n</Location>\n"
                  "<Policy default>\n<Limit All>\nOrder deny,allow\n</Limit>\n</Policy>\n")
                  .arg(m_port)
                  .toUtf8());
    }
    QString program = QStandardPaths::findExecutable(QStringLiteral("cupsd"));
    if (program.isEmpty())
        program = QStringLiteral("/usr/sbin/cupsd");
    m_process.start(program, {QStringLiteral("-f"), QStringLiteral("-c"),
                              m_folder.filePath(QStringLiteral("cupsd.conf")), QStringLiteral("-s"),
                              m_folder.filePath(QStringLiteral("cups-files.conf"))});
    const bool up =
        waitFor([this] { return answers(m_port) || !m_process.running(); }) && m_process.running();
    if (!up)
        qWarning("cupsd does not start: %s %s", m_process.process().readAll().constData(), qPrintable(log()));
    return up;
}

void VirtualCups::unplug() { m_process.kill(); }

QString VirtualCups::server() const { return QStringLiteral("localhost:%1").arg(m_port); }

bool VirtualCups::addQueue(const QString &name, const QString &deviceUri, const QString &driver) const
{
    QString program = QStandardPaths::findExecutable(QStringLiteral("lpadmin"));
    if (program.isEmpty())
        program = QStringLiteral("/usr/sbin/lpadmin");
    QProcess lpadmin;
    lpadmin.setProcessChannelMode(QProcess::MergedChannels);
    lpadmin.start(program, {QStringLiteral("-h"), server(), QStringLiteral("-p"), name, QStringLiteral("-E"),
                            QStringLiteral("-v"), deviceUri, QStringLiteral("-m"), driver});
    const bool done = lpadmin.waitForFinished(startLimit) && lpadmin.exitCode() == 0;
    if (!done)
        qWarning("lpadmin: %s", lpadmin.readAll().constData());
    // The scheduler asks the device for its driver by the way; until then it takes jobs and aborts them.
    const QString made = m_folder.filePath(QStringLiteral("cache/%1.data").arg(name));
    return done && (driver == QLatin1String("raw") || waitFor([&] { return QFile::exists(made); }));
}

QString VirtualCups::log() const
{
    QStringList lines = readAll(m_folder.filePath(QStringLiteral("log/error"))).split(QLatin1Char('\n'));
    lines.removeIf(
        [](const QString &line) { return !line.contains(QLatin1String("[Job")) && !line.startsWith(u'E'); });
    return lines.join(QLatin1Char('\n'));
}

} // namespace okienko
