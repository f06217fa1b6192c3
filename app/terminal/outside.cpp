// SPDX-License-Identifier: GPL-3.0-or-later
#include "terminal/outside.h"

#include "access/limits.h"
#include "devices/evdevkeypad.h"
#include "ports/bookings.h"
#include "ports/hall.h"
#include "ports/helpline.h"
#include "printer/cupsprinter.h"
#include "speech/espeakvoice.h"
#include "sync/deviceline.h"
#include "sync/httpbackoffice.h"
#include "sync/messenger.h"
#include "terminal/books.h"
#include "terminal/checkup.h"
#include "terminal/knowledgefeed.h"
#include "terminal/lastgoodoffice.h"
#include "terminal/localbackoffice.h"
#include "terminal/noprinter.h"
#include "terminal/noticefeed.h"
#include "terminal/novoice.h"
#include "terminal/officefeed.h"
#include "terminal/visitlist.h"

namespace okienko
{

namespace
{

constexpr double printableOf80 = 72;
constexpr double printableOf58 = 48;

OfficeWay officeWayOf(const Config &config, const Books &books, const Clock &clock)
{
    OfficeWay way;
    if (config.backOffice) {
        way.line = std::make_unique<DeviceLine>(
            DeviceLine::Settings{config.backOffice->url, config.backOffice->identityFolder});
        way.letters = std::make_unique<HttpBackOffice>(*way.line);
        way.messenger = std::make_unique<Messenger>(*books.ledger, *way.line, clock);
    } else {
        way.letters = std::make_unique<LocalBackOffice>(*books.office, clock);
    }
    return way;
}

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
    settings.headphoneDevice = config.voice.headphones.toUtf8();
    settings.volumeStep = config.voice.volume;
    settings.rate = config.voice.rate;
    return std::make_unique<EspeakVoice>(settings);
}

std::unique_ptr<Keypad> keypadOf(const Config &config)
{
    if (!config.keypad)
        return nullptr;
    auto keypad = std::make_unique<EvdevKeypad>(
        EvdevKeypad::Settings{config.keypad->device, config.keypad->keys, limits::keyLock});
    keypad->open();
    return keypad;
}

} // namespace

OfficeWay::OfficeWay() = default;
OfficeWay::OfficeWay(OfficeWay &&) noexcept = default;
OfficeWay::~OfficeWay() = default;

Terminal::Outside Outside::seenBy(const Clock &clock) const
{
    Messenger *messenger = office.messenger.get();
    return {clock,
            *printer,
            *voice,
            *office.letters,
            messenger != nullptr ? &messenger->hall() : nullptr,
            messenger != nullptr ? &messenger->help() : nullptr,
            messenger != nullptr ? &messenger->bookings() : nullptr};
}

void Outside::introduce(Terminal &terminal, const Books &books, const Config &config,
                        const OfficeInForce &files)
{
    SyncEngine &post = terminal.sync();
    post.carryOldLogs(books.oldLogs);
    if (books.setAside)
        terminal.staff().raise(Alarm::LedgerSetAside);
    if (!files.problems.isEmpty())
        terminal.staff().raise(Alarm::OldOfficeFiles);
    Messenger *messenger = office.messenger.get();
    office.notices =
        std::make_unique<NoticeFeed>(config, terminal.catalogue().office(),
                                     messenger ? &messenger->notices() : nullptr, terminal.notices());
    office.knowledge = std::make_unique<KnowledgeFeed>(
        files.folder, pulledOfficeFolder(config), config.officeFolder, terminal.catalogue(), terminal.faq());
    if (messenger == nullptr)
        return;
    QObject::connect(messenger, &Messenger::officeIsThere, &post, &SyncEngine::officeIsThere);
    QObject::connect(messenger, &Messenger::postWanted, &post, &SyncEngine::ring);
    QObject::connect(messenger, &Messenger::jitterTold, &post, &SyncEngine::setJitter);
    office.visits = std::make_unique<VisitList>(config, messenger->bookings(), terminal.checkIn());
    Heart &heart = messenger->heart();
    office.feed =
        std::make_unique<OfficeFeed>(config, files.problems.isEmpty(), messenger->catalogue(), terminal);
    heart.setHealth([&terminal, &ledger = *books.ledger, &config, feed = office.feed.get()] {
        Health health = checkUp(terminal, ledger, config);
        health.catalogueVersion = feed->version();
        health.catalogueFault = feed->fault();
        return health;
    });
    QObject::connect(&terminal.staff(), &StaffDesk::alarmsChanged, &heart, &Heart::beatSoon);
    messenger->start();
}

Outside outsideOf(const Config &config, const Books &books, const Clock &clock)
{
    return {officeWayOf(config, books, clock), printerOf(config), voiceOf(config), keypadOf(config)};
}

} // namespace okienko
