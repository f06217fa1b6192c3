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
    m_waiting.clear();
    m_reading.reset();
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
    if (m_announced && *m_announced == said)
        m_announced.reset();
    else if (m_reading && *m_reading == said)
        m_reading.reset();
    else
        return;
    sayNext();
}

void Guide::sayNext()
{
    if (m_waiting.isEmpty())
        return;
    m_reading = m_waiting.takeFirst();
    m_voice.say(*m_reading);
}

QList<Saying> Guide::sayingsOf(const QList<SpokenItem> &items) const
{
    QList<Saying> parts;
    for (const SpokenItem &item : items) {
        const Language language = item.language.value_or(m_visit.settings().language);
        if (parts.isEmpty() || parts.constLast().language != language) {
            Saying part = saying(Saying::Kind::Screen);
            part.language = language;
            parts.append(part);
        }
        parts.last().items.append(item);
    }
    return parts;
}

void Guide::readScreen(const QList<SpokenItem> &items)
{
    if (!m_visit.settings().voice)
        return;
    m_waiting = sayingsOf(items);
    m_reading.reset();
    // The parts of one screen are told from those of the same screen read again.
    if (m_waiting.size() > 1) {
        ++m_turn;
        for (Saying &part : m_waiting)
            part.turn = m_turn;
    }
    if (!m_announced)
        sayNext();
}

void Guide::readItem(const SpokenItem &item)
{
    if (!m_visit.settings().voice)
        return;
    Saying one = saying(Saying::Kind::Item);
    one.language = item.language.value_or(one.language);
    one.items = {item};
    m_waiting.clear();
    m_reading.reset();
    m_announced.reset();
    m_voice.say(one);
}

void Guide::nothingFurther() { m_voice.play(Sound::Edge); }

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

void Guide::takePaper(Saying::Kind kind)
{
    m_voice.play(Sound::TakePaper);
    if (!m_speaking)
        announceIfWanted(saying(kind));
}

void Guide::paperReady() { takePaper(Saying::Kind::PaperReady); }

void Guide::confirmationReady() { takePaper(Saying::Kind::ConfirmationReady); }

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
    m_waiting.clear();
    m_reading.reset();
    m_voice.silence();
}

void Guide::headphones(bool in)
{
    touched();
    m_voice.useHeadphones(in);
}

void Guide::visitEnded()
{
    touched();
    // Headphones that stay in the jack do not take the voice from who comes next.
    m_voice.useHeadphones(false);
}

} // namespace okienko
