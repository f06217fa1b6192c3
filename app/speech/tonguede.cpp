// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/tongue.h"

#include <QHash>
#include <QStringList>

#include "speech/numerals.h"

namespace okienko
{
namespace
{

using german::cardinal;

/// Gender of a noun after a number, and whether there is one at all: a number alone is "eins".
std::optional<Gender> genderOf(const QString &noun)
{
    static const QStringList feminine{"person", "minute", "stunde", "woche",  "seite", "sekunde",
                                      "rate",   "karte",  "kopie",  "nummer", "gebühr"};
    static const QStringList masculine{"tag", "monat", "euro", "zloty", "millimeter", "termin", "schalter"};
    static const QStringList neuter{"jahr", "kind", "foto", "ticket", "anliegen", "formular"};
    for (const QString &stem : feminine) {
        if (noun.startsWith(stem))
            return Gender::Feminine;
    }
    for (const QString &stem : masculine + neuter) {
        if (noun.startsWith(stem))
            return Gender::Masculine;
    }
    return {};
}

class GermanTongue : public Tongue
{
public:
    QString counted(int n, const Place &place) const override
    {
        if (n >= 100 && n <= 999 && place.follows({"wählen", "notruf", "rufen"}, 2))
            return digits(QString::number(n));
        const std::optional<Gender> gender = genderOf(place.nextWord());
        return gender ? german::cardinalBefore(n, *gender) : cardinal(n);
    }

    QString range(int from, int to, const Place &) const override
    {
        return cardinal(from) + " bis " + cardinal(to);
    }

    QString ordinal(int n, const Place &place) const override
    {
        static const QStringList nouns{"lebensjahr", "lebensjahres", "stock", "etage", "tag", "tages"};
        return nouns.contains(place.nextWord()) ? bent(n, place) : QString();
    }

    QString decimal(const Decimal &number) const override
    {
        QStringList words{cardinal(number.whole), "Komma"};
        for (const QChar digit : number.fraction)
            words << cardinal(digit.digitValue());
        return words.join(' ');
    }

    QString percent(const Decimal &number, const Place &) const override
    {
        return plain(number) + " Prozent";
    }

    QString percentRange(const Decimal &from, const Decimal &to, const Place &) const override
    {
        return plain(from) + " bis " + plain(to) + " Prozent";
    }

    QString money(int zloty, int grosze, const Place &) const override
    {
        QString words = german::cardinalBefore(zloty, Gender::Masculine) + " Zloty";
        if (grosze > 0)
            words += ' ' + german::cardinalBefore(grosze, Gender::Masculine) + " Groschen";
        return words;
    }

    QString size(const QList<int> &lengths, Unit unit, const Place &) const override
    {
        QStringList parts;
        for (const int length : lengths)
            parts << (lengths.size() == 1 ? german::cardinalBefore(length, Gender::Masculine)
                                          : cardinal(length));
        const QString name = unit == Unit::Millimetre   ? "Millimeter"
                             : unit == Unit::Centimetre ? "Zentimeter"
                                                        : "Meter";
        return parts.join(QStringLiteral(" mal ")) + ' ' + name;
    }

    QString time(const QTime &time, const Place &) const override
    {
        QString words = german::cardinalBefore(time.hour(), Gender::Masculine) + " Uhr";
        if (time.minute() > 0)
            words += ' ' + cardinal(time.minute());
        return words;
    }

    QString timeRange(const QTime &from, const QTime &to) const override
    {
        return "von " + time(from, {}) + " bis " + time(to, {});
    }

    QString day(int day, int month, std::optional<int> year, const Place &place) const override
    {
        QString words = bent(day, place) + ' ' + months().at(month - 1);
        if (year)
            words += ' ' + german::year(*year);
        return words;
    }

    QString year(int year, const Place &) const override { return german::year(year); }

    bool yearStands(int n, const Place &place) const override
    {
        static const QStringList words{"jahr", "jahre", "jahres", "seit"};
        return n >= 1900 && n <= 2099 && words.contains(place.lastWord());
    }

    /// The engine's German voice has the right names for capitals (checked by phonemes).
    QString letter(QChar letter) const override
    {
        switch (letter.toUpper().unicode()) {
        case u'Ä': return "Ä";
        case u'Ö': return "Ö";
        case u'Ü': return "Ü";
        case u'ß':
        case u'ẞ': return "Eszett";
        default: break;
        }
        const QChar capital = letter.toUpper();
        return capital >= u'A' && capital <= u'Z' ? QString(capital) : QString();
    }

    /// DIN 5009 in its widely known names.
    QString exampleFor(QChar letter) const override
    {
        static const QStringList names{"Anton",     "Berta",    "Cäsar",  "Dora",   "Emil",     "Friedrich",
                                       "Gustav",    "Heinrich", "Ida",    "Julius", "Kaufmann", "Ludwig",
                                       "Martha",    "Nordpol",  "Otto",   "Paula",  "Quelle",   "Richard",
                                       "Siegfried", "Theodor",  "Ulrich", "Viktor", "Wilhelm",  "Xanthippe",
                                       "Ypsilon",   "Zacharias"};
        return names.value(letter.toUpper().unicode() - u'A');
    }

    const QStringList &months() const override
    {
        static const QStringList names{"Januar", "Februar", "März",      "April",   "Mai",      "Juni",
                                       "Juli",   "August",  "September", "Oktober", "November", "Dezember"};
        return names;
    }

    const QList<std::pair<QString, QString>> &readings() const override
    {
        static const QList<std::pair<QString, QString>> list{
            {"\\bz\\. ?B\\.", "zum Beispiel"},
            {"\\bd\\. ?h\\.", "das heißt"},
            {"\\bu\\. ?a\\.", "unter anderem"},
            {"\\busw\\.", "und so weiter"},
            {"\\bbzw\\.", "beziehungsweise"},
            {"\\bca\\.", "circa"},
            {"\\bmax\\.", "höchstens"},
            {"\\bMin\\.", "Minuten"},
            {"\\bStd\\.", "Stunden"},
            {"\\bNr\\.", "Nummer"},
            {"\\bStr\\.", "Straße"},
            {"\\bul\\.", "ulica"},
            {"\\bTel\\.", "Telefon:"},
            {"\\bZi\\.", "Zimmer"},
            {"\\bMo\\.", "Montag"},
            {"\\bDi\\.", "Dienstag"},
            {"\\bMi\\.", "Mittwoch"},
            {"\\bDo\\.", "Donnerstag"},
            {"\\bFr\\.", "Freitag"},
            {"\\bSa\\.", "Samstag"},
            {"\\bSo\\.", "Sonntag"},
            {"(?<=\\d)- bis (\\d+)-Jährige", " bis \\1jährige"},
            {"(?<=\\d)-Jährige", "jährige"},
            {"(?<=\\d:\\d\\d) Uhr\\b", ""},
            {"\\bPESEL\\b", "Pesel"},
            {"\\bBLIK\\b", "Blik"},
            {"\\bCEPiK\\b", "Zepik"},
            {"\\bzł(?!\\w)", "PLN"}};
        return list;
    }

    const QList<std::pair<QString, QString>> &numbered() const override
    {
        static const QList<std::pair<QString, QString>> list{{"Schalter", "Nummer"}, {"Zimmer", "Nummer"}};
        return list;
    }

    QString sign(QChar sign) const override
    {
        switch (sign.unicode()) {
        case u'+': return "plus";
        case u'%': return "Prozent";
        case u'&': return "und";
        case u'@': return "at";
        case u'€': return "Euro";
        case u'§': return "Paragraf";
        case u'№': return "Nummer";
        case u'°': return "Grad";
        default: return {};
        }
    }

private:
    /// "am ersten Mai", but "Ausweis-Samstag, dreiundzwanzigster Januar".
    static QString bent(int n, const Place &place)
    {
        static const QStringList oblique{"am",  "bis", "ab",   "vom", "zum", "seit",
                                         "dem", "den", "nach", "vor", "im"};
        return german::ordinalStem(n) + (place.follows(oblique, 3) ? "en" : "er");
    }

    QString plain(const Decimal &number) const
    {
        return number.fraction.isEmpty() ? cardinal(number.whole) : decimal(number);
    }
};

} // namespace

const Tongue &germanTongue()
{
    static const GermanTongue tongue;
    return tongue;
}

} // namespace okienko
