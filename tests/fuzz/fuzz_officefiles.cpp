// SPDX-License-Identifier: GPL-3.0-or-later
// An office's files, as somebody has edited them: there is an office, or something to tell.
#include <QDir>
#include <QFile>

#include "fuzz.h"
#include "protocol/officefiles.h"

using namespace okienko;

namespace
{

const Office &sample()
{
    static const Office office = [] {
        auto files = loadOffice(QStringLiteral(OKIENKO_SAMPLE_OFFICE));
        if (!files)
            qFatal("no sample office");
        return files->office;
    }();
    return office;
}

} // namespace

void readForeign(const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return;
    const QByteArray file = bytes.mid(1);
    switch (bytes.at(0)) {
    case 'o': {
        const OfficeCheck check = checkOffice({{QStringLiteral("office.json"), file}});
        PROMISE(!check.findings.clean() || (!check.office.id.isEmpty() && !check.office.services.isEmpty()));
        return;
    }
    case 'n': (void)checkBeside(sample(), {{QStringLiteral("notices.json"), file}}); return;
    case 'f': (void)checkBeside(sample(), {{QStringLiteral("forms.json"), file}}); return;
    case 'k': (void)checkBeside(sample(), {{QStringLiteral("knowledge.json"), file}}); return;
    case 'q': (void)checkBeside(sample(), {{QStringLiteral("queries-dev.json"), file}}); return;
    default: return;
    }
}
