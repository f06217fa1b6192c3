// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

namespace okienko
{

/// In which articles something (a word, a matter) stands and how much it says there. Four bytes an entry;
/// read-only once finished.
class Postings
{
public:
    /// Stands there (once more) with this weight: 1 for a word of an ordinary sentence.
    void add(std::uint32_t key, std::uint32_t article, float weight)
    {
        m_raw.push_back({key, article, weight});
    }
    /// To be called once. @param keys how many there are, @param articles how many there are.
    void finish(std::uint32_t keys, std::uint32_t articles);

    [[nodiscard]] std::uint32_t keyCount() const { return static_cast<std::uint32_t>(m_idf.size()); }
    /// How rare it is; 0 when it stands nowhere.
    [[nodiscard]] float rarity(std::uint32_t key) const { return m_idf[key]; }
    /// Calls `use(article, impact)` for each article with the key; an impact is between 0 and 1.
    template <typename Use>
    void each(std::uint32_t key, Use use) const
    {
        for (std::uint32_t i = m_from[key]; i < m_from[key + 1]; ++i)
            use(m_entries[i] >> 8U, static_cast<float>(m_entries[i] & 0xFFU) / 255.0F);
    }
    /// 0 when it does not stand there.
    [[nodiscard]] float impact(std::uint32_t key, std::uint32_t article) const;

private:
    struct Raw {
        std::uint32_t key;
        std::uint32_t article;
        float weight;
    };
    std::vector<Raw> m_raw;
    std::vector<std::uint32_t> m_from;
    std::vector<std::uint32_t> m_entries; ///< article << 8 | impact
    std::vector<float> m_idf;
};

} // namespace okienko
