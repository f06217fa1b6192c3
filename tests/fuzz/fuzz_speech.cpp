// SPDX-License-Identifier: GPL-3.0-or-later
// Any text of an office, made ready for the voice: no digit reaches the engine, in no language.
#include <algorithm>

#include "domain/language.h"
#include "fuzz.h"
#include "speech/normaliser.h"

using namespace okienko;

void readForeign(const QByteArray &bytes)
{
    const QString text = QString::fromUtf8(bytes.left(2000));
    for (const Language language : allLanguages) {
        const QString said = spoken(text, language);
        PROMISE(std::none_of(said.cbegin(), said.cend(),
                             [](QChar sign) { return sign >= u'0' && sign <= u'9'; }));
    }
}
