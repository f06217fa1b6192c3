// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/wording.h"

#include <QRegularExpression>

#include "speech/normaliser.h"
#include "speech/sentences.h"
#include "speech/tongue.h"

namespace okienko
{
namespace
{

const Sentences &sentencesOf(Language language)
{
    switch (language) {
    case Language::Polish: return polishSentences();
    case Language::English: return englishSentences();
    case Language::Ukrainian: return ukrainianSentences();
    case Language::German: return germanSentences();
    }
    return polishSentences();
}

/// The number once more, with a word for each letter: "A jak Adam, zero, cztery, siedem".
QString clearly(const QString &number, const Tongue &tongue, const Sentences &sentences)
{
    QStringList parts;
    for (const QChar sign : number) {
        const QString name = tongue.spelled(QStringView(&sign, 1));
        const QString example = sign.isLetter() ? tongue.exampleFor(sign) : QString();
        if (!name.isEmpty())
            parts << (example.isEmpty() ? name : sentences.letterAs(name, example));
    }
    return parts.join(QStringLiteral(", "));
}

QString read(const SpokenItem &item, bool withHint, const ControlWords &controls, const Tongue &tongue)
{
    QStringList parts;
    // A key with one letter or digit says its name: "zet", not a hiss.
    const QString keyName = item.name.size() == 1 ? tongue.spelled(item.name) : QString();
    parts << (item.role == SpokenItem::Role::Key && !keyName.isEmpty() ? keyName : item.name);
    if (item.role == SpokenItem::Role::Button)
        parts << controls.button;
    if (item.role == SpokenItem::Role::Field)
        parts << controls.field << (item.value.isEmpty() ? controls.emptyField : item.value);
    else
        parts << item.value;
    if (item.chosen)
        parts << controls.chosen;
    if (item.unavailable)
        parts << controls.unavailable;
    parts.removeAll(QString());
    QString said = parts.join(QStringLiteral(", "));
    if (withHint && !item.hint.isEmpty())
        said += QStringLiteral(". ") + item.hint;
    return said;
}

/// One paragraph; each part ends as a sentence, so that the voice falls and pauses.
QString paragraph(const QStringList &parts)
{
    static const QRegularExpression ends(QStringLiteral("[.!?]$"));
    QStringList sentences;
    for (const QString &part : parts) {
        const QString trimmed = part.trimmed();
        if (!trimmed.isEmpty())
            sentences << (trimmed.contains(ends) ? trimmed : trimmed + '.');
    }
    return sentences.join(' ');
}

QStringList sentencesFor(const Saying &saying)
{
    const Tongue &tongue = tongueOf(saying.language);
    const Sentences &sentences = sentencesOf(saying.language);
    const auto number = [&] { return tongue.spelled(saying.number.text()); };
    const auto again = [&] { return clearly(saying.number.text(), tongue, sentences); };
    switch (saying.kind) {
    case Saying::Kind::Screen:
    case Saying::Kind::Item: {
        QStringList parts;
        for (const SpokenItem &item : saying.items)
            parts << read(item, saying.kind == Saying::Kind::Item, sentences.controls(), tongue);
        return parts;
    }
    case Saying::Kind::YourNumber: {
        Saying spelled = saying;
        spelled.code = tongue.spelled(saying.code);
        return sentences.yourNumber(spelled, number(), again());
    }
    case Saying::Kind::WriteItDown:
        return sentences.writeItDown(number(), again(), tongue.spelled(saying.code));
    case Saying::Kind::PaperReady: return {sentences.paperReady()};
    case Saying::Kind::ConfirmationReady: return {sentences.confirmationReady()};
    case Saying::Kind::NoTicket: return {sentences.noTicket(saying.refusal)};
    case Saying::Kind::StillThere: return sentences.stillThere(saying.seconds);
    case Saying::Kind::StaffCalled: return sentences.staffCalled(saying.counters);
    case Saying::Kind::VoiceOn: return {sentences.voiceOn()};
    case Saying::Kind::VoiceOff: return {sentences.voiceOff()};
    case Saying::Kind::Colours: return {sentences.colours(saying.scheme)};
    }
    return {};
}

} // namespace

QString oneOf(const QStringList &things, const QString &orWord)
{
    if (things.size() < 2)
        return things.join(QString());
    return things.mid(0, things.size() - 1).join(QStringLiteral(", ")) + ' ' + orWord + ' ' + things.last();
}

bool numbered(const QStringList &labels)
{
    for (const QString &label : labels) {
        if (label.isEmpty() || !label.at(0).isDigit())
            return false;
    }
    return true;
}

QString words(const Saying &saying) { return spoken(paragraph(sentencesFor(saying)), saying.language); }

} // namespace okienko
