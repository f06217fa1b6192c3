// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/notice.h"
#include "protocol/letter.h"

namespace okienko
{

/// One page of an office's notices as changes (`NoticeChanges` of the contract), as the kiosk reads it.
struct NoticeChanges {
    struct Change {
        QString id;
        std::optional<QJsonObject> value; ///< none: taken down
    };
    QString cursor;
    bool more = false;  ///< these pages are a whole only with the next one
    bool reset = false; ///< everything that was known before is forgotten first
    QList<Change> changes;
};
[[nodiscard]] Reading<NoticeChanges> readNoticeChanges(const QByteArray &letter);

/// The notices of these documents. One that this version cannot read is passed over, with a problem: the
/// others are too important to be lost with it.
[[nodiscard]] QList<Notice> noticesOf(const QList<QJsonObject> &documents, Findings &findings);

} // namespace okienko
