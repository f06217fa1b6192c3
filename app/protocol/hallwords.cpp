// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/hallwords.h"

#include <QJsonArray>

#include "domain/ticket.h"

namespace okienko
{

namespace
{

constexpr int minutesOfDay = 1440;
constexpr int mostOffers = 10;

const QMap<QString, bool Needs::*> &wishes()
{
    static const QMap<QString, bool Needs::*> words{
        {QStringLiteral("proofOnRequest"), &Needs::proofOnRequest},
        {QStringLiteral("fetchMe"), &Needs::fetchMe},
        {QStringLiteral("hearingLoop"), &Needs::hearingLoop},
        {QStringLiteral("separateRoom"), &Needs::separateRoom},
        {QStringLiteral("signLanguage"), &Needs::signLanguage}};
    return words;
}

QString longTextAt(const JsonReader &at, int longest)
{
    if (!at.isThere())
        return {};
    const QString text = at.isString() ? at.value()->text : QString();
    if (text.trimmed().isEmpty() || text.size() > longest) {
        at.refuseThis(QStringLiteral("a text of 1 to %1 characters").arg(longest));
        return {};
    }
    return text;
}

} // namespace

QJsonObject jsonOf(const Translated &texts)
{
    QJsonObject json;
    for (const Language language : allLanguages)
        if (texts.has(language))
            json.insert(codeOf(language), texts.in(language));
    return json;
}

Translated textsAt(const JsonReader &at, Unknown unknown, int longest)
{
    QStringList codes;
    for (const Language language : allLanguages)
        codes.append(codeOf(language));
    Translated texts;
    if (!membersAt(at, {}, codes, unknown))
        return texts;
    bool any = false;
    for (const Language language : allLanguages) {
        const QString text = longTextAt(at.key(codeOf(language)), longest);
        texts.set(language, text);
        any = any || at.has(codeOf(language));
    }
    if (!any)
        at.refuseThis(QStringLiteral("a text in at least one language"));
    return texts;
}

QJsonObject jsonOf(const Needs &needs)
{
    QJsonObject json;
    if (needs.priorityWeight > 0)
        json.insert(QStringLiteral("priority"), needs.priorityWeight);
    for (auto wish = wishes().cbegin(); wish != wishes().cend(); ++wish)
        if (needs.*wish.value())
            json.insert(wish.key(), true);
    if (needs.clerkLanguage)
        json.insert(QStringLiteral("clerkLanguage"), codeOf(*needs.clerkLanguage));
    return json;
}

Needs needsAt(const JsonReader &at, Unknown unknown)
{
    Needs needs;
    if (!membersAt(at, {},
                   wishes().keys() + QStringList{QStringLiteral("priority"), QStringLiteral("clerkLanguage")},
                   unknown))
        return needs;
    if (at.has(QStringLiteral("priority")))
        needs.priorityWeight = at.key(QStringLiteral("priority")).integer(1, 9);
    for (auto wish = wishes().cbegin(); wish != wishes().cend(); ++wish)
        if (at.has(wish.key()))
            needs.*wish.value() = at.key(wish.key()).boolean();
    if (at.has(QStringLiteral("clerkLanguage")))
        needs.clerkLanguage = languageOf(growingAt(at.key(QStringLiteral("clerkLanguage"))));
    return needs;
}

QJsonObject jsonOf(const Suspension &suspension)
{
    QJsonObject json{{QStringLiteral("texts"), jsonOf(suspension.texts)},
                     {QStringLiteral("offers"), QJsonArray::fromStringList(suspension.offers)}};
    if (suspension.until)
        json.insert(QStringLiteral("until"), textOf(*suspension.until));
    return json;
}

Suspension suspensionAt(const JsonReader &at, Unknown unknown)
{
    membersAt(at, {QStringLiteral("texts"), QStringLiteral("offers")}, {QStringLiteral("until")}, unknown);
    Suspension suspension;
    suspension.texts = textsAt(at.key(QStringLiteral("texts")), unknown);
    if (at.has(QStringLiteral("until")))
        suspension.until = utcAt(at.key(QStringLiteral("until")));
    for (const JsonReader &one : at.key(QStringLiteral("offers")).array(1, mostOffers)) {
        const QString offer = growingAt(one);
        if (suspension.offers.contains(offer))
            one.refuseThis(QStringLiteral("each offer once"));
        suspension.offers.append(offer);
    }
    return suspension;
}

Language languageAt(const JsonReader &at, Language otherwise)
{
    return languageOf(growingAt(at)).value_or(otherwise);
}

QString growingAt(const JsonReader &at)
{
    static const QRegularExpression pattern(QStringLiteral("\\A[a-z0-9]{1,32}(-[a-z0-9]{1,32}){0,7}\\z"));
    return fittingAt(at, pattern, QStringLiteral("lower-case words joined by -"));
}

QString numberAt(const JsonReader &at)
{
    static const QRegularExpression pattern(QStringLiteral("\\A[A-Z]?[0-9]{3,4}\\z"));
    return fittingAt(at, pattern, QStringLiteral("a number as A017"));
}

QString codeAt(const JsonReader &at, int length)
{
    static const QString signs = codeAlphabet();
    const QRegularExpression pattern(QStringLiteral("\\A[%1]{%2}\\z").arg(signs).arg(length));
    return fittingAt(at, pattern, QStringLiteral("%1 characters of %2").arg(length).arg(signs));
}

QString labelAt(const JsonReader &at) { return at.text(4); }

QString cursorAt(const JsonReader &at)
{
    static const QRegularExpression pattern(QStringLiteral("\\A[A-Za-z0-9._~-]{1,200}\\z"));
    return fittingAt(at, pattern, QStringLiteral("a cursor"));
}

int minutesAt(const JsonReader &at) { return at.integer(0, minutesOfDay); }

} // namespace okienko
