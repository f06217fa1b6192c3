// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/reasontexts.h"

#include <array>

namespace okienko::backoffice
{

namespace
{

using Kind = CallReason::Kind;

/// %1 = the number that belongs to the reason, %2 = the service's name.
struct Sentence {
    Kind kind;
    std::array<const char *, allLanguages.size()> texts; ///< in the order of allLanguages
};

constexpr std::array sentences{
    Sentence{Kind::OnlyOne,
             {"Nikt inny tu nie czeka.", "Nobody else waits here.", "Більше тут ніхто не чекає.",
              "Sonst wartet hier niemand."}},
    Sentence{Kind::LongestWaiting,
             {"Czeka najdłużej: %1 min.", "Has waited longest: %1 minutes.", "Чекає найдовше: %1 хв.",
              "Wartet am längsten: %1 Minuten."}},
    Sentence{Kind::Appointment,
             {"Umówiony termin: %1.", "Booked for %1.", "Записано на %1.", "Termin um %1 Uhr."}},
    Sentence{Kind::ReturnMark,
             {"Wraca z biletem z innego dnia.", "Comes back with a ticket of another day.",
              "Повертається з талоном іншого дня.", "Kommt mit einem Ticket von einem anderen Tag wieder."}},
    Sentence{Kind::Priority,
             {"Ma pierwszeństwo. Wcześniej przyszło: %1.", "Has priority: before %1 who came earlier.",
              "Має пріоритет. Прийшли раніше: %1.", "Hat Vorrang. Früher gekommen sind: %1."}},
    Sentence{Kind::PreferredService,
             {"To stanowisko obsługuje najpierw: %2. Trochę wcześniej przyszło: %1.",
              "This counter serves %2 first: before %1 who came a little earlier.",
              "Це віконце спершу обслуговує: %2. Трохи раніше прийшли: %1.",
              "Dieser Schalter bedient zuerst: %2. Etwas früher gekommen sind: %1."}},
    Sentence{Kind::TurnOfTheOthers,
             {"Czeka najdłużej bez pierwszeństwa. Przed kolejnością wezwano: %1.",
              "After %1 called before their turn, who has waited longest without.",
              "Чекає найдовше без пріоритету. Поза чергою викликано: %1.",
              "Wartet am längsten ohne Vorrang. Vorgezogen wurden: %1."}},
    Sentence{Kind::Returned,
             {"Powrót po nieobecności. Wezwano tymczasem: %1.", "Came back after %1 others had been called.",
              "Повернення після відсутності. Викликано тим часом: %1.",
              "Ist zurück. Inzwischen aufgerufen: %1."}},
    Sentence{Kind::OutOfTurn, {"Poza kolejnością.", "Out of turn.", "Поза чергою.", "Außer der Reihe."}},
    Sentence{Kind::PaperShown,
             {"Z biletem przy stanowisku.", "Stood at the counter with the paper.", "З талоном біля віконця.",
              "Stand mit dem Papier am Schalter."}},
    Sentence{Kind::SentHere,
             {"Skierowano do tego stanowiska.", "Was sent to this counter.", "Направлено до цього віконця.",
              "Wurde an diesen Schalter geschickt."}},
};

QString valueOf(const CallReason &reason, const Office &office)
{
    if (reason.kind == Kind::Appointment)
        return clockTime(QDateTime::fromMSecsSinceEpoch(reason.time.time_since_epoch().count(), Qt::UTC)
                             .toTimeZone(office.zone)
                             .time());
    return QString::number(reason.kind == Kind::LongestWaiting ? reason.minutes : reason.others);
}

} // namespace

QString ruleOf(const CallReason &reason)
{
    switch (reason.kind) {
    case Kind::OnlyOne: return QStringLiteral("only-one");
    case Kind::LongestWaiting:
    case Kind::PreferredService: return QStringLiteral("turn");
    case Kind::Appointment: return QStringLiteral("appointment");
    case Kind::ReturnMark: return QStringLiteral("came-back");
    case Kind::Priority: return QStringLiteral("priority");
    case Kind::TurnOfTheOthers: return QStringLiteral("ageing");
    case Kind::Returned: return QStringLiteral("returned");
    case Kind::OutOfTurn: return QStringLiteral("out-of-turn");
    case Kind::PaperShown: return QStringLiteral("paper");
    case Kind::SentHere: return QStringLiteral("transferred");
    }
    return QStringLiteral("turn");
}

QString orderOf(const CallReason &reason)
{
    switch (reason.kind) {
    case Kind::Priority: return QStringLiteral("priority");
    case Kind::Appointment: return QStringLiteral("appointment");
    case Kind::ReturnMark:
    case Kind::Returned: return QStringLiteral("returned");
    case Kind::PreferredService:
    case Kind::SentHere: return QStringLiteral("other-service");
    default: return QStringLiteral("turn");
    }
}

Translated sentenceOf(const CallReason &reason, const Office &office)
{
    Translated texts;
    const Service *service = office.service(reason.service);
    for (const Sentence &sentence : sentences) {
        if (sentence.kind != reason.kind)
            continue;
        for (const Language language : allLanguages) {
            QString text = QString::fromUtf8(sentence.texts.at(static_cast<std::size_t>(language)));
            text.replace(QLatin1String("%1"), valueOf(reason, office));
            text.replace(QLatin1String("%2"), service ? service->names.in(language) : reason.service.value);
            texts.set(language, text);
        }
    }
    return texts;
}

} // namespace okienko::backoffice
