// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QProcess>
#include <QTemporaryDir>

namespace okienko
{

/// Reads a printed page back as people and scanners would: with tesseract and zbar.
inline QString readWith(const QString &program, const QStringList &before, const QImage &image,
                        const QStringList &after)
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("page.png"));
    if (!image.save(file))
        return {};
    QProcess process;
    process.start(program, before + QStringList{file} + after);
    process.waitForFinished(60000);
    return QString::fromUtf8(process.readAllStandardOutput()).trimmed();
}

/// The codes on a page, one a line.
inline QString codesOn(const QImage &page)
{
    return readWith(QStringLiteral("zbarimg"), {QStringLiteral("--quiet"), QStringLiteral("--raw")},
                    page.convertToFormat(QImage::Format_Grayscale8), {});
}

/// The words on a page. @param languages as tesseract names them ("pol", "ukr+pol").
inline QString wordsOn(const QImage &page, const QString &languages)
{
    // Half the size: letters of 4 mm at 203 dpi are larger than what the reader was taught with.
    const QImage half = page.convertToFormat(QImage::Format_Grayscale8)
                            .scaled(page.size() / 2, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    return readWith(QStringLiteral("tesseract"), {}, half,
                    {QStringLiteral("stdout"), QStringLiteral("-l"), languages, QStringLiteral("--psm"),
                     QStringLiteral("11")});
}

} // namespace okienko
