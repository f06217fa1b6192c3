// SPDX-License-Identifier: GPL-3.0-or-later
#include "faq/foldedtext.h"

#include <QChar>
#include <QString>

#include <algorithm>
#include <array>

namespace okienko
{

namespace
{

constexpr char16_t space = u' ';
constexpr char16_t nothing = 0;

/// Letters whose accent Unicode does not take apart, or that sound alike.
char16_t alike(char16_t letter)
{
    switch (letter) {
    case u'ł': return u'l';
    case u'đ': return u'd';
    case u'ø': return u'o';
    case u'ı': return u'i';
    case u'ґ': return u'г';
    case u'є': return u'е';
    default: return letter;
    }
}

char16_t foldOne(char16_t code)
{
    const QChar lower = QChar(code).toLower();
    if (lower == u'\'' || lower == u'’' || lower == u'ʼ' || lower == u'`' || lower == u'´' || lower.isMark())
        return nothing;
    if (!lower.isLetterOrNumber())
        return space;
    const QString parts = lower.decomposition();
    const char16_t base = parts.isEmpty() || lower.decompositionTag() != QChar::Canonical
                              ? lower.unicode()
                              : parts.at(0).unicode();
    return alike(base);
}

/// Latin and Cyrillic are folded once; everything else when it comes.
char16_t fold(char16_t code)
{
    static const auto table = [] {
        std::array<char16_t, 0x530> all{};
        for (std::size_t i = 0; i < all.size(); ++i)
            all[i] = foldOne(static_cast<char16_t>(i));
        return all;
    }();
    return code < table.size() ? table[code] : foldOne(code);
}

} // namespace

std::u16string folded(QStringView text)
{
    std::u16string result;
    result.reserve(static_cast<std::size_t>(text.size()) + 1);
    for (const QChar one : text) {
        if (one.unicode() == u'ß' || one.unicode() == u'ẞ') {
            result += u"ss";
            continue;
        }
        const char16_t code = fold(one.unicode());
        if (code == nothing || (code == space && (result.empty() || result.back() == space)))
            continue;
        result += code;
    }
    if (!result.empty() && result.back() == space)
        result.pop_back();
    return result;
}

std::vector<std::u16string_view> wordsOf(std::u16string_view folded)
{
    std::vector<std::u16string_view> words;
    while (!folded.empty()) {
        const std::size_t end = std::min(folded.find(space), folded.size());
        if (end > 0)
            words.push_back(folded.substr(0, end));
        folded.remove_prefix(std::min(end + 1, folded.size()));
    }
    return words;
}

int editsToBeginning(std::u16string_view typed, std::u16string_view word, int most)
{
    constexpr std::size_t longest = 40;
    const std::size_t rows = std::min(typed.size(), longest);
    const std::size_t columns = std::min(word.size(), rows + static_cast<std::size_t>(most));
    if (typed.size() > longest || word.size() + static_cast<std::size_t>(most) < typed.size())
        return most + 1;
    std::array<std::array<int, longest + 8>, 3> table{};
    auto *before = &table[0];
    auto *last = &table[1];
    auto *now = &table[2];
    for (std::size_t j = 0; j <= columns; ++j)
        (*last)[j] = static_cast<int>(j);
    for (std::size_t i = 1; i <= rows; ++i) {
        (*now)[0] = static_cast<int>(i);
        int best = (*now)[0];
        for (std::size_t j = 1; j <= columns; ++j) {
            const int replaced = (*last)[j - 1] + (typed[i - 1] == word[j - 1] ? 0 : 1);
            (*now)[j] = std::min({replaced, (*last)[j] + 1, (*now)[j - 1] + 1});
            if (i > 1 && j > 1 && typed[i - 1] == word[j - 2] && typed[i - 2] == word[j - 1])
                (*now)[j] = std::min((*now)[j], (*before)[j - 2] + 1);
            best = std::min(best, (*now)[j]);
        }
        if (best > most)
            return most + 1;
        std::swap(before, last);
        std::swap(last, now);
    }
    const int edits =
        *std::min_element(last->begin(), last->begin() + static_cast<std::ptrdiff_t>(columns) + 1);
    return std::min(edits, most + 1);
}

} // namespace okienko
