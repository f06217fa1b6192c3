// SPDX-License-Identifier: GPL-3.0-or-later
#include "faq/dangerwatch.h"

#include <QFile>

#include <algorithm>
#include <string>
#include <unordered_map>
#include <vector>

#include "faq/foldedtext.h"
#include "faq/plainwords.h"

namespace okienko
{

namespace
{

constexpr std::size_t mostWords = 200;
/// Shorter words have too many neighbours one slip away.
constexpr std::size_t longEnoughToSlip = 6;
/// So many words say something else in another order ("I do not know where I have to go").
constexpr std::size_t keepOrderFrom = 4;
/// So many other words may stand among those of a phrase.
constexpr std::size_t between = 4;

struct Word {
    std::u16string text;
    bool begins = false;
    bool exact = false;

    [[nodiscard]] bool is(const std::u16string &said) const
    {
        if (begins)
            return std::u16string_view(said).starts_with(text) ||
                   (!exact && text.size() >= longEnoughToSlip && said.front() == text.front() &&
                    editsToBeginning(text, said, 1) <= 1);
        if (said == text)
            return true;
        if (swapped(said))
            return !exact;
        if (exact || text.size() < longEnoughToSlip || said.size() < longEnoughToSlip - 1 ||
            said.front() != text.front() || said.size() > text.size() + 1)
            return false;
        // Both ways: a beginning of the other is not enough.
        return editsToBeginning(said, text, 1) <= 1 && editsToBeginning(text, said, 1) <= 1;
    }
    /// Two neighbouring letters have changed places, not the first: also in a word of five.
    [[nodiscard]] bool swapped(const std::u16string &said) const
    {
        if (said.size() != text.size() || said.size() + 1 < longEnoughToSlip || said.front() != text.front())
            return false;
        const auto split = std::ranges::mismatch(text, said);
        const auto rest = split.in1 - text.begin();
        return split.in1 + 1 < text.end() && split.in1[0] == split.in2[1] && split.in1[1] == split.in2[0] &&
               text.compare(rest + 2, std::u16string::npos, said, rest + 2, std::u16string::npos) == 0;
    }
};

struct Phrase {
    Danger danger = Danger::Life;
    std::vector<std::size_t> words; ///< places among the distinct words
    bool weak = false;              ///< not where an office's matter stands
    bool alone = false;             ///< only where next to nothing else is written
    bool tight = false;             ///< its words stand right beside each other
    bool inOrder = false;           ///< its words come in this order
};

/// What danger.txt says.
class Signs
{
public:
    Signs();

    [[nodiscard]] std::optional<Danger> in(const std::vector<std::u16string> &said) const;

private:
    void readLine(const QString &line, std::optional<Danger> danger);
    [[nodiscard]] std::size_t placeOf(const QString &word);
    [[nodiscard]] static bool stands(const Phrase &phrase,
                                     const std::vector<std::vector<std::size_t>> &places, std::size_t said);

    std::vector<Word> m_words;
    std::unordered_map<std::u16string, std::size_t> m_places;
    std::vector<Phrase> m_phrases;
    std::vector<std::size_t> m_office; ///< words of ordinary matters
};

std::optional<Danger> dangerNamed(const QString &name)
{
    for (const Danger danger :
         {Danger::Life, Danger::Fire, Danger::Violence, Danger::Suicide, Danger::NoRoof})
        if (nameOf(danger) == name)
            return danger;
    return std::nullopt;
}

Signs::Signs()
{
    QFile file(QStringLiteral(":/faq/danger.txt"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("danger.txt is not built in");
    std::optional<Danger> danger;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'));
    for (const QString &line : lines) {
        if (line.startsWith(QLatin1Char('[')))
            danger = dangerNamed(line.mid(1, line.size() - 2));
        else if (!line.startsWith(QLatin1Char('#')) && !line.isEmpty())
            readLine(line.mid(line.indexOf(QLatin1Char(':')) + 1), danger);
    }
}

void Signs::readLine(const QString &line, std::optional<Danger> danger)
{
    const QStringList phrases = line.split(QLatin1Char(','));
    for (const QString &one : phrases) {
        QString text = one.trimmed();
        Phrase phrase;
        phrase.danger = danger.value_or(Danger::Life);
        phrase.weak = text.startsWith(QLatin1Char('~'));
        phrase.alone = text.startsWith(QLatin1Char('!'));
        if (phrase.weak || phrase.alone)
            text.remove(0, 1);
        const QStringList words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
        for (const QString &word : words) {
            const std::size_t place = placeOf(word);
            phrase.words.push_back(place);
            phrase.tight = phrase.tight || m_words[place].text.size() <= 2;
        }
        phrase.inOrder = phrase.words.size() >= keepOrderFrom;
        if (!danger)
            m_office.insert(m_office.end(), phrase.words.begin(), phrase.words.end());
        else if (!phrase.words.empty())
            m_phrases.push_back(std::move(phrase));
    }
}

std::size_t Signs::placeOf(const QString &word)
{
    const std::u16string key = word.toStdU16String();
    const auto [known, fresh] = m_places.try_emplace(key, m_words.size());
    if (fresh) {
        Word one;
        one.begins = word.endsWith(QLatin1Char('*'));
        one.exact = word.startsWith(QLatin1Char('='));
        one.text = plainText(word);
        std::erase(one.text, u' ');
        m_words.push_back(std::move(one));
    }
    return known->second;
}

/// All words of the phrase stand near each other: right beside each other where it is tight.
bool Signs::stands(const Phrase &phrase, const std::vector<std::vector<std::size_t>> &places,
                   std::size_t said)
{
    for (const std::size_t word : phrase.words)
        if (places[word].empty())
            return false;
    if (phrase.words.size() == 1)
        return true;
    const std::size_t room = phrase.words.size() + (phrase.tight ? 0 : between);
    // From each place of the first word: the others within reach, on either side or behind one another.
    return std::ranges::any_of(places[phrase.words.front()], [&](std::size_t first) {
        std::size_t low = first;
        std::size_t high = first;
        for (auto word = phrase.words.begin() + 1; word != phrase.words.end(); ++word) {
            const auto &here = places[*word];
            const auto distance = [&](std::size_t at) {
                if (phrase.inOrder)
                    return at > high ? at - high : said;
                return at > first ? at - first : first - at;
            };
            const std::size_t nearest = *std::ranges::min_element(here, {}, distance);
            if (phrase.inOrder && nearest <= high)
                return false;
            low = std::min(low, nearest);
            high = std::max(high, nearest);
        }
        return high - low < room;
    });
}

std::optional<Danger> Signs::in(const std::vector<std::u16string> &said) const
{
    std::vector<std::vector<std::size_t>> places(m_words.size());
    for (std::size_t word = 0; word < m_words.size(); ++word)
        for (std::size_t at = 0; at < said.size(); ++at)
            if (m_words[word].is(said[at]))
                places[word].push_back(at);
    const bool ofOffice =
        std::ranges::any_of(m_office, [&](std::size_t word) { return !places[word].empty(); });
    const Phrase *found = nullptr;
    for (const Phrase &phrase : m_phrases) {
        if ((phrase.weak && ofOffice) || (phrase.alone && said.size() > phrase.words.size() + 1) ||
            !stands(phrase, places, said.size()))
            continue;
        // Whoever wants to die and bleeds needs both; the help-line that listens is the rarer one. Else what
        // says most: "kicked me out" is no kick.
        const bool listens = phrase.danger == Danger::Suicide;
        const bool listened = found != nullptr && found->danger == Danger::Suicide;
        if (found == nullptr || (listens && !listened) ||
            (listens == listened && phrase.words.size() > found->words.size()))
            found = &phrase;
    }
    return found != nullptr ? std::optional(found->danger) : std::nullopt;
}

} // namespace

QString nameOf(Danger danger)
{
    switch (danger) {
    case Danger::Life: return QStringLiteral("life");
    case Danger::Fire: return QStringLiteral("fire");
    case Danger::Violence: return QStringLiteral("violence");
    case Danger::Suicide: return QStringLiteral("suicide");
    case Danger::NoRoof: return QStringLiteral("roof");
    }
    return {};
}

std::optional<Danger> dangerIn(QStringView text)
{
    static const Signs signs;
    const std::vector<std::u16string> said = plainWords(text, mostWords);
    return said.empty() ? std::nullopt : signs.in(said);
}

} // namespace okienko
