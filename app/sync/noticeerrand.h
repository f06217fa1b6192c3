// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QMap>

#include "sync/changeserrand.h"

namespace okienko
{

/// Pulls the office's notices, those of the coming days ahead, at least every minute.
class NoticeErrand : public ChangesErrand
{
    Q_OBJECT

public:
    using Documents = QMap<QString, QJsonObject>; ///< id -> `Notice` of the contract, not read yet

    NoticeErrand(DeviceLine &line, const Clock &clock, QObject *parent = nullptr);

    /// To be called before the first tick.
    /// @param cursor of what is kept; empty: everything comes anew
    void goOnFrom(const QString &cursor, const Documents &kept);

Q_SIGNALS:
    /// All notices, after some have changed.
    void pulled(const QString &cursor, const okienko::NoticeErrand::Documents &notices);

protected:
    Result<Page> hear(const QByteArray &body) override;
    bool tell() override;
    void forgetPages() override { m_changed = false; }

private:
    Documents m_documents;
    bool m_changed = false;
};

} // namespace okienko
