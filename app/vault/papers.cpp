// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/papers.h"

#include "vault/keys.h"
#include "vault/safefile.h"

namespace okienko
{

namespace
{

Result<void> belongTogether(const QByteArray &key, const Certificate &certificate)
{
    const Result<QByteArray> mark = keyMark(key);
    if (!mark)
        return failure(mark.error());
    if (*mark != certificate.keyMark)
        return failure(ErrorKind::Invalid,
                       QStringLiteral("the certificate %1 is of another key").arg(certificate.serial));
    return {};
}

Result<Papers> papersFrom(const QByteArray &text)
{
    const Result<QList<QByteArray>> blocks = pemBlocks(text);
    if (!blocks)
        return failure(blocks.error());
    if (blocks->size() != 3)
        return failure(ErrorKind::Invalid,
                       QStringLiteral("expected three PEM blocks (key, certificate, authority), found %1")
                           .arg(blocks->size()));
    const Result<Certificate> certificate = readCertificate(blocks->at(1));
    if (!certificate)
        return failure(certificate.error());
    const Result<Certificate> authority = readCertificate(blocks->at(2));
    if (!authority)
        return failure(authority.error().within(QStringLiteral("authority")));
    const Result<void> fits = belongTogether(blocks->at(0), *certificate);
    if (!fits)
        return failure(fits.error());
    return Papers{blocks->at(0), *certificate, *authority};
}

} // namespace

Result<QList<QByteArray>> pemBlocks(const QByteArray &text)
{
    const QByteArray end = QByteArrayLiteral("-----END ");
    QList<QByteArray> blocks;
    QByteArray rest = text.trimmed();
    while (!rest.isEmpty()) {
        const qsizetype last = rest.indexOf(end);
        const qsizetype close = last < 0 ? -1 : rest.indexOf("-----", last + end.size());
        if (!rest.startsWith("-----BEGIN ") || close < 0)
            return failure(
                ErrorKind::Invalid,
                QStringLiteral("block %1 is no whole PEM block; the file is cut off or damaged: restore "
                               "it from a backup, or enrol anew")
                    .arg(blocks.size() + 1));
        blocks.append(rest.left(close + 5) + '\n');
        rest = rest.mid(close + 5).trimmed();
    }
    return blocks;
}

Result<Papers> readPapers(const QString &file)
{
    const Result<QByteArray> text = readSecretFile(file);
    if (!text)
        return failure(text.error());
    const Result<Papers> papers = papersFrom(*text);
    if (!papers)
        return failure(papers.error().within(file));
    return papers;
}

namespace
{

Result<void> write(const QString &file, const Papers &papers,
                   Result<void> (*put)(const QString &file, const QByteArray &content))
{
    const Result<void> fits = belongTogether(papers.key, papers.certificate);
    if (!fits)
        return failure(fits.error().within(file));
    return put(file, papers.key.trimmed() + '\n' + papers.certificate.pem + papers.authority.pem);
}

} // namespace

Result<void> writePapers(const QString &file, const Papers &papers)
{
    return write(file, papers, writeSecretFile);
}

Result<void> writeNewPapers(const QString &file, const Papers &papers)
{
    return write(file, papers, writeNewSecretFile);
}

} // namespace okienko
