// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "sync/noticeerrand.h"

namespace okienko
{

struct Config;
class NoticeDesk;
struct Office;

/// Puts up the office's notices: those that came over the line, which are kept on the disk, and until some
/// have come, or without a line, those of the office's folder.
class NoticeFeed : public QObject
{
    Q_OBJECT

public:
    /// @param errand none: there is no line. It and the desk outlive the feed.
    NoticeFeed(const Config &config, const Office &office, NoticeErrand *errand, NoticeDesk &desk);

private:
    void keep(const QString &cursor, const NoticeErrand::Documents &notices);
    void put(const NoticeErrand::Documents &notices);

    QString m_file; ///< where what was pulled is kept
    NoticeDesk &m_desk;
};

} // namespace okienko
