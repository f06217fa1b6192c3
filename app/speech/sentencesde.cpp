// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/numerals.h"
#include "speech/sentences.h"

namespace okienko
{
namespace
{

using german::cardinalBefore;

class GermanSentences : public Sentences
{
public:
    ControlWords controls() const override
    {
        return {"Taste", "Feld", "leer", "ausgewählt", "nicht verfügbar"};
    }

    QStringList yourNumber(const Saying &saying, const QString &number, const QString &again) const override
    {
        QStringList parts{"Ihre Nummer: " + number, "Noch einmal: " + again};
        if (!saying.service.isEmpty())
            parts << "Ihr Anliegen: " + saying.service;
        if (saying.peopleBefore)
            parts << people(*saying.peopleBefore);
        if (saying.minutes && *saying.minutes > 0)
            parts << "Sie warten ungefähr " + cardinalBefore(*saying.minutes, Gender::Feminine) +
                         (*saying.minutes == 1 ? " Minute" : " Minuten");
        parts << "Setzen Sie sich in die Halle. Das Personal ruft Ihre Nummer auf";
        if (!saying.counters.isEmpty())
            parts << "Gehen Sie dann zu Schalter" + place(saying.counters);
        if (!saying.code.isEmpty())
            parts << "Code des Tickets: " + saying.code;
        return parts;
    }

    QStringList writeItDown(const QString &number, const QString &again, const QString &code) const override
    {
        QStringList parts{"Ich kann das Ticket nicht drucken. Die Nummer gilt auch ohne Papier",
                          "Bitte notieren oder merken: " + number, "Noch einmal: " + again};
        if (!code.isEmpty())
            parts << "Code des Tickets: " + code;
        return parts;
    }

    QString paperReady() const override { return "Ihr Ticket ist fertig. Nehmen Sie es aus der Ausgabe"; }
    QString confirmationReady() const override
    {
        return "Die Bestätigung ist fertig. Nehmen Sie sie aus der Ausgabe";
    }

    QString noTicket(Refusal refusal) const override
    {
        switch (refusal) {
        case Refusal::OfficeClosed: return "Das Amt ist jetzt geschlossen. Kommen Sie zu den Öffnungszeiten";
        case Refusal::TicketsNotYet:
            return "Es gibt noch keine Tickets. Die Ausgabe beginnt kurz vor der Öffnung";
        case Refusal::LastTicketGone:
            return "Heute gibt es keine Tickets mehr. Kommen Sie am nächsten Arbeitstag";
        case Refusal::ServiceClosed:
            return "Dieses Anliegen ist heute geschlossen. Wählen Sie ein anderes oder kommen Sie später "
                   "wieder";
        case Refusal::AppointmentOnly:
            return "Dieses Anliegen geht nur mit Termin. Sie können ein Ticket für Auskunft nehmen";
        case Refusal::NoNumbersLeft: return "Für heute gibt es keine Nummern mehr. Fragen Sie das Personal";
        case Refusal::NoNumbersHere:
            return "Dieses Gerät kann jetzt keine Nummer ausgeben. Fragen Sie das Personal";
        case Refusal::SameAgain:
            return "Sie haben dafür schon eine Nummer. Ist die zweite für jemand anderen?";
        case Refusal::LedgerTrouble: return "Ich kann jetzt kein Ticket ausgeben. Fragen Sie das Personal";
        }
        return {};
    }

    QStringList stillThere(int seconds) const override
    {
        QStringList parts{"Brauchen Sie mehr Zeit?"};
        if (seconds > 0)
            parts << "In " + cardinalBefore(seconds, Gender::Feminine) +
                         (seconds == 1 ? " Sekunde" : " Sekunden") + " beenden wir und löschen alle Eingaben";
        return parts;
    }

    QStringList staffCalled(const QStringList &counters) const override
    {
        QStringList parts{"Das Personal weiß Bescheid. Warten Sie am Bildschirm"};
        if (!counters.isEmpty())
            parts << "Niemand kommt? Gehen Sie zu Schalter" + place(counters);
        return parts;
    }

    QString voiceOn() const override { return "Die Stimme ist an"; }
    QString voiceOff() const override { return "Die Stimme ist aus"; }
    QString colours(ColourScheme scheme) const override
    {
        switch (scheme) {
        case ColourScheme::Light: return "Helle Farben";
        case ColourScheme::Dark: return "Dunkle Farben";
        case ColourScheme::HighContrast: return "Hoher Kontrast";
        }
        return {};
    }

    QString letterAs(const QString &letter, const QString &word) const override
    {
        return letter + " wie " + word;
    }

private:
    static QString people(int n)
    {
        if (n <= 0)
            return "Niemand wartet vor Ihnen";
        return n == 1 ? "Vor Ihnen wartet eine Person"
                      : "Vor Ihnen warten " + cardinalBefore(n, Gender::Feminine) + " Personen";
    }

    static QString place(const QStringList &counters)
    {
        return (numbered(counters) ? QStringLiteral(" Nummer ") : QStringLiteral(": ")) +
               oneOf(counters, "oder");
    }
};

} // namespace

const Sentences &germanSentences()
{
    static const GermanSentences sentences;
    return sentences;
}

} // namespace okienko
