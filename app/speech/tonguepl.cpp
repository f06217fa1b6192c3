// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/tongue.h"

#include <QHash>
#include <QStringList>

#include "speech/numerals.h"

namespace okienko
{
namespace
{

using polish::cardinal;
using polish::plural;

Case caseAfter(const QString &word)
{
    static const QStringList genitive{"do",      "od",         "z",       "ze",     "bez",
                                      "powyżej", "poniżej",    "około",   "dla",    "oprócz",
                                      "u",       "przekracza", "podczas", "według", "ok"};
    static const QStringList locative{"po", "w", "we", "o", "przy"};
    static const QStringList accusative{"za", "przez", "ponad", "na"};
    if (genitive.contains(word))
        return Case::Genitive;
    if (locative.contains(word))
        return Case::Locative;
    return accusative.contains(word) ? Case::Accusative : Case::Nominative;
}

Gender genderOf(const QString &noun)
{
    static const QStringList feminine{"osob",  "minut", "godzin", "stron", "sekund", "rat",  "spraw",
                                      "opłat", "kart",  "kopi",   "wizyt", "części", "część"};
    static const QStringList neuter{"stanowisk", "zdjęci", "dzieck", "okienk", "pytani", "zaświadczeni"};
    for (const QString &stem : feminine) {
        if (noun.startsWith(stem))
            return Gender::Feminine;
    }
    for (const QString &stem : neuter) {
        if (noun.startsWith(stem))
            return Gender::Neuter;
    }
    return Gender::Masculine;
}

/// The noun beside a number: nominative forms for one, few, many; the genitive after a preposition that asks
/// for it.
QString noun(int n, Case wordCase, const QString &one, const QString &few, const QString &many,
             const QString &oneGenitive, const QString &manyLocative)
{
    if (wordCase == Case::Genitive)
        return n == 1 ? oneGenitive : many;
    if (wordCase == Case::Locative)
        return manyLocative;
    switch (plural(n)) {
    case Plural::One: return one;
    case Plural::Few: return few;
    case Plural::Many: break;
    }
    return many;
}

class PolishTongue : public Tongue
{
public:
    QString counted(int n, const Place &place) const override
    {
        return cardinal(n, genderOf(place.nextWord()), caseAfter(place.lastWord()));
    }

    QString range(int from, int to, const Place &place) const override
    {
        const Gender gender = genderOf(place.nextWord());
        return cardinal(from, gender, caseAfter(place.lastWord())) + " do " +
               cardinal(to, gender, Case::Genitive);
    }

    QString ordinal(int n, const Place &place) const override
    {
        static const QStringList nouns{"roku", "rok", "dnia", "dzień", "roku życia"};
        if (!nouns.contains(place.nextWord()))
            return {};
        const Case wordCase = caseAfter(place.lastWord());
        return polish::ordinal(n, Gender::Masculine,
                               wordCase == Case::Nominative ? Case::Genitive : wordCase);
    }

    QString decimal(const Decimal &number) const override
    {
        return cardinal(number.whole) + " przecinek " + fraction(number);
    }

    QString percent(const Decimal &number, const Place &place) const override
    {
        const Case wordCase = caseAfter(place.lastWord());
        if (number.fraction.isEmpty())
            return cardinal(number.whole, Gender::Masculine, wordCase) + " procent";
        if (number.fraction == u"5")
            return cardinal(number.whole, Gender::Masculine, wordCase) + " i pół procenta";
        return decimal(number) + " procenta";
    }

    QString percentRange(const Decimal &from, const Decimal &to, const Place &) const override
    {
        return "od " + percent(from, {"od", {}}) + " do " + percent(to, {"do", {}});
    }

    QString money(int zloty, int grosze, const Place &place) const override
    {
        const Case wordCase = caseAfter(place.lastWord());
        QString words = cardinal(zloty, Gender::Masculine, wordCase) + ' ' +
                        noun(zloty, wordCase, "złoty", "złote", "złotych", "złotego", "złotych");
        if (grosze > 0)
            words += ' ' + cardinal(grosze, Gender::Masculine, wordCase) + ' ' +
                     noun(grosze, wordCase, "grosz", "grosze", "groszy", "grosza", "groszach");
        return words;
    }

    QString size(const QList<int> &lengths, Unit unit, const Place &place) const override
    {
        const Case wordCase = lengths.size() == 1 ? caseAfter(place.lastWord()) : Case::Nominative;
        QStringList parts;
        for (const int length : lengths)
            parts << cardinal(length, Gender::Masculine, wordCase);
        const QString stem = unit == Unit::Millimetre   ? "milimetr"
                             : unit == Unit::Centimetre ? "centymetr"
                                                        : "metr";
        const QString name =
            noun(lengths.last(), wordCase, stem, stem + "y", stem + "ów", stem + "a", stem + "ach");
        return parts.join(QStringLiteral(" na ")) + ' ' + name;
    }

    QString time(const QTime &time, const Place &place) const override
    {
        static const QStringList oblique{"o", "od",    "do",        "po",       "przed",  "między",
                                         "a", "około", "godzinach", "godzinie", "godziny"};
        const QString last = place.lastWord();
        const bool bent = oblique.contains(last);
        if (time.hour() == 0 && time.minute() == 0)
            return bent ? "północy" : "północ";
        QString words;
        if (time.hour() == 0)
            words = bent ? "zerowej" : "zero";
        else
            words = polish::ordinal(time.hour(), Gender::Feminine, bent ? Case::Genitive : Case::Nominative);
        if (time.minute() > 0)
            words += (time.minute() < 10 ? QStringLiteral(" zero ") : QStringLiteral(" ")) +
                     cardinal(time.minute());
        return words;
    }

    QString timeRange(const QTime &from, const QTime &to) const override
    {
        return "od " + time(from, {"od", {}}) + " do " + time(to, {"do", {}});
    }

    QString day(int day, int month, std::optional<int> year, const Place &) const override
    {
        QString words =
            polish::ordinal(day, Gender::Masculine, Case::Genitive) + ' ' + months().at(month - 1);
        if (year)
            words += ' ' + yearWords(*year, Case::Genitive) + " roku";
        return words;
    }

    QString year(int year, const Place &place) const override
    {
        const bool locative = place.lastWord() == u"w" || place.lastWord() == u"po";
        return yearWords(year, locative ? Case::Locative : Case::Genitive);
    }

    bool yearStands(int, const Place &place) const override
    {
        return place.nextWord() == u"roku" || place.nextWord() == u"rok";
    }

    QString letter(QChar letter) const override
    {
        static const QHash<QChar, QString> names{{u'a', "a"},
                                                 {u'b', "be"},
                                                 {u'c', "ce"},
                                                 {u'd', "de"},
                                                 {u'e', "e"},
                                                 {u'f', "ef"},
                                                 {u'g', "gie"},
                                                 {u'h', "ha"},
                                                 {u'i', "i"},
                                                 {u'j', "jot"},
                                                 {u'k', "ka"},
                                                 {u'l', "el"},
                                                 {u'm', "em"},
                                                 {u'n', "en"},
                                                 {u'o', "o"},
                                                 {u'p', "pe"},
                                                 {u'q', "ku"},
                                                 {u'r', "er"},
                                                 {u's', "es"},
                                                 {u't', "te"},
                                                 {u'u', "u"},
                                                 {u'v', "fau"},
                                                 {u'w', "wu"},
                                                 {u'x', "iks"},
                                                 {u'y', "igrek"},
                                                 {u'z', "zet"},
                                                 {u'ą', "a z ogonkiem"},
                                                 {u'ć', "ce z kreską"},
                                                 {u'ę', "e z ogonkiem"},
                                                 {u'ł', "eł z kreską"},
                                                 {u'ń', "en z kreską"},
                                                 {u'ó', "o z kreską"},
                                                 {u'ś', "es z kreską"},
                                                 {u'ź', "zet z kreską"},
                                                 {u'ż', "zet z kropką"}};
        return names.value(letter.toLower());
    }

    QString exampleFor(QChar letter) const override
    {
        static const QHash<QChar, QString> names{
            {u'a', "Adam"},    {u'b', "Barbara"},  {u'c', "Celina"}, {u'd', "Dorota"},
            {u'e', "Ewa"},     {u'f', "Franek"},   {u'g', "Gdynia"}, {u'h', "Henryk"},
            {u'i', "Irena"},   {u'j', "Janina"},   {u'k', "Karol"},  {u'l', "Leon"},
            {u'm', "Maria"},   {u'n', "Natalia"},  {u'o', "Olga"},   {u'p', "Paweł"},
            {u'q', "quiz"},    {u'r', "Roman"},    {u's', "Stefan"}, {u't', "Tomasz"},
            {u'u', "Urszula"}, {u'v', "Violetta"}, {u'w', "Wacław"}, {u'x', "Ksawery przez iks"},
            {u'y', "ypsilon"}, {u'z', "Zygmunt"}};
        return names.value(letter.toLower());
    }

    const QStringList &months() const override
    {
        static const QStringList names{"stycznia", "lutego",       "marca",     "kwietnia",
                                       "maja",     "czerwca",      "lipca",     "sierpnia",
                                       "września", "października", "listopada", "grudnia"};
        return names;
    }

    const QList<std::pair<QString, QString>> &readings() const override
    {
        static const QList<std::pair<QString, QString>> list{{"\\bnp\\.", "na przykład"},
                                                             {"\\bm\\.in\\.|\\bm\\. in\\.", "między innymi"},
                                                             {"\\bitd\\.", "i tak dalej"},
                                                             {"\\bitp\\.", "i tym podobne"},
                                                             {"\\btj\\.", "to jest"},
                                                             {"\\bds\\.", "do spraw"},
                                                             {"\\bdot\\.", "dotyczy"},
                                                             {"\\bul\\.", "ulica"},
                                                             {"\\bal\\.", "aleja"},
                                                             {"\\bpl\\.", "plac"},
                                                             {"\\bos\\.", "osiedle"},
                                                             {"\\bw godz\\.", "w godzinach"},
                                                             {"\\bgodz\\.", "godzina"},
                                                             {"\\bmin\\.", "minut"},
                                                             {"\\btel\\.", "telefon:"},
                                                             {"\\bw pok\\.", "w pokoju"},
                                                             {"\\bpok\\.", "pokój"},
                                                             {"\\bnr\\b", "numer"},
                                                             {"\\bok\\.", "około"},
                                                             {"(?<=\\d )r\\.|(?<=\\d)r\\.", "roku"},
                                                             {"\\bzob\\.", "zobacz"},
                                                             {"\\bwoj\\.", "województwo"},
                                                             {"\\bmaks\\.", "najwyżej"},
                                                             {"\\bpon\\.", "poniedziałek"},
                                                             {"\\bwt\\.", "wtorek"},
                                                             {"\\bśr\\.", "środa"},
                                                             {"\\bczw\\.", "czwartek"},
                                                             {"\\bpt\\.", "piątek"},
                                                             {"\\bsob\\.", "sobota"},
                                                             {"\\bniedz\\.", "niedziela"},
                                                             {"\\bPESEL\\b", "pesel"},
                                                             {"\\bCEPiK\\b", "cepik"},
                                                             {"\\bBLIK-iem\\b", "blikiem"},
                                                             {"\\bBLIK\\b", "blik"},
                                                             {"\\bNMP\\b", "Najświętszej Maryi Panny"},
                                                             {"\\bUSC\\b", "Urząd Stanu Cywilnego"},
                                                             {"\\bZUS\\b", "zus"},
                                                             {"\\bPLN\\b", "zł"}};
        return list;
    }

    const QList<std::pair<QString, QString>> &numbered() const override
    {
        static const QList<std::pair<QString, QString>> list{{"stanowisk(?:o|a|u|iem|ach)", "numer"},
                                                             {"okienk(?:o|a|u|iem)", "numer"},
                                                             {"pok(?:ój|oju|oi)", "numer"},
                                                             {"piętr(?:o|a|ze)", "numer"}};
        return list;
    }

    QString sign(QChar sign) const override
    {
        switch (sign.unicode()) {
        case u'+': return "plus";
        case u'%': return "procent";
        case u'&': return "i";
        case u'@': return "małpa";
        case u'€': return "euro";
        case u'§': return "paragraf";
        case u'№': return "numer";
        case u'°': return "stopni";
        default: return {};
        }
    }

private:
    static QString fraction(const Decimal &number)
    {
        if (number.fraction.startsWith('0') || number.fraction.size() > 3) {
            QStringList words;
            for (const QChar digit : number.fraction)
                words << cardinal(digit.digitValue());
            return words.join(' ');
        }
        return cardinal(number.fraction.toInt());
    }

    static QString yearWords(int year, Case wordCase)
    {
        return polish::ordinal(year, Gender::Masculine, wordCase);
    }
};

} // namespace

const Tongue &polishTongue()
{
    static const PolishTongue tongue;
    return tongue;
}

} // namespace okienko
