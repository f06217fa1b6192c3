// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/guide.h"

#include "desk/catalogue.h"
#include "desk/visit.h"
#include "ports/voice.h"

namespace okienko
{

Guide::Guide(Voice &voice, const Visit &visit, const Catalogue &catalogue, QObject *parent)
    : QObject(parent), m_voice(voice), m_visit(visit), m_catalogue(catalogue)
{
    connect(&m_voice, &Voice::started, this, [this] { setSpeaking(true); });
    connect(&m_voice, &Voice::finished, this, [this] { setSpeaking(false); });
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
    return saying;
}

void Guide::sayIfWanted(const Saying &saying)
{
    if (m_visit.settings().voice)
        m_voice.say(saying);
}

void Guide::readScreen(const QList<SpokenItem> &items)
{
    Saying screen = saying(Saying::Kind::Screen);
    screen.items = items;
    sayIfWanted(screen);
}

void Guide::readTicket(const Ticket &ticket) { m_voice.say(about(Saying::Kind::YourNumber, ticket)); }

void Guide::ticketIssued(const Ticket &ticket)
{
    m_voice.play(Sound::Number);
    sayIfWanted(about(Saying::Kind::YourNumber, ticket));
}

void Guide::noPaper(const Ticket &ticket)
{
    m_voice.play(Sound::Trouble);
    sayIfWanted(about(Saying::Kind::WriteItDown, ticket));
}

void Guide::paperReady()
{
    m_voice.play(Sound::TakePaper);
    if (!m_speaking)
        sayIfWanted(saying(Saying::Kind::PaperReady));
}

void Guide::refused(Refusal why)
{
    Saying refusal = saying(Saying::Kind::NoTicket);
    refusal.refusal = why;
    sayIfWanted(refusal);
}

void Guide::stillThere(int seconds)
{
    m_voice.play(Sound::Time);
    Saying question = saying(Saying::Kind::StillThere);
    question.seconds = seconds;
    sayIfWanted(question);
}

void Guide::staffCalled(const QStringList &counters)
{
    m_voice.play(Sound::Called);
    Saying called = saying(Saying::Kind::StaffCalled);
    called.counters = counters;
    sayIfWanted(called);
}

void Guide::voiceSwitched(bool on)
{
    m_voice.play(on ? Sound::VoiceOn : Sound::VoiceOff);
    if (on)
        m_voice.say(saying(Saying::Kind::VoiceOn));
    else
        m_voice.silence();
}

void Guide::touched() { m_voice.silence(); }

void Guide::visitEnded() { m_voice.silence(); }

} // namespace okienko
