// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>

#include <memory>

#include "sync/bells.h"
#include "sync/heart.h"
#include "sync/renewal.h"

namespace okienko
{

class BookingErrand;
class Bookings;
class Hall;
class Ledger;
class CatalogueErrand;
class HelpErrand;
class HelpLine;
class NoticeErrand;
class OfficeRounds;

/// Goes between terminal and office for everything but the post: hears the bells, makes the rounds, renews
/// the certificate. Has a clock hand of its own, one step a second.
class Messenger : public QObject
{
    Q_OBJECT

public:
    Messenger(Ledger &ledger, DeviceLine &line, const Clock &clock, QObject *parent = nullptr);
    ~Messenger() override;

    void start();
    [[nodiscard]] Hall &hall();
    [[nodiscard]] HelpLine &help();
    [[nodiscard]] Bookings &bookings();
    [[nodiscard]] CatalogueErrand &catalogue();
    [[nodiscard]] NoticeErrand &notices();
    [[nodiscard]] Heart &heart() { return m_heart; }

Q_SIGNALS:
    /// The office is there (again): whoever waits for it may try at once.
    void officeIsThere();
    /// Numbers may be borrowed or the office's clock is sure again: the post has something to ask.
    void postWanted();
    void jitterTold(std::chrono::milliseconds jitter);

private:
    void hear(const QStringList &what);

    Bells m_bells;
    std::unique_ptr<OfficeRounds> m_rounds;
    std::unique_ptr<HelpErrand> m_help;
    std::unique_ptr<BookingErrand> m_bookings;
    std::unique_ptr<CatalogueErrand> m_catalogue;
    std::unique_ptr<NoticeErrand> m_notices;
    Heart m_heart;
    Renewal m_renewal;
    QTimer m_hand;
};

} // namespace okienko
