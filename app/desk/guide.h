// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <optional>

#include "domain/printing.h"
#include "domain/saying.h"
#include "domain/ticket.h"
#include "domain/trouble.h"

namespace okienko
{

class Catalogue;
class HallDesk;
class Visit;
class Voice;

/// Decides what is said when. It speaks meaning; the voice finds the words.
class Guide : public QObject
{
    Q_OBJECT

public:
    Guide(Voice &voice, const Visit &visit, const Catalogue &catalogue, const HallDesk &hall,
          QObject *parent = nullptr);

    /// A screen has come up. Said only when the visitor wants the voice.
    void readScreen(const QList<SpokenItem> &items);
    /// The visitor has come to this with the keys. Said only when the visitor wants the voice.
    void readItem(const SpokenItem &item);
    /// There is nothing further that way, or nothing to press.
    void nothingFurther();
    /// The visitor asks for it: said also when the voice is off.
    void readTicket(const Ticket &ticket);

    void ticketIssued(const Ticket &ticket);
    void noPaper(const Ticket &ticket);
    void paperReady();
    /// The paper of a booked time.
    void confirmationReady();
    void refused(Refusal why);
    void stillThere(int seconds);
    void staffCalled(const QStringList &counters);
    void voiceSwitched(bool on);
    /// Headphones are in: nobody else is to hear what is said. Out: the speaker is for everybody again.
    void headphones(bool in);
    /// The visitor chose other colours: says which are on now.
    void coloursChanged();
    /// A notice that is to be heard has come up.
    void noticeComes();
    void touched();
    void visitEnded();

    [[nodiscard]] bool speaking() const { return m_speaking; }
    /// An engine and a sound device are there; without them no voice is offered.
    [[nodiscard]] bool canSpeak() const;

Q_SIGNALS:
    void speakingChanged();
    void canSpeakChanged();

private:
    [[nodiscard]] Saying saying(Saying::Kind kind) const;
    /// What stands in other languages is said in them.
    [[nodiscard]] QList<Saying> sayingsOf(const QList<SpokenItem> &items) const;
    void sayNext();
    [[nodiscard]] Saying about(Saying::Kind kind, const Ticket &ticket) const;
    /// Said to its end, unless something newer or a touch cuts it; the screen is read after it.
    void announce(const Saying &saying);
    void announceIfWanted(const Saying &saying);
    void takePaper(Saying::Kind kind);
    void hearEnd(const Saying &said);
    void setSpeaking(bool speaking);

    Voice &m_voice;
    const Visit &m_visit;
    const Catalogue &m_catalogue;
    const HallDesk &m_hall;
    bool m_speaking = false;
    std::optional<Saying> m_announced; ///< under way
    QList<Saying> m_waiting;           ///< parts of the screen: to be read when that has been said
    std::optional<Saying> m_reading;   ///< part of the screen, under way
    int m_turn = 0;
};

} // namespace okienko
