// SPDX-License-Identifier: GPL-3.0-or-later
#include "printer/slipwords.h"

#include <QCoreApplication>

#include <array>

namespace okienko
{

namespace
{

constexpr const char *context = "Slip";
constexpr QChar noBreakSpace(0x00a0);

// <b> and </b> mark the words that are printed bold. In the order of Phrase.
constexpr std::array sources{
    QT_TRANSLATE_NOOP("Slip", "Your number"),
    QT_TRANSLATE_NOOP("Slip", "COPY"),
    QT_TRANSLATE_NOOP("Slip", "Counter %1"),
    QT_TRANSLATE_NOOP("Slip", "%1 or %2"),
    QT_TRANSLATE_NOOP("Slip", "Wait nearby. Staff will call your number."),
    QT_TRANSLATE_NOOP("Slip", "Wait in the hall. Staff will call your number."),
    QT_TRANSLATE_N_NOOP("Slip", "Before you: <b>%n people</b>"),
    QT_TRANSLATE_NOOP("Slip", "Nobody is before you"),
    QT_TRANSLATE_N_NOOP("Slip", "About <b>%n minutes</b>"),
    QT_TRANSLATE_NOOP("Slip", "Have ready:"),
    QT_TRANSLATE_NOOP("Slip", "What to bring"),
    QT_TRANSLATE_NOOP("Slip", "Code: <b>%1</b>"),
    QT_TRANSLATE_NOOP("Slip", "With this code you can print the ticket again or give it back."),
    QT_TRANSLATE_NOOP("Slip", "With these codes you can print the tickets again or give them back."),
    QT_TRANSLATE_NOOP("Slip", "<b>This ticket is valid.</b> The office cannot see it yet."),
    QT_TRANSLATE_NOOP("Slip", "If you wait long, show it at counter %1."),
    QT_TRANSLATE_NOOP("Slip", "If you wait long, show it to staff."),
    QT_TRANSLATE_NOOP("Slip", "Tickets without paper"),
    QT_TRANSLATE_NOOP("Slip", "Number of tickets: %1"),
    QT_TRANSLATE_NOOP("Slip", "Given out at:"),
    QT_TRANSLATE_NOOP("Slip", "Your visit"),
    QT_TRANSLATE_NOOP("Slip", "Code of the visit"),
    QT_TRANSLATE_N_NOOP("Slip", "It takes about <b>%n minutes</b>"),
    QT_TRANSLATE_NOOP("Slip", "Bring along:"),
    QT_TRANSLATE_NOOP("Slip", "<b>When you come:</b> at the terminal touch “My ticket” and hold this code "
                              "under the scanner, or type it."),
    QT_TRANSLATE_NOOP("Slip", "Booked: %1"),
};
static_assert(sources.size() == static_cast<std::size_t>(Phrase::MadeAt) + 1);

} // namespace

SlipWords::SlipWords(Language language) : m_language(language)
{
    // A language without a file is English: nothing to do about it here.
    (void)m_translator.load(QStringLiteral(":/i18n/okienko_%1.qm").arg(codeOf(language)));
}

QString SlipWords::say(Phrase phrase) const
{
    const char *source = sources.at(static_cast<std::size_t>(phrase));
    const QString words = m_translator.translate(context, source);
    return words.isEmpty() ? QString::fromUtf8(source) : words;
}

QString SlipWords::count(Phrase phrase, int n) const
{
    const char *source = sources.at(static_cast<std::size_t>(phrase));
    QString words = m_translator.translate(context, source, nullptr, n);
    if (words.isEmpty())
        words = QString::fromUtf8(source);
    return words.replace(QStringLiteral("%n "), QString::number(n) + noBreakSpace)
        .replace(QStringLiteral("%n"), QString::number(n));
}

QString SlipWords::eitherOf(const QStringList &labels) const
{
    if (labels.size() < 2)
        return labels.join(QString());
    const QString joined =
        say(Phrase::EitherOf)
            .arg(labels.mid(0, labels.size() - 1).join(QStringLiteral(", ")), labels.constLast());
    return QString(joined).replace(QLatin1Char(' '), noBreakSpace);
}

QString SlipWords::counter(const QStringList &labels) const
{
    return say(Phrase::Counter).arg(eitherOf(labels));
}

QString SlipWords::date(const QDate &date) const
{
    const QString format = m_language == Language::German ? QStringLiteral("dddd, d.\u00a0MMMM yyyy")
                                                          : QStringLiteral("dddd, d\u00a0MMMM yyyy");
    return localeOf(m_language).toString(date, format);
}

} // namespace okienko
