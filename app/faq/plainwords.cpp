// SPDX-License-Identifier: GPL-3.0-or-later
#include "faq/plainwords.h"

#include <algorithm>
#include <array>
#include <unordered_set>
#include <utility>

#include "faq/foldedtext.h"

namespace okienko
{

namespace
{

/// In plain letters. Verbs of asking are here too: everybody wants, needs and asks.
constexpr std::u16string_view fillWords =
    // Polish
    u"a aby ach albo ale ani az bardzo bez bo by byc byl byla bylo byly bylem bylam bym byś bys chce "
    u"chcialbym chcialabym "
    u"chcialem chcialam chcemy chyba ci co cos czego czemu czy czyli dla dlatego dlaczego do dobry dzien "
    u"dzis "
    u"dzisiaj gdy gdyz gdzie go i ich ile im inny iz ja jak jaka jaki jakie jakies jakis jakim ja je jego "
    u"jej jednak jest "
    u"jestem jestesmy jesli jezeli juz kiedy kto ktora ktore ktorego ktorej ktory ktorych ktorym lub ma "
    u"macie mam mamy "
    u"mi mial miala mial mna mnie moge mogl moga moglbym moglabym moj moja moje mojego mojej moim mozemy "
    u"mozna moze mozesz musi musze my na nad "
    u"nam nas nasz nasza niech nic nie niej nim niz no o od on ona one oni ono oraz pan pana pani panu po "
    u"pod "
    u"poniewaz powiedziec potrzebny potrzebna potrzebne potrzebuje prosze prosic przed przez przy pytanie "
    u"raz razie "
    u"sa sam sama sie skad soba sobie super ta tak tam tego tej ten teraz tez to tu tutaj tym ty tylko tys u "
    u"w wam was we "
    u"wedlug wiec wiem wie wlasnie wszystko wy z za zaraz ze zeby zgodnie znowu zostac zostal zrobic robic "
    u"trzeba "
    u"powinienem powinnam nalezy dowiedziec zapytac pytac slyszalam slyszalem mowi mowila mowil podobno "
    u"jakos kurde witam czesc hej "
    u"halo dziekuje dzieki prosze zalatwic zalatwia zalatwiac bede bedzie beda nadal jeszcze ktos czegos "
    u"moga musi jestem "
    // English
    u"am an and any are as at be been but by can could did do does doing for from get go got had has have he "
    u"hello her "
    u"hi him his how i if in into is it its just like me much my need no not now of off on or our out please "
    u"she should "
    u"so some something tell than thank thanks that the their them then there these they this to um uh us "
    u"want was we "
    u"were what when where which while who why will with would you your im dont know id ive whats theres "
    u"about say says told "
    u"wonder guys hey sorry must shall may might also too still "
    // Ukrainian and Russian, plain
    u"а або але бо був була було були бути в вам вас ваш ви вин від вид вона вони воно все всі вси г де для "
    u"до добрии день дуже е есть "
    u"з за зи и из или й його його их иого ии как коли кого куди ли либо ли менe мене мени мне мни може "
    u"можна можу могу можемо мои моя мое моеи мого можно "
    u"на нам нас наш не нема немае нет ним них но ну о он она они от перед пид по потриб потрибен потрибна "
    u"потрибни потрибно "
    u"при про с свии себе скажит скажит сказати так також там те тепер ти тим то тоди того тои тому треба "
    u"тут у хочу хотив хотила хотив "
    u"хто це цеи ци ця чи чого чому шо що щоб як яка яке яки якии якого якоi якщо я будласка прошу будь "
    u"ласка дякую дякую вже уже ще еще где что надо нужно "
    u"хочется мое чтоб привит вітаю витаю алло можете знаю запитати зробити робити "
    // German
    u"aber alle als also am an auch auf aus bei bin bis bitte da danke das dass dein dem den der des die "
    u"dies diese "
    u"dieser doch dort du durch ein eine einem einen einer eines er es etwas euch fur gern gerne guten habe "
    u"haben hat "
    u"hatte hallo hier ich ihm ihn ihr ihre im in ins ist ja jetzt kann kein keine konnen konnte man mein "
    u"meine meinem "
    u"meinen meiner mich mir mit mochte mochten muss mussen nach nicht noch nun nur ob oder ohne schon sehr "
    u"sein seine "
    u"sich sie sind so soll sollte tag uber um und uns unser von vor war warum was wegen wenn wer werde "
    u"werden wie "
    u"wieder will wir wird wo wurde zu zum zur brauche brauchen wohin woher welche welcher welches fragen "
    u"frage sagen "
    u"machen mache tun wollte ";

using Pair = std::pair<std::u16string_view, std::u16string_view>;

/// Ukrainian as people write it with a Latin keyboard; longer ones first. Both sides plain.
constexpr std::array toCyrillic{
    Pair{u"shch", u"щ"}, Pair{u"szcz", u"щ"}, Pair{u"zh", u"ж"}, Pair{u"kh", u"х"}, Pair{u"ch", u"ч"},
    Pair{u"cz", u"ч"},   Pair{u"sh", u"ш"},   Pair{u"sz", u"ш"}, Pair{u"ts", u"ц"}, Pair{u"rz", u"рж"},
    Pair{u"yu", u"ю"},   Pair{u"ju", u"ю"},   Pair{u"iu", u"ю"}, Pair{u"ya", u"я"}, Pair{u"ja", u"я"},
    Pair{u"ia", u"я"},   Pair{u"ye", u"е"},   Pair{u"je", u"е"}, Pair{u"ie", u"е"}, Pair{u"yi", u"и"},
    Pair{u"ji", u"и"},   Pair{u"yo", u"ио"},  Pair{u"a", u"а"},  Pair{u"b", u"б"},  Pair{u"c", u"ц"},
    Pair{u"d", u"д"},    Pair{u"e", u"е"},    Pair{u"f", u"ф"},  Pair{u"g", u"г"},  Pair{u"h", u"г"},
    Pair{u"i", u"и"},    Pair{u"j", u"и"},    Pair{u"k", u"к"},  Pair{u"l", u"л"},  Pair{u"m", u"м"},
    Pair{u"n", u"н"},    Pair{u"o", u"о"},    Pair{u"p", u"п"},  Pair{u"q", u"к"},  Pair{u"r", u"р"},
    Pair{u"s", u"с"},    Pair{u"t", u"т"},    Pair{u"u", u"у"},  Pair{u"v", u"в"},  Pair{u"w", u"в"},
    Pair{u"x", u"кс"},   Pair{u"y", u"и"},    Pair{u"z", u"з"}};

/// Polish as people hear it and write it in Cyrillic.
constexpr std::array toPolish{Pair{u"дз", u"dz"}, Pair{u"щ", u"szcz"}, Pair{u"ж", u"z"},  Pair{u"ч", u"cz"},
                              Pair{u"ш", u"sz"},  Pair{u"ц", u"c"},    Pair{u"х", u"ch"}, Pair{u"ю", u"ju"},
                              Pair{u"я", u"ja"},  Pair{u"а", u"a"},    Pair{u"б", u"b"},  Pair{u"в", u"w"},
                              Pair{u"г", u"g"},   Pair{u"д", u"d"},    Pair{u"е", u"e"},  Pair{u"з", u"z"},
                              Pair{u"и", u"i"},   Pair{u"к", u"k"},    Pair{u"л", u"l"},  Pair{u"м", u"m"},
                              Pair{u"н", u"n"},   Pair{u"о", u"o"},    Pair{u"п", u"p"},  Pair{u"р", u"r"},
                              Pair{u"с", u"s"},   Pair{u"т", u"t"},    Pair{u"у", u"u"},  Pair{u"ф", u"f"}};

template <std::size_t size>
std::u16string rewritten(std::u16string_view word, const std::array<Pair, size> &table)
{
    std::u16string result;
    while (!word.empty()) {
        const auto *const found = std::find_if(table.begin(), table.end(), [&](const Pair &pair) {
            return word.substr(0, pair.first.size()) == pair.first;
        });
        if (found == table.end())
            return {};
        result += found->second;
        word.remove_prefix(found->first.size());
    }
    return result;
}

bool isDigit(char16_t letter) { return letter >= u'0' && letter <= u'9'; }

bool allDigits(std::u16string_view word) { return std::all_of(word.begin(), word.end(), isDigit); }

} // namespace

std::u16string plainText(QStringView text)
{
    std::u16string result = folded(text);
    for (char16_t &letter : result) {
        switch (letter) {
        case u'і':
        case u'ы': letter = u'и'; break;
        case u'э':
        case u'ё': letter = u'е'; break;
        default: break;
        }
    }
    result.erase(std::remove_if(result.begin(), result.end(),
                                [](char16_t letter) { return letter == u'ь' || letter == u'ъ'; }),
                 result.end());
    return result;
}

std::vector<std::u16string> plainWords(QStringView text, std::size_t most)
{
    constexpr std::size_t longest = 48;
    const std::u16string plain = plainText(text);
    std::vector<std::u16string> words;
    for (const std::u16string_view word : wordsOf(plain)) {
        if (words.size() >= most)
            break;
        const bool joins = !words.empty() && words.back().size() <= 3 && !allDigits(words.back()) &&
                           word.size() <= 2 && allDigits(word);
        const std::u16string joined = joins ? words.back() + std::u16string(word) : std::u16string();
        words.emplace_back(word.substr(0, longest));
        if (joins)
            words.push_back(joined);
    }
    return words;
}

bool isFillWord(std::u16string_view word)
{
    static const auto all = [] {
        std::unordered_set<std::u16string> set;
        for (const std::u16string_view one : wordsOf(fillWords))
            set.insert(plainText(QStringView(one)));
        return set;
    }();
    return (word.size() < 2 && !word.empty() && !isDigit(word.front())) ||
           all.count(std::u16string(word)) > 0;
}

std::vector<std::u16string> inOtherLetters(std::u16string_view word)
{
    std::vector<std::u16string> forms;
    if (std::u16string cyrillic = rewritten(word, toCyrillic); !cyrillic.empty())
        forms.push_back(std::move(cyrillic));
    if (std::u16string latin = rewritten(word, toPolish); !latin.empty()) {
        forms.push_back(latin);
        // "довуд особісти": Polish words end in y where Ukrainians hear и.
        std::replace(latin.begin() + 1, latin.end(), u'i', u'y');
        if (latin != forms.back())
            forms.push_back(std::move(latin));
    }
    return forms;
}

} // namespace okienko
