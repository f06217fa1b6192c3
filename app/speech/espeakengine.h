// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <span>

#include "domain/language.h"
#include "domain/result.h"

namespace okienko
{

/// libespeak-ng as a maker of samples: it plays nothing itself. The library is one global state, so there is
/// at most one engine at a time in a process, and it is made, used and destroyed in one thread.
class EspeakEngine
{
public:
    /// Mono, signed 16 bit. The answer false stops the engine at once.
    using Take = std::function<bool(std::span<const qint16>)>;

    /// Unavailable when the library or its data do not load, Refused when there is an engine already.
    [[nodiscard]] static Result<std::unique_ptr<EspeakEngine>> start();
    ~EspeakEngine();
    EspeakEngine(const EspeakEngine &) = delete;
    EspeakEngine &operator=(const EspeakEngine &) = delete;

    /// Samples a second.
    [[nodiscard]] int sampleRate() const { return m_sampleRate; }

    /// Blocks until everything is made (about 1 ms for a second of speech) or taking was refused. Portions
    /// are at most 60 ms long. rate is 1 for the usual speed, 0.5 to 2.5. Unavailable when the language has
    /// no voice.
    [[nodiscard]] Result<void> speak(const QString &text, Language language, double rate, const Take &take);

private:
    explicit EspeakEngine(int sampleRate) : m_sampleRate(sampleRate) {}
    [[nodiscard]] Result<void> choose(Language language);

    int m_sampleRate = 0;
    std::optional<Language> m_language;
};

} // namespace okienko
