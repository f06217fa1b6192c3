// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/numerals.h"
#include "speech/sentences.h"

namespace okienko
{
namespace
{

using english::cardinal;

class EnglishSentences : public Sentences
{
public:
    ControlWords controls() const override { return {"button", "field", "empty", "chosen", "unavailable"}; }

    QStringList yourNumber(const Saying &saying, const QString &number, const QString &again) const override
    {
        QStringList parts{"Your number: " + number, "Once more: " + again};
        if (!saying.service.isEmpty())
            parts << "Your service: " + saying.service;
        if (saying.peopleBefore)
            parts << people(*saying.peopleBefore);
        if (saying.minutes && *saying.minutes > 0)
            parts << "You will wait about " + cardinal(*saying.minutes) +
                         (*saying.minutes == 1 ? " minute" : " minutes");
        parts << "Take a seat in the hall. Staff will call your number";
        if (!saying.counters.isEmpty())
            parts << "Then go to counter" + place(saying.counters);
        if (!saying.code.isEmpty())
            parts << "Ticket code: " + saying.code;
        return parts;
    }

    QStringList writeItDown(const QString &number, const QString &again, const QString &code) const override
    {
        QStringList parts{"I cannot print the ticket. The number is valid without paper",
                          "Write it down or remember it: " + number, "Once more: " + again};
        if (!code.isEmpty())
            parts << "Ticket code: " + code;
        return parts;
    }

    QString paperReady() const override { return "Your ticket is ready. Take it from the slot"; }
    QString confirmationReady() const override { return "The confirmation is ready. Take it from the slot"; }

    QString noTicket(Refusal refusal) const override
    {
        switch (refusal) {
        case Refusal::OfficeClosed: return "The office is closed now. Please come during opening hours";
        case Refusal::TicketsNotYet: return "There are no tickets yet. They start shortly before opening";
        case Refusal::LastTicketGone: return "No more tickets today. Please come on the next working day";
        case Refusal::ServiceClosed:
            return "This service is closed today. Choose another one or come another day";
        case Refusal::AppointmentOnly:
            return "This service is by appointment only. You can take a ticket for information";
        case Refusal::NoNumbersLeft: return "There are no numbers left today. Ask staff what to do";
        case Refusal::NoNumbersHere: return "This terminal cannot give a number now. Please go to the staff";
        case Refusal::SameAgain:
            return "You already have a number for this. Is the second for another person?";
        case Refusal::LedgerTrouble: return "I cannot give a ticket now. Please go to the staff";
        }
        return {};
    }

    QStringList stillThere(int seconds) const override
    {
        QStringList parts{"Do you need more time?"};
        if (seconds > 0)
            parts << "In " + cardinal(seconds) + (seconds == 1 ? " second" : " seconds") +
                         " we will finish and delete everything you typed";
        return parts;
    }

    QStringList staffCalled(const QStringList &counters) const override
    {
        QStringList parts{"Staff know. Please wait at the screen"};
        if (!counters.isEmpty())
            parts << "Nobody is coming? Go to counter" + place(counters);
        return parts;
    }

    QString voiceOn() const override { return "The voice is on"; }
    QString voiceOff() const override { return "The voice is off"; }
    QString colours(ColourScheme scheme) const override
    {
        switch (scheme) {
        case ColourScheme::Light: return "Light colours";
        case ColourScheme::Dark: return "Dark colours";
        case ColourScheme::HighContrast: return "High contrast";
        }
        return {};
    }

    QString letterAs(const QString &letter, const QString &word) const override
    {
        return letter + " as in " + word;
    }

private:
    static QString people(int n)
    {
        if (n <= 0)
            return "Nobody is waiting before you";
        return n == 1 ? "One person is waiting before you" : cardinal(n) + " people are waiting before you";
    }

    static QString place(const QStringList &counters)
    {
        return (numbered(counters) ? QStringLiteral(" number ") : QStringLiteral(": ")) +
               oneOf(counters, "or");
    }
};

} // namespace

const Sentences &englishSentences()
{
    static const EnglishSentences sentences;
    return sentences;
}

} // namespace okienko
