// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/guide.h"

#include "desk/catalogue.h"
#include "desk/halldesk.h"
#include "desk/visit.h"
#include "ports/voice.h"

namespace okienko
{

Guide::Guide(Voice &voice, const Visit &visit, const Catalogue &catalogue, const HallDesk &hall,
             QObject *parent)
    : QObject(parent), m_voice(voice), m_visit(visit), m_catalogue(catalogue), m_hall(hall)
{
    connect(&m_voice, &Voice::started, this, [this] { setSpeaking(true); });
    connect(&m_voice, &Voice::finished, this, &Guide::hearEnd);
    connect(&m_voice, &Voice::availableChanged, this, &Guide::canSpeakChanged);
    connect(&m_visit, &Visit::settingsChanged, this,
            [this] { m_voice.setVolume(m_visit.settings().volume); });
    m_voice.setVolume(m_visit.settings().volume);
}

bool Guide::canSpeak() const { return m_voice.available(); }

void Guide::setSpeaking(bool speaking)
{
    if (std::exchange(m_speaking, speaking) != speaking)
        Q_EMIT speakingChanged();
}

Saying Guide::saying(Saying::Kind kind) const
{
    Saying saying;
    saying.kind = kind;
    saying.language = m_visit.settings().language;
    return saying;
}

Saying Guide::about(Saying::Kind kind, const Ticket &ticket) const
{
    Saying saying = this->saying(kind);
    saying.number = ticket.number;
    saying.code = ticket.code();
    saying.counters = m_catalogue.office().counterLabels(ticket.service);
    if (const Service *service = m_catalogue.office().service(ticket.service))
        saying.service = service->names.in(saying.language);
    if (const auto wait = m_hall.waitOf(ticket.id)) {
        saying.peopleBefore = wait->people;
        saying.minutes = wait->minutes;
    }
    return saying;
}

void Guide::announce(const Saying &saying)
{
    m_screen.reset();
    if (canSpeak())
        m_announced = saying;
    m_voice.say(saying);
}

void Guide::announceIfWanted(const Saying &saying)
{
    if (m_visit.settings().voice)
        announce(saying);
}

void Guide::hearEnd(const Saying &said)
{
    setSpeaking(false);
    // What was cut by a newer one ends late; it is the newer one that counts.
    if (!m_announced || *m_announced != said)
        return;
    m_announced.reset();
    if (const std::optional<Saying> screen = std::exchange(m_screen, std::nullopt))
        m_voice.say(*screen);
}

void Guide::readScreen(const QList<SpokenItem> &items)
{
    Saying screen = saying(Saying::Kind::Screen);
    screen.items = items;
    if (!m_visit.settings().voice)
        return;
    if (m_announced)
        m_screen = screen;
    else
        m_voice.say(screen);
}

void Guide::readTicket(const Ticket &ticket) { announce(about(Saying::Kind::YourNumber, ticket)); }

void Guide::ticketIssued(const Ticket &ticket)
{
    m_voice.play(Sound::Number);
    announceIfWanted(about(Saying::Kind::YourNumber, ticket));
}

void Guide::noPaper(const Ticket &ticket)
{
    m_voice.play(Sound::Trouble);
    announceIfWanted(about(Saying::Kind::WriteItDown, ticket));
}

void Guide::paperReady()
{
    m_voice.play(Sound::TakePaper);
    if (!m_speaking)
        announceIfWanted(saying(Saying::Kind::PaperReady));
}

void Guide::refused(Refusal why)
{
    Saying refusal = saying(Saying::Kind::NoTicket);
    refusal.refusal = why;
    announceIfWanted(refusal);
}

void Guide::stillThere(int seconds)
{
    m_voice.play(Sound::Time);
    Saying question = saying(Saying::Kind::StillThere);
    question.seconds = seconds;
    announceIfWanted(question);
}

void Guide::staffCalled(const QStringList &counters)
{
    m_voice.play(Sound::Called);
    Saying called = saying(Saying::Kind::StaffCalled);
    called.counters = counters;
    announceIfWanted(called);
}

void Guide::voiceSwitched(bool on)
{
    m_voice.play(on ? Sound::VoiceOn : Sound::VoiceOff);
    if (on)
        announce(saying(Saying::Kind::VoiceOn));
    else
        touched();
}

void Guide::coloursChanged()
{
    Saying colours = saying(Saying::Kind::Colours);
    colours.scheme = m_visit.settings().scheme;
    announceIfWanted(colours);
}

void Guide::noticeComes() { m_voice.play(Sound::Trouble); }

void Guide::touched()
{
    m_announced.reset();
    m_screen.reset();
    m_voice.silence();
}

void Guide::visitEnded() { touched(); }

} // namespace okienko
