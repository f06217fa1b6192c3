// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/numerals.h"
#include "speech/sentences.h"

namespace okienko
{
namespace
{

using polish::cardinal;
using polish::plural;

class PolishSentences : public Sentences
{
public:
    ControlWords controls() const override { return {"przycisk", "pole", "puste", "wybrane", "niedostępne"}; }

    QStringList yourNumber(const Saying &saying, const QString &number, const QString &again) const override
    {
        QStringList parts{"Twój numer: " + number, "Powtarzam: " + again};
        if (!saying.service.isEmpty())
            parts << "Sprawa: " + saying.service;
        if (saying.peopleBefore)
            parts << people(*saying.peopleBefore);
        if (saying.minutes && *saying.minutes > 0)
            parts << "Poczekasz około " + cardinal(*saying.minutes, Gender::Feminine, Case::Genitive) +
                         (*saying.minutes == 1 ? " minuty" : " minut");
        parts << "Usiądź w holu. Obsługa wywoła twój numer";
        if (!saying.counters.isEmpty())
            parts << "Podejdź wtedy do stanowiska" + place(saying.counters);
        if (!saying.code.isEmpty())
            parts << "Kod biletu: " + saying.code;
        return parts;
    }

    QStringList writeItDown(const QString &number, const QString &again, const QString &code) const override
    {
        QStringList parts{"Nie mogę wydrukować biletu. Numer jest ważny bez wydruku",
                          "Zapisz lub zapamiętaj: " + number, "Powtarzam: " + again};
        if (!code.isEmpty())
            parts << "Kod biletu: " + code;
        return parts;
    }

    QString paperReady() const override { return "Bilet jest gotowy. Weź bilet z podajnika"; }
    QString confirmationReady() const override { return "Potwierdzenie jest gotowe. Weź je z podajnika"; }

    QString noTicket(Refusal refusal) const override
    {
        switch (refusal) {
        case Refusal::OfficeClosed: return "Urząd jest teraz zamknięty. Przyjdź w godzinach otwarcia";
        case Refusal::TicketsNotYet: return "Biletów jeszcze nie ma. Wydajemy je tuż przed otwarciem";
        case Refusal::LastTicketGone:
            return "Dziś nie wydajemy już biletów. Przyjdź w następnym dniu pracy urzędu";
        case Refusal::ServiceClosed:
            return "Tej sprawy dziś nie załatwiamy. Wybierz inną sprawę lub przyjdź innego dnia";
        case Refusal::AppointmentOnly:
            return "Tę sprawę załatwisz tylko po umówieniu wizyty. Możesz wziąć bilet do informacji";
        case Refusal::NoNumbersLeft: return "Skończyły się numery na dziś. Zapytaj obsługę, co dalej";
        case Refusal::NoNumbersHere: return "To urządzenie nie może teraz wydać numeru. Zgłoś się do obsługi";
        case Refusal::SameAgain: return "Masz już numer w tej sprawie. Czy drugi bilet jest dla innej osoby?";
        case Refusal::LedgerTrouble: return "Nie mogę teraz wydać biletu. Zgłoś się do obsługi";
        }
        return {};
    }

    QStringList stillThere(int seconds) const override
    {
        QStringList parts{"Czy potrzebujesz więcej czasu?"};
        if (seconds > 0)
            parts << "Za " + cardinal(seconds, Gender::Feminine, Case::Accusative) + ' ' +
                         counted(seconds, "sekundę", "sekundy", "sekund") +
                         " zakończymy i usuniemy wszystko, co wpisano";
        return parts;
    }

    QStringList staffCalled(const QStringList &counters) const override
    {
        QStringList parts{"Obsługa już wie. Poczekaj przy ekranie"};
        if (!counters.isEmpty())
            parts << "Nikt nie przychodzi? Podejdź do stanowiska" + place(counters);
        return parts;
    }

    QString voiceOn() const override { return "Głos jest włączony"; }
    QString voiceOff() const override { return "Głos jest wyłączony"; }
    QString colours(ColourScheme scheme) const override
    {
        switch (scheme) {
        case ColourScheme::Light: return "Jasne kolory";
        case ColourScheme::Dark: return "Ciemne kolory";
        case ColourScheme::HighContrast: return "Wysoki kontrast";
        }
        return {};
    }

    QString letterAs(const QString &letter, const QString &word) const override
    {
        return letter + " jak " + word;
    }

private:
    static QString counted(int n, const QString &one, const QString &few, const QString &many)
    {
        switch (plural(n)) {
        case Plural::One: return one;
        case Plural::Few: return few;
        case Plural::Many: break;
        }
        return many;
    }

    static QString people(int n)
    {
        if (n <= 0)
            return "Nikt nie czeka przed tobą";
        return "Przed tobą " + counted(n, "czeka", "czekają", "czeka") + ' ' + cardinal(n, Gender::Feminine) +
               ' ' + counted(n, "osoba", "osoby", "osób");
    }

    static QString place(const QStringList &counters)
    {
        return (numbered(counters) ? QStringLiteral(" numer ") : QStringLiteral(": ")) +
               oneOf(counters, "lub");
    }
};

} // namespace

const Sentences &polishSentences()
{
    static const PolishSentences sentences;
    return sentences;
}

} // namespace okienko
