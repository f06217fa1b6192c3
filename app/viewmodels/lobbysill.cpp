// SPDX-License-Identifier: GPL-3.0-or-later
// What is the same on every screen: the keys of the sill, the panels over the screen, and time.
#include "viewmodels/lobby.h"

#include <QMetaEnum>

#include <algorithm>
#include <utility>

#include "desk/guide.h"
#include "desk/patience.h"
#include "desk/staffdesk.h"
#include "desk/visit.h"

namespace okienko
{

namespace
{

/// "found-ticket" for FoundTicket: screens as the office's contract names them.
QString nameOf(Shown::Screen screen)
{
    QString name;
    const QString key = QString::fromLatin1(QMetaEnum::fromType<Shown::Screen>().valueToKey(screen));
    for (const QChar sign : key) {
        if (sign.isUpper() && !name.isEmpty())
            name += QLatin1Char('-');
        name += sign.toLower();
    }
    return name;
}

} // namespace

// The sill

void Lobby::setPanel(Shown::Panel panel)
{
    if (m_panel == panel)
        return;
    m_panel = panel;
    Q_EMIT panelChanged();
}

void Lobby::openLanguages()
{
    m_home.refresh();
    setPanel(Shown::LanguagePanel);
}

void Lobby::openLetters() { setPanel(Shown::LettersPanel); }

void Lobby::openHelp() { setPanel(Shown::HelpPanel); }

void Lobby::openMore() { setPanel(Shown::MorePanel); }

void Lobby::closePanel()
{
    if (m_panel == Shown::TimePanel)
        moreTime();
    else
        setPanel(Shown::NoPanel);
}

void Lobby::chooseLanguage(const QString &code)
{
    if (const auto language = languageOf(code)) {
        Visit::Settings settings = m_desks.visit.settings();
        settings.language = *language;
        m_desks.visit.change(settings);
    }
    closePanel();
}

void Lobby::chooseText(int percent)
{
    Visit::Settings settings = m_desks.visit.settings();
    if (percent == 100 || percent == 140 || percent == 200)
        settings.textPercent = percent;
    m_desks.visit.change(settings);
}

void Lobby::nextScheme()
{
    Visit::Settings settings = m_desks.visit.settings();
    switch (settings.scheme) {
    case ColourScheme::Light: settings.scheme = ColourScheme::Dark; break;
    case ColourScheme::Dark: settings.scheme = ColourScheme::HighContrast; break;
    case ColourScheme::HighContrast: settings.scheme = ColourScheme::Light; break;
    }
    m_desks.visit.change(settings);
    m_desks.guide.coloursChanged();
    Q_EMIT schemeChosen();
}

void Lobby::toggleVoice()
{
    Visit::Settings settings = m_desks.visit.settings();
    settings.voice = !settings.voice;
    m_desks.visit.change(settings);
    m_desks.guide.voiceSwitched(settings.voice);
}

void Lobby::callStaff()
{
    m_staffAnswered = false;
    m_staffToldOf = false;
    const auto called = m_desks.staff.call(m_desks.visit.settings().language, nameOf(m_screen));
    Q_UNUSED(called) // not written down is not unheard: the alarm stands; the desk has told the log
    setPanel(Shown::StaffPanel);
    hearCalled();
}

void Lobby::hearCalled()
{
    Q_EMIT staffChanged();
    // Where nobody hears it, the panel says so and where to go; it is read out like every panel.
    if (m_panel == Shown::StaffPanel && staffCalled() && !std::exchange(m_staffToldOf, true))
        m_desks.guide.staffCalled({personAt()});
}

void Lobby::takeBackCall()
{
    m_desks.staff.takeBack();
    setPanel(Shown::NoPanel);
}

// Time

void Lobby::moreTime() { m_desks.patience.touched(); }

void Lobby::endNow() { startAgain(); }

void Lobby::touched()
{
    m_desks.guide.touched();
    m_ask.touched();
    // In the time panel only its own buttons answer, so that a sleeve on the glass does not.
    if (m_panel == Shown::TimePanel)
        return;
    if (m_screen == Shown::Idle && !m_desks.visit.active()) {
        // Settings chosen on the first screen belong to a person too, and have to be forgotten again.
        m_desks.visit.begin();
        m_desks.patience.start();
    }
    m_desks.patience.touched();
}

void Lobby::readOut(const QList<SpokenItem> &items) { m_desks.guide.readScreen(items); }

void Lobby::readOutOne(const SpokenItem &item) { m_desks.guide.readItem(item); }

void Lobby::nothingFurther() { m_desks.guide.nothingFurther(); }

void Lobby::changeVolume(int by)
{
    Visit::Settings settings = m_desks.visit.settings();
    settings.volume = std::clamp(settings.volume + by, 1, 9);
    m_desks.visit.change(settings);
}

void Lobby::headphones(bool in)
{
    m_desks.guide.headphones(in);
    if (voice() != in)
        toggleVoice();
}

void Lobby::tick()
{
    const bool know = staffKnow();
    if (std::exchange(m_staffKnew, know) != know || m_desks.staff.called())
        Q_EMIT staffChanged();
    if (m_ticket.undoSeconds() > 0 || m_ticket.state() == Shown::GivenBack)
        m_ticket.refresh();
    m_booking.tick();
    if (m_panel == Shown::NoPanel)
        m_ask.tick();
}

} // namespace okienko
