// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/askmodel.h"

#include <array>
#include <utility>

#include "desk/catalogue.h"
#include "desk/faqdesk.h"
#include "desk/visit.h"

namespace okienko
{

namespace
{

constexpr int resultsAtMost = 6;
constexpr int lettersAtMost = 160;
/// "Fire" may yet become "fire safety certificate": so many seconds nothing more is written.
constexpr int writtenToItsEnd = 3;
/// Whoever writes by ear needs longer from letter to letter.
constexpr int heardToItsEnd = 10;

/// Where an answer is not in the visitor's language: the one that is most likely understood.
Language nearestTo(Language wanted, const FaqArticle &article)
{
    const std::array<Language, 5> order =
        wanted == Language::Ukrainian
            ? std::array{wanted, Language::Polish, Language::English, Language::German, wanted}
            : std::array{wanted, Language::English, Language::Polish, Language::Ukrainian, Language::German};
    for (const Language one : order)
        if (article.texts.contains(one))
            return one;
    return wanted;
}

Shown::Told toldOf(FaqDesk::Told told)
{
    switch (told) {
    case FaqDesk::Told::Suggested: return Shown::Suggested;
    case FaqDesk::Told::Answer: return Shown::Answered;
    case FaqDesk::Told::Clarify: return Shown::Clarify;
    case FaqDesk::Told::DoesNotKnow: break;
    }
    return Shown::DoesNotKnow;
}

Shown::Peril perilOf(const std::optional<Danger> &danger)
{
    if (!danger)
        return Shown::NoPeril;
    switch (*danger) {
    case Danger::Life: return Shown::Life;
    case Danger::Fire: return Shown::Fire;
    case Danger::Violence: return Shown::Violence;
    case Danger::Suicide: return Shown::Suicide;
    case Danger::NoRoof: break;
    }
    return Shown::NoRoof;
}

} // namespace

AskModel::AskModel(FaqDesk &desk, const Catalogue &catalogue, const Visit &visit, QObject *parent)
    : QObject(parent), m_desk(desk), m_catalogue(catalogue), m_visit(visit),
      m_language(visit.settings().language)
{
    connect(&m_desk, &FaqDesk::learnt, this, [this] {
        look(true);
        Q_EMIT offeredChanged();
    });
    connect(&m_catalogue, &Catalogue::replaced, this, [this] {
        look(true);
        Q_EMIT articleChanged();
    });
    connect(&m_visit, &Visit::settingsChanged, this, [this] {
        // Voice, letters and colours change nothing of what is found.
        const Language language = m_visit.settings().language;
        if (std::exchange(m_language, language) == language)
            return;
        look(true);
        Q_EMIT articleChanged();
    });
    look();
}

bool AskModel::offered() const { return m_desk.knows(); }

void AskModel::look(bool keepPage)
{
    const Language language = m_visit.settings().language;
    const Office &office = m_catalogue.office();
    FaqDesk::Heard heard;
    if (m_typed.trimmed().isEmpty()) {
        m_told = Shown::NothingAsked;
        heard.articles = m_desk.frequent(resultsAtMost);
    } else {
        heard = m_desk.ask(language, m_typed, resultsAtMost);
        m_told = toldOf(heard.told);
    }
    m_peril = perilOf(heard.danger);
    m_quiet = 0;
    QList<Choice> choices;
    for (const ArticleId &id : heard.articles) {
        const FaqArticle *article = m_desk.article(id);
        const Service *service = article != nullptr ? office.service(article->service) : nullptr;
        if (service == nullptr)
            continue;
        Choice choice;
        choice.id = id.value;
        const Language written = nearestTo(language, *article);
        choice.title = article->texts.value(written).question;
        choice.language = written == language ? QString() : codeOf(written);
        choice.icon = office.groupOf(*service).icon;
        choices.append(choice);
    }
    m_found.setChoices(choices, keepPage);
    Q_EMIT typedChanged();
}

void AskModel::type(const QString &letters)
{
    if (m_typed.size() + letters.size() > lettersAtMost)
        return;
    m_typed += letters;
    look();
}

void AskModel::deleteLetter()
{
    m_typed.chop(1);
    look();
}

void AskModel::clearTyped()
{
    m_typed.clear();
    look();
}

FaqText AskModel::words() const
{
    return m_read ? m_read->texts.value(nearestTo(m_visit.settings().language, *m_read)) : FaqText();
}

bool AskModel::show(const ArticleId &article)
{
    const FaqArticle *found = m_desk.article(article);
    if (found == nullptr)
        return false;
    m_read = *found;
    m_desk.opened(article);
    Q_EMIT articleChanged();
    return true;
}

QString AskModel::question() const { return words().question; }

QString AskModel::answer() const { return words().answer; }

QStringList AskModel::steps() const { return words().steps; }

QStringList AskModel::bring() const { return words().documents; }

QString AskModel::fee() const { return words().fee; }

QString AskModel::time() const { return words().processingTime; }

QString AskModel::source() const
{
    return m_read && !m_read->sources.isEmpty() ? m_read->sources.constFirst().title : QString();
}

QString AskModel::checked() const
{
    return m_read && !m_read->sources.isEmpty()
               ? localeOf(m_visit.settings().language)
                     .toString(m_read->sources.constFirst().checked, QStringLiteral("d MMMM yyyy"))
               : QString();
}

ServiceId AskModel::service() const { return m_read ? m_read->service : ServiceId(); }

QString AskModel::serviceName() const
{
    const Service *about = m_catalogue.office().service(service());
    return about != nullptr ? about->names.in(m_visit.settings().language) : QString();
}

QString AskModel::otherLanguage() const
{
    const Language wanted = m_visit.settings().language;
    const Language nearest = m_read ? nearestTo(wanted, *m_read) : wanted;
    return nearest == wanted ? QString() : codeOf(nearest);
}

void AskModel::tick()
{
    const int end = m_visit.settings().voice ? heardToItsEnd : writtenToItsEnd;
    if (m_peril != Shown::NoPeril && ++m_quiet == end)
        Q_EMIT perilStands();
}

void AskModel::forget()
{
    m_read.reset();
    m_typed.clear();
    look();
    Q_EMIT articleChanged();
}

} // namespace okienko
