// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <memory>
#include <optional>

#include "domain/post.h"

namespace okienko
{

class Ledger;
class OldLog;

/// What ledgers that were put aside still owe the office: their logs, whole, under their old ids, without
/// ages (numbers N8). Which of them are done is kept in the current ledger, so a restart goes on with the
/// rest. The files are only read, and stay.
class OldPost
{
public:
    /// @param files oldest first
    OldPost(Ledger &ledger, const QStringList &files);
    ~OldPost();
    OldPost(OldPost &&) noexcept;

    struct Bundle {
        LedgerId ledger;
        QList<PostedEvent> events; ///< at least one
    };
    /// What to send now; nothing when all is sent.
    [[nodiscard]] std::optional<Bundle> next(int atMost);
    /// The answer to the last bundle. False: it did not get us further; try again later.
    bool take(const PushAnswer &answer);

private:
    [[nodiscard]] static QString settingOf(const LedgerId &ledger);
    void finish();

    Ledger *m_ledger;
    QStringList m_files;
    std::unique_ptr<OldLog> m_log; ///< of the first file
    qint64 m_next = 1;
    QList<PostedEvent> m_sent;
};

} // namespace okienko
