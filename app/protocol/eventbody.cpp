// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/eventbody.h"

#include "domain/language.h"
#include "protocol/hallwords.h"
#include "protocol/letter.h"

namespace okienko
{

namespace
{

constexpr int hashBytes = 32;
constexpr int markLength = 6;

void checkLanguage(const JsonReader &at)
{
    QStringList codes;
    for (const Language language : allLanguages)
        codes.append(codeOf(language));
    (void)at.oneOf(codes);
}

void checkNeeds(const JsonReader &at)
{
    if (!at.isThere())
        return;
    const QStringList wishes{QStringLiteral("proofOnRequest"), QStringLiteral("fetchMe"),
                             QStringLiteral("hearingLoop"), QStringLiteral("separateRoom"),
                             QStringLiteral("signLanguage")};
    at.object({}, wishes + QStringList{QStringLiteral("priority"), QStringLiteral("clerkLanguage")});
    for (const QString &wish : wishes)
        (void)at.key(wish).boolean();
    (void)at.key(QStringLiteral("priority")).integer(1, 9);
    checkLanguage(at.key(QStringLiteral("clerkLanguage")));
}

void checkIssued(const JsonReader &at)
{
    at.object({QStringLiteral("ticket"), QStringLiteral("series"), QStringLiteral("n"),
               QStringLiteral("digits"), QStringLiteral("service"), QStringLiteral("language"),
               QStringLiteral("visit"), QStringLiteral("secretHash")},
              {QStringLiteral("needs"), QStringLiteral("mark"), QStringLiteral("booking")});
    (void)uuidAt(at.key(QStringLiteral("ticket")));
    if (at.has(QStringLiteral("mark")))
        (void)codeAt(at.key(QStringLiteral("mark")), markLength);
    (void)uuidAt(at.key(QStringLiteral("booking")));
    (void)seriesAt(at.key(QStringLiteral("series")));
    (void)at.key(QStringLiteral("n")).integer(1, 9999);
    (void)at.key(QStringLiteral("digits")).integer(3, 4);
    (void)at.key(QStringLiteral("service")).kebabName();
    checkLanguage(at.key(QStringLiteral("language")));
    const JsonReader visit = at.key(QStringLiteral("visit"));
    if (!visit.isString() || !visit.value()->text.isEmpty())
        (void)uuidAt(visit);
    (void)bytesAt(at.key(QStringLiteral("secretHash")), hashBytes, hashBytes);
    checkNeeds(at.key(QStringLiteral("needs")));
}

void checkChanged(const JsonReader &at)
{
    at.object({QStringLiteral("ticket")},
              {QStringLiteral("needs"), QStringLiteral("deed"), QStringLiteral("at")});
    (void)uuidAt(at.key(QStringLiteral("ticket")));
    (void)uuidAt(at.key(QStringLiteral("deed")));
    (void)utcAt(at.key(QStringLiteral("at")));
    checkNeeds(at.key(QStringLiteral("needs")));
}

} // namespace

void checkEventBody(const JsonReader &at, const QString &kind)
{
    static const QStringList changes{QStringLiteral("ticket.waiting"),    QStringLiteral("ticket.away"),
                                     QStringLiteral("ticket.given-back"), QStringLiteral("ticket.called"),
                                     QStringLiteral("ticket.served"),     QStringLiteral("ticket.no-show"),
                                     QStringLiteral("ticket.needs")};
    if (kind == QLatin1String("ticket.issued"))
        checkIssued(at);
    else if (changes.contains(kind))
        checkChanged(at);
}

} // namespace okienko
