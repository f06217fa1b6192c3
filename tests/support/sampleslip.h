// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/printing.h"
#include "domain/ticket.h"

namespace okienko
{

/// A text in four languages, in the order Polish, English, Ukrainian, German.
inline Translated inFour(const QString &polish, const QString &english, const QString &ukrainian,
                         const QString &german)
{
    Translated text;
    text.set(Language::Polish, polish);
    text.set(Language::English, english);
    text.set(Language::Ukrainian, ukrainian);
    text.set(Language::German, german);
    return text;
}

/// An ordinary slip for an identity card with three things to bring.
inline Slip sampleSlip(Language language = Language::Polish, int number = 117)
{
    Ticket ticket;
    ticket.id = TicketId::fromText(QStringLiteral("01935a2e-7c00-7000-8000-000000000001"));
    ticket.secret = QByteArray("0123456789");
    SlipMatter matter;
    matter.number = {{QStringLiteral("A")}, number, 3};
    matter.code = ticket.code();
    matter.token = ticket.token();
    matter.service = inFour(QStringLiteral("Dowód osobisty"), QStringLiteral("Identity card"),
                            QStringLiteral("Посвідчення особи"), QStringLiteral("Personalausweis"));
    matter.counters = {QStringLiteral("3"), QStringLiteral("4"), QStringLiteral("5")};
    matter.bring = {inFour(QStringLiteral("dokument tożsamości do wglądu (dowód osobisty lub paszport)"),
                           QStringLiteral("identity document to show (ID card or passport)"),
                           QStringLiteral("документ, що посвідчує особу, для пред’явлення"),
                           QStringLiteral("Ausweisdokument zur Vorlage (Personalausweis oder Reisepass)")),
                    inFour(QStringLiteral("kolorowe zdjęcie 35 × 45 mm, nie starsze niż 6 miesięcy"),
                           QStringLiteral("colour photo 35 × 45 mm, not older than 6 months"),
                           QStringLiteral("кольорове фото 35 × 45 мм"),
                           QStringLiteral("Farbfoto 35 × 45 mm, nicht älter als 6 Monate"))};
    matter.peopleBefore = 5;
    matter.minutes = 20;
    Slip slip;
    slip.language = language;
    slip.office = inFour(QStringLiteral("Urząd Miasta"), QStringLiteral("City Office"),
                         QStringLiteral("Управління міста"), QStringLiteral("Stadtamt"));
    slip.matters = {matter};
    slip.issuedLocal = QDateTime(QDate(2026, 11, 23), QTime(10, 24));
    return slip;
}

} // namespace okienko
