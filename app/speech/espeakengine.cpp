// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/espeakengine.h"

#include <espeak-ng/speak_lib.h>

#include <algorithm>
#include <atomic>
#include <cmath>

namespace okienko
{
namespace
{

constexpr int bufferMilliseconds = 60;
constexpr int usualWordsPerMinute = 165; ///< a little slower than the engine's own 175: a hall is noisy

std::atomic_flag inUse = ATOMIC_FLAG_INIT;

/// The engine's callback: events always end with one that carries the pointer given to espeak_Synth.
int samplesMade(short *wave, int count, espeak_EVENT *events)
{
    const auto *take = static_cast<const EspeakEngine::Take *>(events->user_data);
    if (wave == nullptr || count <= 0 || take == nullptr)
        return 0;
    return (*take)({wave, static_cast<std::size_t>(count)}) ? 0 : 1;
}

} // namespace

Result<std::unique_ptr<EspeakEngine>> EspeakEngine::start()
{
    if (inUse.test_and_set())
        return failure(ErrorKind::Refused, QStringLiteral("espeak-ng: one engine runs already"));
    // Once for the process and never ended: after espeak_Terminate and another espeak_Initialize the second
    // espeak_Terminate of 1.51 waits for ever for the library's own thread.
    static const int rate =
        espeak_Initialize(AUDIO_OUTPUT_SYNCHRONOUS, bufferMilliseconds, nullptr, espeakINITIALIZE_DONT_EXIT);
    if (rate <= 0) {
        inUse.clear();
        return failure(ErrorKind::Unavailable,
                       QStringLiteral("espeak-ng: cannot load its data (%1)").arg(rate));
    }
    espeak_SetSynthCallback(samplesMade);
    return std::unique_ptr<EspeakEngine>(new EspeakEngine(rate));
}

EspeakEngine::~EspeakEngine() { inUse.clear(); }

Result<void> EspeakEngine::choose(Language language)
{
    if (m_language == language)
        return {};
    // The names of the voices are the codes of the languages. After a refusal the engine would go on in the
    // previous language, so the answer counts.
    m_language.reset();
    if (espeak_SetVoiceByName(codeOf(language).toLatin1().constData()) != EE_OK)
        return failure(ErrorKind::Unavailable, QStringLiteral("espeak-ng: no voice for ") + codeOf(language));
    m_language = language;
    return {};
}

Result<void> EspeakEngine::speak(const QString &text, Language language, double rate, const Take &take)
{
    if (const Result<void> chosen = choose(language); !chosen)
        return failure(chosen.error());
    const int words = static_cast<int>(std::lround(usualWordsPerMinute * std::clamp(rate, 0.5, 2.5)));
    espeak_SetParameter(espeakRATE, words, 0);
    const QByteArray utf8 = text.toUtf8();
    Take taker = take;
    if (espeak_Synth(utf8.constData(), static_cast<std::size_t>(utf8.size()) + 1, 0, POS_CHARACTER, 0,
                     espeakCHARS_UTF8, nullptr, &taker) != EE_OK)
        return failure(ErrorKind::Internal, QStringLiteral("espeak-ng: cannot say this text"));
    return {};
}

} // namespace okienko
