// SPDX-License-Identifier: GPL-3.0-or-later
#include "faq/postings.h"

#include <algorithm>
#include <cmath>

namespace okienko
{

void Postings::finish(std::uint32_t keys, std::uint32_t articles)
{
    // How fast more of the same stops to count (BM25's k1).
    constexpr float saturation = 1.4F;
    std::sort(m_raw.begin(), m_raw.end(), [](const Raw &a, const Raw &b) {
        return a.key != b.key ? a.key < b.key : a.article < b.article;
    });
    m_from.assign(keys + 1, 0);
    m_idf.assign(keys, 0);
    std::size_t i = 0;
    for (std::uint32_t key = 0; key < keys; ++key) {
        m_from[key] = static_cast<std::uint32_t>(m_entries.size());
        float present = 0;
        while (i < m_raw.size() && m_raw[i].key == key) {
            const std::uint32_t article = m_raw[i].article;
            float weight = 0;
            for (; i < m_raw.size() && m_raw[i].key == key && m_raw[i].article == article; ++i)
                weight += m_raw[i].weight;
            const float impact = weight / (weight + saturation);
            m_entries.push_back(article << 8U | static_cast<std::uint32_t>(std::lround(impact * 255.0F)));
            present += std::min(1.0F, weight);
        }
        if (present > 0)
            m_idf[key] = std::log(1.0F + (static_cast<float>(articles) - present + 0.5F) / (present + 0.5F));
    }
    m_from[keys] = static_cast<std::uint32_t>(m_entries.size());
    m_entries.shrink_to_fit();
    m_raw = {};
}

float Postings::impact(std::uint32_t key, std::uint32_t article) const
{
    const auto from = m_entries.begin() + m_from[key];
    const auto to = m_entries.begin() + m_from[key + 1];
    const auto found = std::lower_bound(from, to, article << 8U);
    return found != to && *found >> 8U == article ? static_cast<float>(*found & 0xFFU) / 255.0F : 0.0F;
}

} // namespace okienko
