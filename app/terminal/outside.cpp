// SPDX-License-Identifier: GPL-3.0-or-later
#include "terminal/outside.h"

#include "printer/cupsprinter.h"
#include "speech/espeakvoice.h"
#include "terminal/noprinter.h"
#include "terminal/novoice.h"

namespace okienko
{

namespace
{

constexpr double printableOf80 = 72;
constexpr double printableOf58 = 48;

} // namespace

std::unique_ptr<Printer> printerOf(const Config &config)
{
    if (!config.printer)
        return std::make_unique<NoPrinter>();
    const Config::Printer &from = *config.printer;
    PrinterSettings settings;
    settings.uri = from.uri.isEmpty() ? QStringLiteral("queue:") + from.queue : from.uri;
    settings.paper = {static_cast<double>(from.paperMm), from.paperMm == 58 ? printableOf58 : printableOf80,
                      from.dpi};
    settings.kind = from.kind == Config::Printer::Kind::EscPos ? PrinterSettings::Kind::EscPosRaw
                                                               : PrinterSettings::Kind::Ipp;
    return std::make_unique<CupsPrinter>(settings);
}

std::unique_ptr<Voice> voiceOf(const Config &config)
{
    if (!config.voice.enabled)
        return std::make_unique<NoVoice>();
    EspeakVoice::Settings settings;
    if (config.voice.output != QStringLiteral("default"))
        settings.outputDevice = config.voice.output.toUtf8();
    settings.volumeStep = config.voice.volume;
    settings.rate = config.voice.rate;
    return std::make_unique<EspeakVoice>(settings);
}

} // namespace okienko
