// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QUrl>

#include <chrono>
#include <optional>

#include "domain/language.h"
#include "domain/navkey.h"
#include "domain/number.h"
#include "domain/office.h"
#include "domain/result.h"
#include "protocol/problem.h"

namespace okienko
{

/// How one terminal is set up. Read-only once loaded. Every key: packaging/docs/configuration.md.
struct Config {
    struct Screen {
        enum class Orientation { Auto, Portrait, Landscape };
        enum class Renderer { Auto, OpenGl, Software };
        double pxPerMm = 4; ///< 2 to 12
        Orientation orientation = Orientation::Auto;
        int bottomMm = 0; ///< lower edge of the glass above the floor, 0 to 1500
        Renderer renderer = Renderer::Auto;
        bool reducedMotion = false; ///< screens change without moving
    };
    struct Printer {
        enum class Kind { Ipp, EscPos };
        QString uri;   ///< ipp:// or ipps://; empty when a queue is named
        QString queue; ///< of the local CUPS; empty when a uri is named
        Kind kind = Kind::Ipp;
        int paperMm = 80;      ///< 58 or 80
        int dpi = 203;         ///< 180, 203 or 300
        int rollLengthM = 80;  ///< of a new roll
        int lowAtTickets = 40; ///< staff are told when so few are left
    };
    struct Voice {
        bool enabled = true;
        QString output = QStringLiteral("default"); ///< name of the audio output
        QString headphones;                         ///< of the output while headphones are in; may be empty
        int volume = 6;                             ///< 0 to 9
        double rate = 1.0;                          ///< 0.8 to 2.0
    };
    /// A tactile keypad with a jack for headphones.
    struct Keypad {
        QString device;              ///< absolute path of its event device; a link of /dev/input/by-id
        QHash<quint16, NavKey> keys; ///< by key code of linux/input-event-codes.h
    };
    struct Idle {
        std::chrono::seconds warnAfter{60};        ///< 30 to 600
        std::chrono::seconds answerWithin{30};     ///< 20 to 120
        std::chrono::seconds speechWarnAfter{120}; ///< 30 to 600, while speech is on
    };
    /// More tickets in this time than usual call staff; nothing is refused.
    struct BusyRate {
        int tickets = 10;
        std::chrono::minutes within{1};
    };
    struct Staff {
        QString callCounter; ///< label of the counter to go to when nobody comes; may be empty
    };
    /// The office's server, for a terminal that is not its own office.
    struct BackOffice {
        QUrl url;               ///< of the devices' listener: https, host and port
        QString identityFolder; ///< absolute; holds this device's key and certificate
    };
    enum class LogLevel { Error, Warning, Info, Debug };

    QString officeFolder;     ///< absolute
    QString stateFolder;      ///< absolute
    QString kioskId;          ///< kebab-case
    Translated placeInOffice; ///< may be empty
    Screen screen;
    QList<Language> languages{allLanguages.cbegin(),
                              allLanguages.cend()}; ///< in the order of the idle screen
    std::optional<Printer> printer;                 ///< none: numbers are shown and spoken only
    Voice voice;
    std::optional<Keypad> keypad; ///< none: touch, and ordinary keys
    Idle idle;
    int terminals = 1; ///< in the whole office, 1 to 50
    BusyRate busyRate;
    Staff staff;
    std::optional<BackOffice> backOffice; ///< none: the terminal is its own office
    QString operatorSocket;               ///< absolute path of the local socket
    LogLevel logLevel = LogLevel::Info;

    [[nodiscard]] SeriesShape shape() const { return SeriesShape::forTerminals(terminals); }
};

struct ConfigFile {
    Config config;
    QList<Problem> warnings;
};

[[nodiscard]] QString defaultConfigPath(); ///< /etc/okienko/kiosk.json

/// Reads the bytes of a configuration. Pure: touches no disk.
/// @param file as it is named in problems; @param folder relative paths start there.
[[nodiscard]] Config readConfig(const QByteArray &bytes, const QString &file, const QString &folder,
                                Findings &findings);

/// Reads a configuration from disk; a file with any problem is refused as a whole.
[[nodiscard]] tl::expected<ConfigFile, QList<Problem>> loadConfig(const QString &path);

/// What does not fit between a good configuration and a good office: a language that the office does not keep
/// is a problem, a counter for help that does not exist a warning.
[[nodiscard]] Findings compareWithOffice(const Config &config, const QString &file, const Office &office);

} // namespace okienko
