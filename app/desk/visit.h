// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "domain/colourscheme.h"
#include "domain/ids.h"
#include "domain/language.h"
#include "domain/needs.h"
#include "domain/ticket.h"

namespace okienko
{

class Catalogue;
class Clock;

/// Everything that belongs to the person who stands at the terminal now: language, letters, colours, voice,
/// needs and the tickets taken. It lives in memory only, and end() leaves nothing of it.
class Visit : public QObject
{
    Q_OBJECT

public:
    Visit(const Clock &clock, const Catalogue &catalogue, int volumeAtStart = 5, QObject *parent = nullptr);

    struct Settings {
        Language language = Language::Polish;
        int textPercent = 100; ///< 100, 140 or 200
        ColourScheme scheme = ColourScheme::Light;
        bool voice = false;
        int volume = 5; ///< 0 to 9
        bool operator==(const Settings &) const = default;
    };

    [[nodiscard]] bool active() const { return !m_id.isNull(); }
    [[nodiscard]] VisitId id() const { return m_id; }
    [[nodiscard]] const Settings &settings() const { return m_settings; }
    [[nodiscard]] const Needs &needs() const { return m_needs; }
    /// In the order taken; the last one is on the screen.
    [[nodiscard]] const QList<Ticket> &tickets() const { return m_tickets; }

    /// The first touch. Does nothing when a visit is under way.
    void begin();
    /// Forgets everything. Does nothing when nobody is there and nothing differs from the start.
    void end();

    void change(const Settings &settings);
    void setNeeds(const Needs &needs);
    void add(const Ticket &ticket);
    void forget(const TicketId &ticket);

Q_SIGNALS:
    void began();
    void ended(const okienko::VisitId &former);
    void settingsChanged();
    void needsChanged();
    void ticketsChanged();

private:
    [[nodiscard]] Settings atStart() const;

    const Clock &m_clock;
    const Catalogue &m_catalogue;
    int m_volumeAtStart;
    VisitId m_id;
    Settings m_settings;
    Needs m_needs;
    QList<Ticket> m_tickets;
};

} // namespace okienko
