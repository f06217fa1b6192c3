// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/messenger.h"

#include <QLoggingCategory>

#include "sync/bookingerrand.h"
#include "sync/catalogueerrand.h"
#include "sync/helperrand.h"
#include "sync/noticeerrand.h"
#include "sync/officerounds.h"

namespace okienko
{

namespace
{

Q_LOGGING_CATEGORY(logMessenger, "okienko.sync")

} // namespace

Messenger::Messenger(Ledger &ledger, DeviceLine &line, const Clock &clock, QObject *parent)
    : QObject(parent), m_bells(line, clock), m_rounds(std::make_unique<OfficeRounds>(ledger, line, clock)),
      m_help(std::make_unique<HelpErrand>(line, clock)),
      m_bookings(std::make_unique<BookingErrand>(line, ledger, clock)),
      m_catalogue(std::make_unique<CatalogueErrand>(line, clock)),
      m_notices(std::make_unique<NoticeErrand>(line, clock)), m_heart(line, clock), m_renewal(line, clock)
{
    connect(&m_bells, &Bells::rang, this, &Messenger::hear);
    connect(&m_bells, &Bells::helpHeard, m_help.get(), &HelpErrand::hear);
    connect(&m_bells, &Bells::jitterTold, this, &Messenger::jitterTold);
    connect(&m_heart, &Heart::jitterTold, this, &Messenger::jitterTold);
    connect(&m_renewal, &Renewal::hindered, this, [](const QString &why) {
        qCWarning(logMessenger).noquote() << "the certificate is not renewed:" << why;
    });
    connect(&m_renewal, &Renewal::renewed, this,
            [] { qCInfo(logMessenger) << "the certificate is renewed"; });
    connect(&m_hand, &QTimer::timeout, this, [this] {
        m_bells.tick();
        m_rounds->setPace(m_bells.pollEvery());
        m_rounds->tick();
        m_help->setStreamOpen(m_bells.isOpen());
        m_help->tick();
        m_catalogue->tick();
        m_notices->tick();
        m_bookings->tick();
        m_heart.tick();
        m_renewal.tick();
    });
}

Messenger::~Messenger() = default;

Hall &Messenger::hall() { return *m_rounds; }

HelpLine &Messenger::help() { return *m_help; }

Bookings &Messenger::bookings() { return *m_bookings; }

CatalogueErrand &Messenger::catalogue() { return *m_catalogue; }

NoticeErrand &Messenger::notices() { return *m_notices; }

void Messenger::start() { m_hand.start(std::chrono::seconds(1)); }

void Messenger::hear(const QStringList &what)
{
    if (what.isEmpty())
        Q_EMIT officeIsThere();
    if (what.contains(QStringLiteral("lend")) || what.contains(QStringLiteral("clock")))
        Q_EMIT postWanted();
    m_rounds->ring(what);
    m_catalogue->ring(what);
    m_notices->ring(what);
    m_bookings->ring(what);
}

} // namespace okienko
