// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/tongue.h"

#include <QHash>
#include <QStringList>

#include "speech/numerals.h"

namespace okienko
{
namespace
{

using ukrainian::cardinal;
using ukrainian::plural;

Case caseAfter(const QString &word)
{
    static const QStringList genitive{"до",    "від",     "з",       "із",       "зі",
                                      "без",   "після",   "близько", "для",      "більше",
                                      "менше", "старших", "старші",  "протягом", "крім"};
    static const QStringList locative{"у", "в", "о", "об", "при"};
    static const QStringList accusative{"за", "через", "понад", "на"};
    if (genitive.contains(word))
        return Case::Genitive;
    if (locative.contains(word))
        return Case::Locative;
    return accusative.contains(word) ? Case::Accusative : Case::Nominative;
}

Gender genderOf(const QString &noun)
{
    static const QStringList feminine{"особ",  "осіб", "хвилин", "годин", "сторін", "секунд",
                                      "справ", "карт", "копі",   "заяв",  "частин", "стійк"};
    static const QStringList neuter{"фото", "вікн", "питан"};
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

QString noun(int n, Case wordCase, const QString &one, const QString &few, const QString &many,
             const QString &oneGenitive, const QString &manyLocative)
{
    if (wordCase == Case::Genitive)
        return plural(n) == Plural::One ? oneGenitive : many;
    if (wordCase == Case::Locative)
        return manyLocative;
    switch (plural(n)) {
    case Plural::One: return one;
    case Plural::Few: return few;
    case Plural::Many: break;
    }
    return many;
}

class UkrainianTongue : public Tongue
{
public:
    QString counted(int n, const Place &place) const override
    {
        return cardinal(n, genderOf(place.nextWord()), caseAfter(place.lastWord()));
    }

    QString range(int from, int to, const Place &place) const override
    {
        const Gender gender = genderOf(place.nextWord());
        const QString last = place.lastWord();
        const QString begin = last == u"від" ? QString() : QStringLiteral("від ");
        return begin + cardinal(from, gender, Case::Genitive) + " до " + cardinal(to, gender, Case::Genitive);
    }

    QString ordinal(int, const Place &) const override { return {}; }

    QString decimal(const Decimal &number) const override
    {
        QStringList words{cardinal(number.whole), "кома"};
        if (number.fraction.startsWith('0') || number.fraction.size() > 3) {
            for (const QChar digit : number.fraction)
                words << cardinal(digit.digitValue());
        } else {
            words << cardinal(number.fraction.toInt());
        }
        return words.join(' ');
    }

    QString percent(const Decimal &number, const Place &place) const override
    {
        const Case wordCase = caseAfter(place.lastWord());
        const QString name =
            noun(number.whole, wordCase, "відсоток", "відсотки", "відсотків", "відсотка", "відсотках");
        if (number.fraction.isEmpty())
            return cardinal(number.whole, Gender::Masculine, wordCase) + ' ' + name;
        if (number.fraction == u"5") {
            const bool few = wordCase != Case::Genitive && plural(number.whole) != Plural::Many;
            return cardinal(number.whole, Gender::Masculine, wordCase) + " з половиною " +
                   (few ? "відсотка" : "відсотків");
        }
        return decimal(number) + " відсотка";
    }

    QString percentRange(const Decimal &from, const Decimal &to, const Place &) const override
    {
        return "від " + percent(from, {"від", {}}) + " до " + percent(to, {"до", {}});
    }

    QString money(int zloty, int grosze, const Place &place) const override
    {
        const Case wordCase = caseAfter(place.lastWord());
        QString words = cardinal(zloty, Gender::Masculine, wordCase) + ' ' +
                        noun(zloty, wordCase, "злотий", "злоті", "злотих", "злотого", "злотих");
        if (grosze > 0)
            words += ' ' + cardinal(grosze, Gender::Masculine, wordCase) + ' ' +
                     noun(grosze, wordCase, "грош", "гроші", "грошів", "гроша", "грошах");
        return words;
    }

    QString size(const QList<int> &lengths, Unit unit, const Place &place) const override
    {
        const Case wordCase = lengths.size() == 1 ? caseAfter(place.lastWord()) : Case::Nominative;
        QStringList parts;
        for (const int length : lengths)
            parts << cardinal(length, Gender::Masculine, wordCase);
        const QString stem = unit == Unit::Millimetre   ? "міліметр"
                             : unit == Unit::Centimetre ? "сантиметр"
                                                        : "метр";
        const QString name =
            noun(lengths.last(), wordCase, stem, stem + "и", stem + "ів", stem + "а", stem + "ах");
        return parts.join(QStringLiteral(" на ")) + ' ' + name;
    }

    QString time(const QTime &time, const Place &place) const override
    {
        static const QStringList genitive{"до", "з", "із", "від", "після", "близько"};
        static const QStringList locative{"о", "об"};
        const QString last = place.lastWord();
        const Case wordCase = genitive.contains(last)   ? Case::Genitive
                              : locative.contains(last) ? Case::Locative
                                                        : Case::Nominative;
        if (time.hour() == 0 && time.minute() == 0)
            return wordCase == Case::Genitive ? "півночі" : "північ";
        QString words = time.hour() == 0 ? QStringLiteral("нуль")
                                         : ukrainian::ordinal(time.hour(), Gender::Feminine, wordCase);
        if (time.minute() == 0)
            return words + (wordCase == Case::Genitive   ? " години"
                            : wordCase == Case::Locative ? " годині"
                                                         : " година");
        return words + (time.minute() < 10 ? QStringLiteral(" нуль ") : QStringLiteral(" ")) +
               cardinal(time.minute(), Gender::Feminine);
    }

    QString timeRange(const QTime &from, const QTime &to) const override
    {
        return "з " + time(from, {"з", {}}) + " до " + time(to, {"до", {}});
    }

    QString day(int day, int month, std::optional<int> year, const Place &) const override
    {
        QString words =
            ukrainian::ordinal(day, Gender::Neuter, Case::Genitive) + ' ' + months().at(month - 1);
        if (year)
            words += ' ' + ukrainian::ordinal(*year, Gender::Masculine, Case::Genitive) + " року";
        return words;
    }

    QString year(int year, const Place &place) const override
    {
        return ukrainian::ordinal(year, Gender::Masculine,
                                  place.nextWord() == u"році" ? Case::Locative : Case::Genitive);
    }

    bool yearStands(int n, const Place &place) const override
    {
        return n >= 1900 && (place.nextWord() == u"року" || place.nextWord() == u"році");
    }

    QString letter(QChar letter) const override
    {
        static const QHash<QChar, QString> names{
            {u'a', "а"},   {u'b', "бе"},          {u'c', "це"},       {u'd', "де"},  {u'e', "е"},
            {u'f', "еф"},  {u'g', "ґе"},          {u'h', "ха"},       {u'i', "і"},   {u'j', "йот"},
            {u'k', "ка"},  {u'l', "ел"},          {u'm', "ем"},       {u'n', "ен"},  {u'o', "о"},
            {u'p', "пе"},  {u'q', "ку"},          {u'r', "ер"},       {u's', "ес"},  {u't', "те"},
            {u'u', "у"},   {u'v', "ве"},          {u'w', "дубль ве"}, {u'x', "ікс"}, {u'y', "ігрек"},
            {u'z', "зет"}, {u'а', "а"},           {u'б', "бе"},       {u'в', "ве"},  {u'г', "ге"},
            {u'ґ', "ґе"},  {u'д', "де"},          {u'е', "е"},        {u'є', "є"},   {u'ж', "же"},
            {u'з', "зе"},  {u'и', "и"},           {u'і', "і"},        {u'ї', "ї"},   {u'й', "йот"},
            {u'к', "ка"},  {u'л', "ел"},          {u'м', "ем"},       {u'н', "ен"},  {u'о', "о"},
            {u'п', "пе"},  {u'р', "ер"},          {u'с', "ес"},       {u'т', "те"},  {u'у', "у"},
            {u'ф', "еф"},  {u'х', "ха"},          {u'ц', "це"},       {u'ч', "че"},  {u'ш', "ша"},
            {u'щ', "ща"},  {u'ь', "м'який знак"}, {u'ю', "ю"},        {u'я', "я"}};
        return names.value(letter.toLower());
    }

    QString exampleFor(QChar letter) const override
    {
        static const QHash<QChar, QString> names{
            {u'a', "Андрій"}, {u'b', "Богдан"}, {u'c', "цирк"},   {u'd', "Дмитро"}, {u'e', "Еней"},
            {u'f', "Федір"},  {u'g', "ґанок"},  {u'h', "Харків"}, {u'i', "Іван"},   {u'j', "йод"},
            {u'k', "Київ"},   {u'l', "Львів"},  {u'm', "Марія"},  {u'n', "Наталя"}, {u'o', "Ольга"},
            {u'p', "Павло"},  {u'r', "Роман"},  {u's', "Степан"}, {u't', "Тарас"},  {u'u', "Умань"},
            {u'v', "Василь"}, {u'z', "Зоя"}};
        return names.value(letter.toLower());
    }

    const QStringList &months() const override
    {
        static const QStringList names{"січня", "лютого", "березня", "квітня", "травня",    "червня",
                                       "липня", "серпня", "вересня", "жовтня", "листопада", "грудня"};
        return names;
    }

    const QList<std::pair<QString, QString>> &readings() const override
    {
        static const QList<std::pair<QString, QString>> list{
            {"\\bнапр\\.", "наприклад"},   {"\\bі т\\. ?д\\.", "і так далі"},
            {"\\bвул\\.", "вулиця"},       {"\\bul\\.", "вулиця"},
            {"\\bпросп\\.", "проспект"},   {"\\bпл\\.", "площа"},
            {"\\bкаб\\.", "кабінет"},      {"\\bтел\\.", "телефон:"},
            {"\\bгод\\.", "година"},       {"\\bхв\\.", "хвилин"},
            {"\\bмакс\\.", "щонайбільше"}, {"(?<=\\d )р\\.|(?<=\\d)р\\.", "року"},
            {"\\bпн\\.", "понеділок"},     {"\\bвт\\.", "вівторок"},
            {"\\bср\\.", "середа"},        {"\\bчт\\.", "четвер"},
            {"\\bпт\\.", "п'ятниця"},      {"\\bсб\\.", "субота"},
            {"\\bнд\\.", "неділя"},        {"\\bФОП\\b", "фоп"},
            {"\\bPESEL\\b", "песель"},     {"\\bBLIK\\b", "блік"},
            {"\\bCEPiK\\b", "цепік"},      {"(?<=\\d)\\s*злотих\\b|(?<=\\d)\\s*зл\\.|\\bPLN\\b", " zł"}};
        return list;
    }

    const QList<std::pair<QString, QString>> &numbered() const override
    {
        static const QList<std::pair<QString, QString>> list{{"стійк(?:а|и|у|ою)|стійці", "номер"},
                                                             {"кабінет(?:у|і)?", "номер"}};
        return list;
    }

    QString sign(QChar sign) const override
    {
        switch (sign.unicode()) {
        case u'+': return "плюс";
        case u'%': return "відсотків";
        case u'&': return "і";
        case u'@': return "равлик";
        case u'€': return "євро";
        case u'§': return "параграф";
        case u'№': return "номер";
        case u'°': return "градусів";
        default: return {};
        }
    }
};

} // namespace

const Tongue &ukrainianTongue()
{
    static const UkrainianTongue tongue;
    return tongue;
}

} // namespace okienko
