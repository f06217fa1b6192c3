// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/tongue.h"

#include <QHash>
#include <QStringList>

#include "speech/numerals.h"

namespace okienko
{
namespace
{

using english::cardinal;

class EnglishTongue : public Tongue
{
public:
    QString counted(int n, const Place &place) const override
    {
        // Emergency numbers are said digit by digit in English: one, one, two.
        static const QStringList calling{"call", "dial", "phone"};
        if (n >= 100 && n <= 999 && calling.contains(place.lastWord()))
            return digits(QString::number(n));
        return cardinal(n);
    }

    QString range(int from, int to, const Place &) const override
    {
        return cardinal(from) + " to " + cardinal(to);
    }

    QString ordinal(int, const Place &) const override { return {}; }

    QString decimal(const Decimal &number) const override
    {
        QStringList words{cardinal(number.whole), "point"};
        for (const QChar digit : number.fraction)
            words << cardinal(digit.digitValue());
        return words.join(' ');
    }

    QString percent(const Decimal &number, const Place &) const override
    {
        return plain(number) + " percent";
    }

    QString percentRange(const Decimal &from, const Decimal &to, const Place &) const override
    {
        return plain(from) + " to " + plain(to) + " percent";
    }

    QString money(int zloty, int grosze, const Place &) const override
    {
        QString words = cardinal(zloty) + (zloty == 1 ? " zloty" : " zlotys");
        if (grosze > 0)
            words += " and " + cardinal(grosze) + (grosze == 1 ? " grosz" : " groszy");
        return words;
    }

    QString size(const QList<int> &lengths, Unit unit, const Place &) const override
    {
        QStringList parts;
        for (const int length : lengths)
            parts << cardinal(length);
        const QString name = unit == Unit::Millimetre   ? "millimetre"
                             : unit == Unit::Centimetre ? "centimetre"
                                                        : "metre";
        return parts.join(QStringLiteral(" by ")) + ' ' + name + (lengths.last() == 1 ? "" : "s");
    }

    QString time(const QTime &time, const Place &) const override
    {
        if (time.minute() == 0 && time.hour() % 12 == 0)
            return time.hour() == 0 ? "midnight" : "noon";
        const QString part = time.hour() < 12   ? " in the morning"
                             : time.hour() < 18 ? " in the afternoon"
                                                : " in the evening";
        QString words = cardinal(time.hour() % 12 == 0 ? 12 : time.hour() % 12);
        if (time.minute() > 0)
            words +=
                (time.minute() < 10 ? QStringLiteral(" oh ") : QStringLiteral(" ")) + cardinal(time.minute());
        return words + part;
    }

    QString timeRange(const QTime &from, const QTime &to) const override
    {
        return "from " + time(from, {}) + " to " + time(to, {});
    }

    QString day(int day, int month, std::optional<int> year, const Place &place) const override
    {
        const QString article = place.lastWord() == u"the" ? QString() : QStringLiteral("the ");
        QString words = article + english::ordinal(day) + " of " + months().at(month - 1);
        if (year)
            words += ' ' + english::year(*year);
        return words;
    }

    QString year(int year, const Place &) const override { return english::year(year); }

    bool yearStands(int n, const Place &place) const override
    {
        static const QStringList words{"in", "since", "until", "year", "for", "from"};
        return n >= 1900 && n <= 2099 && words.contains(place.lastWord());
    }

    /// The engine's English voice has the right names for capitals, and no better spelling exists (checked by
    /// phonemes).
    QString letter(QChar letter) const override
    {
        const QChar capital = letter.toUpper();
        return capital >= u'A' && capital <= u'Z' ? QString(capital) : QString();
    }

    /// The alphabet of ICAO Annex 10, which English speakers abroad know best.
    QString exampleFor(QChar letter) const override
    {
        static const QStringList names{
            "Alfa",    "Bravo", "Charlie", "Delta",  "Echo",     "Foxtrot", "Golf",   "Hotel",  "India",
            "Juliett", "Kilo",  "Lima",    "Mike",   "November", "Oscar",   "Papa",   "Quebec", "Romeo",
            "Sierra",  "Tango", "Uniform", "Victor", "Whiskey",  "X-ray",   "Yankee", "Zulu"};
        const int index = letter.toUpper().unicode() - u'A';
        return names.value(index);
    }

    const QStringList &months() const override
    {
        static const QStringList names{"January", "February", "March",     "April",   "May",      "June",
                                       "July",    "August",   "September", "October", "November", "December"};
        return names;
    }

    const QList<std::pair<QString, QString>> &readings() const override
    {
        static const QList<std::pair<QString, QString>> list{
            {"\\be\\.g\\.", "for example"},  {"\\bi\\.e\\.", "that is"}, {"\\betc\\.", "and so on"},
            {"\\bmax\\.", "at most"},        {"\\bmin\\.", "minutes"},   {"\\bapprox\\.", "about"},
            {"\\bNo\\.(?= ?\\d)", "number"}, {"\\bSt\\.", "Street"},     {"\\bul\\.", "ulica"},
            {"\\btel\\.", "telephone:"},     {"\\bMon\\.", "Monday"},    {"\\bTue\\.", "Tuesday"},
            {"\\bWed\\.", "Wednesday"},      {"\\bThu\\.", "Thursday"},  {"\\bFri\\.", "Friday"},
            {"\\bSat\\.", "Saturday"},       {"\\bSun\\.", "Sunday"},    {"\\bPESEL\\b", "pessel"},
            {"\\bBLIK\\b", "blick"},         {"\\bCEPiK\\b", "sepick"},  {"\\bzł(?!\\w)", "PLN"}};
        return list;
    }

    const QList<std::pair<QString, QString>> &numbered() const override
    {
        static const QList<std::pair<QString, QString>> list{{"counter", "number"}, {"room", "number"}};
        return list;
    }

    QString sign(QChar sign) const override
    {
        switch (sign.unicode()) {
        case u'+': return "plus";
        case u'%': return "percent";
        case u'&': return "and";
        case u'@': return "at";
        case u'€': return "euros";
        case u'§': return "section";
        case u'№': return "number";
        case u'°': return "degrees";
        default: return {};
        }
    }

private:
    QString plain(const Decimal &number) const
    {
        return number.fraction.isEmpty() ? cardinal(number.whole) : decimal(number);
    }
};

} // namespace

const Tongue &englishTongue()
{
    static const EnglishTongue tongue;
    return tongue;
}

} // namespace okienko
