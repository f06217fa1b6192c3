// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/config.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QUrl>

#include "config/keypadkeys.h"
#include "protocol/officewords.h"

namespace okienko
{

namespace
{

/// One of some words, as the value that stands at the same place.
template <typename Value>
Value chosen(const JsonReader &at, const QStringList &words, std::initializer_list<Value> values)
{
    return *(values.begin() + words.indexOf(at.oneOf(words)));
}

int oneOfNumbers(const JsonReader &at, const QList<int> &numbers)
{
    const int number = at.integer(0, 100'000);
    if (numbers.contains(number))
        return number;
    QStringList allowed;
    for (const int one : numbers)
        allowed.append(QString::number(one));
    at.refuseThis(QStringLiteral("one of ") + allowed.join(QStringLiteral(", ")));
    return numbers.constFirst();
}

class ConfigReading
{
public:
    explicit ConfigReading(const QString &folder) : m_folder(folder) {}

    Config read(const JsonReader &root)
    {
        if (!root.object({QStringLiteral("office_folder"), QStringLiteral("state_folder"),
                          QStringLiteral("kiosk_id"), QStringLiteral("screen")},
                         {QStringLiteral("place_in_office"), QStringLiteral("languages"),
                          QStringLiteral("printer"), QStringLiteral("voice"), QStringLiteral("keypad"),
                          QStringLiteral("idle"), QStringLiteral("terminals"), QStringLiteral("busy_rate"),
                          QStringLiteral("staff"), QStringLiteral("back_office"),
                          QStringLiteral("operator_socket"), QStringLiteral("log")}))
            return m_config;
        m_config.officeFolder = path(root.key(QStringLiteral("office_folder")));
        m_config.stateFolder = path(root.key(QStringLiteral("state_folder")));
        m_config.kioskId = root.key(QStringLiteral("kiosk_id")).kebabName();
        if (root.has(QStringLiteral("languages")))
            m_config.languages = languagesAt(root.key(QStringLiteral("languages")));
        const JsonReader place = root.key(QStringLiteral("place_in_office"));
        if (place.isThere() && !place.isNull())
            m_config.placeInOffice = translatedAt(place, m_config.languages, longest::shortName);
        screen(root.key(QStringLiteral("screen")));
        printer(root);
        voice(root.key(QStringLiteral("voice")));
        keypad(root.key(QStringLiteral("keypad")));
        idle(root.key(QStringLiteral("idle")));
        if (root.has(QStringLiteral("terminals")))
            m_config.terminals = root.key(QStringLiteral("terminals")).integer(1, 50);
        busyRate(root.key(QStringLiteral("busy_rate")));
        staff(root.key(QStringLiteral("staff")));
        backOffice(root.key(QStringLiteral("back_office")));
        m_config.operatorSocket = m_config.stateFolder + QStringLiteral("/operator.socket");
        if (root.has(QStringLiteral("operator_socket")))
            m_config.operatorSocket = path(root.key(QStringLiteral("operator_socket")));
        log(root.key(QStringLiteral("log")));
        return m_config;
    }

private:
    [[nodiscard]] QString path(const JsonReader &at) const
    {
        const QString written = at.text(longest::link);
        return written.isEmpty() ? QString() : QDir::cleanPath(QDir(m_folder).absoluteFilePath(written));
    }

    void screen(const JsonReader &at)
    {
        using Screen = Config::Screen;
        if (!at.object({QStringLiteral("px_per_mm")},
                       {QStringLiteral("orientation"), QStringLiteral("bottom_mm"),
                        QStringLiteral("renderer"), QStringLiteral("reduced_motion")}))
            return;
        Screen &screen = m_config.screen;
        screen.pxPerMm = at.key(QStringLiteral("px_per_mm")).number(2, 12);
        if (const JsonReader one = at.key(QStringLiteral("orientation")); one.isThere())
            screen.orientation = chosen(
                one, {QStringLiteral("auto"), QStringLiteral("portrait"), QStringLiteral("landscape")},
                {Screen::Orientation::Auto, Screen::Orientation::Portrait, Screen::Orientation::Landscape});
        if (at.has(QStringLiteral("bottom_mm")))
            screen.bottomMm = at.key(QStringLiteral("bottom_mm")).integer(0, 1500);
        if (const JsonReader one = at.key(QStringLiteral("renderer")); one.isThere())
            screen.renderer =
                chosen(one, {QStringLiteral("auto"), QStringLiteral("opengl"), QStringLiteral("software")},
                       {Screen::Renderer::Auto, Screen::Renderer::OpenGl, Screen::Renderer::Software});
        if (at.has(QStringLiteral("reduced_motion")))
            screen.reducedMotion = at.key(QStringLiteral("reduced_motion")).boolean();
    }

    void printer(const JsonReader &root)
    {
        const JsonReader at = root.key(QStringLiteral("printer"));
        if (!at.isThere() || at.isNull()) {
            at.warn(QStringLiteral("no printer"),
                    QStringLiteral("a printer; without one numbers are shown and spoken only"));
            return;
        }
        if (!at.object({}, {QStringLiteral("uri"), QStringLiteral("queue"), QStringLiteral("kind"),
                            QStringLiteral("paper_mm"), QStringLiteral("dpi"),
                            QStringLiteral("roll_length_m"), QStringLiteral("low_at_tickets")}))
            return;
        Config::Printer printer;
        if (const JsonReader one = at.key(QStringLiteral("kind")); one.isThere())
            printer.kind = chosen(one, {QStringLiteral("ipp"), QStringLiteral("escpos")},
                                  {Config::Printer::Kind::Ipp, Config::Printer::Kind::EscPos});
        whereToPrint(at, printer);
        if (at.has(QStringLiteral("paper_mm")))
            printer.paperMm = oneOfNumbers(at.key(QStringLiteral("paper_mm")), {80, 58});
        if (at.has(QStringLiteral("dpi")))
            printer.dpi = oneOfNumbers(at.key(QStringLiteral("dpi")), {203, 180, 300});
        if (at.has(QStringLiteral("roll_length_m")))
            printer.rollLengthM = at.key(QStringLiteral("roll_length_m")).integer(5, 500);
        if (at.has(QStringLiteral("low_at_tickets")))
            printer.lowAtTickets = at.key(QStringLiteral("low_at_tickets")).integer(0, 500);
        m_config.printer = printer;
    }

    static void whereToPrint(const JsonReader &at, Config::Printer &printer)
    {
        static const QRegularExpression queueName(QStringLiteral("\\A[^\\s/#'\"<>|\\\\]+\\z"));
        const JsonReader uri = at.key(QStringLiteral("uri"));
        const JsonReader queue = at.key(QStringLiteral("queue"));
        if (uri.isThere() == queue.isThere())
            at.refuse(uri.isThere() ? QStringLiteral("both uri and queue")
                                    : QStringLiteral("neither uri nor queue"),
                      QStringLiteral("exactly one of uri and queue"));
        if (uri.isThere()) {
            printer.uri = uri.text(longest::link);
            const QUrl url(printer.uri, QUrl::StrictMode);
            const bool ipp = url.scheme() == QLatin1String("ipp") || url.scheme() == QLatin1String("ipps");
            if (uri.isString() && (!url.isValid() || !ipp || url.host().isEmpty()))
                uri.refuseThis(QStringLiteral("ipp://host:port/path or ipps://..."));
            if (printer.kind == Config::Printer::Kind::EscPos)
                at.key(QStringLiteral("kind"))
                    .refuse(QStringLiteral("\"escpos\" with a uri"),
                            QStringLiteral("\"escpos\" with a queue (raw)"));
        }
        if (queue.isThere()) {
            printer.queue = queue.text(127);
            if (queue.isString() && !queueName.match(printer.queue).hasMatch())
                queue.refuseThis(QStringLiteral("the name of a CUPS queue"));
        }
    }

    void voice(const JsonReader &at)
    {
        if (!at.isThere() ||
            !at.object({}, {QStringLiteral("enabled"), QStringLiteral("output"), QStringLiteral("headphones"),
                            QStringLiteral("volume"), QStringLiteral("rate")}))
            return;
        Config::Voice &voice = m_config.voice;
        if (at.has(QStringLiteral("enabled")))
            voice.enabled = at.key(QStringLiteral("enabled")).boolean();
        if (at.has(QStringLiteral("output")))
            voice.output = at.key(QStringLiteral("output")).text(longest::line);
        if (at.has(QStringLiteral("headphones")))
            voice.headphones = at.key(QStringLiteral("headphones")).text(longest::line);
        if (at.has(QStringLiteral("volume")))
            voice.volume = at.key(QStringLiteral("volume")).integer(0, 9);
        if (at.has(QStringLiteral("rate")))
            voice.rate = at.key(QStringLiteral("rate")).number(0.8, 2.0);
        if (voice.enabled && at.key(QStringLiteral("volume")).isThere() && voice.volume == 0)
            at.key(QStringLiteral("volume"))
                .warn(QStringLiteral("0 while the voice is enabled"),
                      QStringLiteral("1 to 9, or enabled false"));
    }

    void keypad(const JsonReader &at)
    {
        if (!at.isThere() || at.isNull() || !at.object({QStringLiteral("device")}, {QStringLiteral("keys")}))
            return;
        Config::Keypad keypad;
        keypad.device = path(at.key(QStringLiteral("device")));
        const JsonReader keys = at.key(QStringLiteral("keys"));
        const QMap<QString, NavKey> &meanings = keyMeanings();
        if (!keys.isThere()) {
            for (const auto &[code, meaning] : keysOfCommonKeypads())
                keypad.keys.insert(code, meaning);
        } else if (keys.object(
                       {QStringLiteral("previous"), QStringLiteral("next"), QStringLiteral("activate")},
                       meanings.keys())) {
            for (auto meaning = meanings.cbegin(); meaning != meanings.cend(); ++meaning) {
                if (!keys.has(meaning.key()))
                    continue;
                const JsonReader key = keys.key(meaning.key());
                const QString name = key.oneOf(keyCodes().keys());
                const quint16 code = keyCodes().value(name);
                if (key.isString() && keypad.keys.contains(code))
                    key.refuse(name + QStringLiteral(" a second time"),
                               QStringLiteral("another key for each"));
                keypad.keys.insert(code, *meaning);
            }
        }
        m_config.keypad = keypad;
    }

    void idle(const JsonReader &at)
    {
        if (!at.isThere() ||
            !at.object({}, {QStringLiteral("warn_after_s"), QStringLiteral("answer_within_s"),
                            QStringLiteral("speech_warn_after_s")}))
            return;
        const auto seconds = [&](const QString &name, int least, int most, std::chrono::seconds &into) {
            if (at.has(name))
                into = std::chrono::seconds(at.key(name).integer(least, most));
        };
        Config::Idle &idle = m_config.idle;
        seconds(QStringLiteral("warn_after_s"), 30, 600, idle.warnAfter);
        seconds(QStringLiteral("answer_within_s"), 20, 120, idle.answerWithin);
        seconds(QStringLiteral("speech_warn_after_s"), 30, 600, idle.speechWarnAfter);
        if (idle.speechWarnAfter < idle.warnAfter)
            at.key(QStringLiteral("speech_warn_after_s"))
                .warn(QStringLiteral("%1 s, less than warn_after_s (%2 s)")
                          .arg(idle.speechWarnAfter.count())
                          .arg(idle.warnAfter.count()),
                      QStringLiteral("at least as long: listening takes longer than reading"));
    }

    void busyRate(const JsonReader &at)
    {
        if (!at.isThere() || !at.object({QStringLiteral("tickets"), QStringLiteral("minutes")}))
            return;
        m_config.busyRate.tickets = at.key(QStringLiteral("tickets")).integer(2, 1000);
        m_config.busyRate.within = std::chrono::minutes(at.key(QStringLiteral("minutes")).integer(1, 120));
    }

    void staff(const JsonReader &at)
    {
        if (at.isThere() && at.object({QStringLiteral("call_counter")}))
            m_config.staff.callCounter = at.key(QStringLiteral("call_counter")).text(4);
    }

    void backOffice(const JsonReader &at)
    {
        if (!at.isThere() || at.isNull() ||
            !at.object({QStringLiteral("url")}, {QStringLiteral("identity_folder")}))
            return;
        Config::BackOffice office;
        const JsonReader url = at.key(QStringLiteral("url"));
        const QString written = url.text(longest::link);
        office.url = QUrl(written, QUrl::StrictMode);
        const QUrl bare = office.url.adjusted(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment |
                                              QUrl::RemoveUserInfo);
        if (url.isString() && (!office.url.isValid() || office.url.scheme() != QLatin1String("https") ||
                               office.url.host().isEmpty() || office.url != bare))
            url.refuseThis(QStringLiteral("https://HOST:PORT of the devices' listener, nothing behind it"));
        office.identityFolder = m_config.stateFolder + QStringLiteral("/identity");
        if (at.has(QStringLiteral("identity_folder")))
            office.identityFolder = path(at.key(QStringLiteral("identity_folder")));
        m_config.backOffice = office;
    }

    void log(const JsonReader &at)
    {
        using Level = Config::LogLevel;
        if (at.isThere() && at.object({QStringLiteral("level")}))
            m_config.logLevel = chosen(at.key(QStringLiteral("level")),
                                       {QStringLiteral("info"), QStringLiteral("error"),
                                        QStringLiteral("warning"), QStringLiteral("debug")},
                                       {Level::Info, Level::Error, Level::Warning, Level::Debug});
    }

    QString m_folder;
    Config m_config;
};

} // namespace

QString defaultConfigPath() { return QStringLiteral("/etc/okienko/kiosk.json"); }

Config readConfig(const QByteArray &bytes, const QString &file, const QString &folder, Findings &findings)
{
    const auto json = readJson(bytes, file, findings);
    return json ? ConfigReading(folder).read(JsonReader(*json, file, findings)) : Config();
}

tl::expected<ConfigFile, QList<Problem>> loadConfig(const QString &path)
{
    const QFileInfo info(path);
    Findings findings;
    QFile file(path);
    if (!info.isFile() || !file.open(QIODevice::ReadOnly)) {
        const QString found =
            info.isFile() ? file.errorString() : QStringLiteral("no such file (%1)").arg(path);
        return tl::unexpected(
            QList<Problem>{{info.fileName().isEmpty() ? path : info.fileName(), QStringLiteral("1:1"), found,
                            QStringLiteral("a readable configuration file")}});
    }
    const Config config = readConfig(file.read(1024 * 1024), info.fileName(), info.absolutePath(), findings);
    if (!findings.clean())
        return tl::unexpected(findings.problems());
    return ConfigFile{config, findings.warnings()};
}

Findings compareWithOffice(const Config &config, const QString &file, const Office &office)
{
    Findings findings;
    for (qsizetype i = 0; i < config.languages.size(); ++i)
        if (!office.languages.contains(config.languages.at(i)))
            findings.refuse({file, QStringLiteral("/languages/%1").arg(i),
                             QLatin1Char('"') + codeOf(config.languages.at(i)) + QLatin1Char('"'),
                             QStringLiteral("the office's languages: ") +
                                 codesOf(office.languages).join(QStringLiteral(", "))});
    QStringList labels;
    for (const Counter &counter : office.counters)
        labels.append(counter.label);
    if (!config.staff.callCounter.isEmpty() && !labels.contains(config.staff.callCounter))
        findings.warn({file, QStringLiteral("/staff/call_counter"),
                       QLatin1Char('"') + config.staff.callCounter + QLatin1Char('"'),
                       QStringLiteral("the label of a counter: ") + labels.join(QStringLiteral(", "))});
    return findings;
}

} // namespace okienko
