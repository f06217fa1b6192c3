// SPDX-License-Identifier: GPL-3.0-or-later
#include "officestore/anchor.h"

#include <QFile>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace okienko::officestore
{

namespace
{

constexpr int Width = 40; ///< of the record: two numbers of up to 19 digits, a space and the end of the line
constexpr mode_t OnlyOurs = 0600;

/// The file, with a lock that goes with it: nobody reads half of what somebody else writes.
class LockedFile
{
public:
    LockedFile(const QString &name, int flags, int lock)
        : m_file(::open(QFile::encodeName(name).constData(), flags | O_CLOEXEC, OnlyOurs))
    {
        if (m_file >= 0 && ::flock(m_file, lock) != 0) {
            ::close(m_file);
            m_file = -1;
        }
    }
    ~LockedFile()
    {
        if (m_file >= 0)
            ::close(m_file);
    }
    LockedFile(const LockedFile &) = delete;
    LockedFile &operator=(const LockedFile &) = delete;

    [[nodiscard]] bool isOpen() const { return m_file >= 0; }
    [[nodiscard]] QByteArray read() const
    {
        QByteArray record(Width, '\0');
        const ssize_t got = ::pread(m_file, record.data(), Width, 0);
        return record.left(got < 0 ? 0 : got);
    }
    void write(const QByteArray &record) const
    {
        Q_UNUSED(::pwrite(m_file, record.constData(), static_cast<std::size_t>(record.size()), 0))
    }

private:
    int m_file;
};

} // namespace

std::optional<backoffice::MemoryMark> Anchor::read() const
{
    const LockedFile file(m_file, O_RDONLY, LOCK_SH);
    if (!file.isOpen())
        return std::nullopt;
    const QList<QByteArray> words = file.read().simplified().split(' ');
    backoffice::MemoryMark mark;
    if (words.size() == 2) {
        mark.generation = words.at(0).toLongLong();
        mark.change = words.at(1).toLongLong();
    }
    return mark;
}

void Anchor::write(const backoffice::MemoryMark &mark) const
{
    // In its place and always as long: a file that is renamed over another is written to the disk first,
    // which takes longer than the commit. Whose write comes last wins; too low is harmless.
    const LockedFile file(m_file, O_WRONLY | O_CREAT, LOCK_EX);
    if (!file.isOpen())
        return;
    const QByteArray words = QByteArray::number(mark.generation) + ' ' + QByteArray::number(mark.change);
    file.write(words.leftJustified(Width - 1, ' ') + '\n');
}

} // namespace okienko::officestore
