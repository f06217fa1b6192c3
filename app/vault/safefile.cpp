// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/safefile.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace okienko
{

namespace
{

constexpr qsizetype LongestSecret = 65536;

/// A descriptor that is closed at the end of its scope.
class Descriptor
{
public:
    explicit Descriptor(int number) : m_number(number) {}
    ~Descriptor()
    {
        if (m_number >= 0)
            ::close(m_number);
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    [[nodiscard]] bool isOpen() const { return m_number >= 0; }
    [[nodiscard]] int number() const { return m_number; }

private:
    int m_number;
};

tl::unexpected<Error> trouble(const QString &file, const char *deed, int error)
{
    ErrorKind kind = ErrorKind::Unavailable;
    const char *advice = "check the path and its owner";
    if (error == ENOSPC || error == EDQUOT) {
        kind = ErrorKind::StorageFull;
        advice = "make room on the disk";
    } else if (error == EROFS) {
        kind = ErrorKind::StorageReadOnly;
        advice = "this place cannot be written; choose another or remount it";
    } else if (error == EACCES || error == EPERM) {
        advice = "file and folder must belong to the user that runs this program";
    }
    return failure(kind, QStringLiteral("%1: cannot %2: %3; %4")
                             .arg(file, QLatin1String(deed), qt_error_string(error), QLatin1String(advice)));
}

Result<void> syncFolderOf(const QString &file)
{
    const QByteArray folder = QFile::encodeName(QFileInfo(file).absolutePath());
    const Descriptor descriptor(::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!descriptor.isOpen() || ::fsync(descriptor.number()) != 0)
        return trouble(file, "sync the folder", errno);
    return {};
}

Result<void> writePart(const QString &part, const QByteArray &content)
{
    const QByteArray name = QFile::encodeName(part);
    // A part left by a power cut may have any mode; a fresh file has ours from its first moment.
    if (::unlink(name.constData()) != 0 && errno != ENOENT)
        return trouble(part, "remove the old part", errno);
    const Descriptor descriptor(::open(name.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
    if (!descriptor.isOpen())
        return trouble(part, "write", errno);
    qsizetype written = 0;
    while (written < content.size()) {
        const ssize_t step = ::write(descriptor.number(), content.constData() + written,
                                     static_cast<size_t>(content.size() - written));
        if (step < 0 && errno == EINTR)
            continue;
        if (step < 0)
            return trouble(part, "write", errno);
        written += step;
    }
    if (::fsync(descriptor.number()) != 0)
        return trouble(part, "sync", errno);
    return {};
}

/// How the finished part comes to its name; 0, or -1 and errno.
using PutInPlace = int (*)(const char *part, const char *file);

int replace(const char *part, const char *file) { return ::rename(part, file); }

/// Unlike rename(), link() never replaces.
int place(const char *part, const char *file)
{
    if (::link(part, file) != 0)
        return -1;
    ::unlink(part);
    return 0;
}

Result<void> write(const QString &file, const QByteArray &content, PutInPlace putInPlace)
{
    const QString part = file + QStringLiteral(".part");
    const QByteArray partName = QFile::encodeName(part);
    const Result<void> whole = writePart(part, content);
    if (!whole) {
        ::unlink(partName.constData());
        return whole;
    }
    if (putInPlace(partName.constData(), QFile::encodeName(file).constData()) != 0) {
        const int error = errno;
        ::unlink(partName.constData());
        if (error == EEXIST)
            return failure(ErrorKind::Refused,
                           QStringLiteral("%1: is there already and is not replaced; move "
                                          "it away first if it is not needed any more")
                               .arg(file));
        return trouble(file, "put in place", error);
    }
    return syncFolderOf(file);
}

} // namespace

Result<void> writeSecretFile(const QString &file, const QByteArray &content)
{
    return write(file, content, replace);
}

Result<void> writeNewSecretFile(const QString &file, const QByteArray &content)
{
    return write(file, content, place);
}

Result<QByteArray> readSecretFile(const QString &file)
{
    // O_NONBLOCK: a pipe in the file's place must not hold us.
    const Descriptor descriptor(
        ::open(QFile::encodeName(file).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (!descriptor.isOpen() && errno == ENOENT)
        return failure(ErrorKind::NotFound, QStringLiteral("%1: there is no such file").arg(file));
    if (!descriptor.isOpen())
        return trouble(file, "read", errno);
    struct stat facts = {};
    if (::fstat(descriptor.number(), &facts) != 0)
        return trouble(file, "read", errno);
    if (!S_ISREG(facts.st_mode))
        return failure(ErrorKind::Invalid, QStringLiteral("%1: is no regular file").arg(file));
    if ((facts.st_mode & 077) != 0)
        return failure(
            ErrorKind::Refused,
            QStringLiteral("%1: other users can open it (mode %2, must be 600); if anybody may have read it, "
                           "revoke the certificate and enrol anew, then chmod 600")
                .arg(file, QString::number(facts.st_mode & 0777, 8)));
    if (facts.st_size > LongestSecret)
        return failure(ErrorKind::Invalid,
                       QStringLiteral("%1: %2 bytes, expected at most %3; this is not a file of ours")
                           .arg(file, QString::number(facts.st_size), QString::number(LongestSecret)));
    QByteArray content(static_cast<qsizetype>(facts.st_size), Qt::Uninitialized);
    qsizetype have = 0;
    while (have < content.size()) {
        const ssize_t step =
            ::read(descriptor.number(), content.data() + have, static_cast<size_t>(content.size() - have));
        if (step < 0 && errno == EINTR)
            continue;
        if (step < 0)
            return trouble(file, "read", errno);
        if (step == 0)
            break;
        have += step;
    }
    content.truncate(have);
    return content;
}

Result<void> removeSecretFile(const QString &file)
{
    if (::unlink(QFile::encodeName(file).constData()) == 0)
        return syncFolderOf(file);
    if (errno == ENOENT)
        return {};
    return trouble(file, "remove", errno);
}

} // namespace okienko
