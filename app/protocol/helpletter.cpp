// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/helpletter.h"

#include "protocol/hallwords.h"

namespace okienko
{

namespace
{

const QMap<QString, HelpStage> &stages()
{
    static const QMap<QString, HelpStage> words{{QStringLiteral("waiting"), HelpStage::Waiting},
                                                {QStringLiteral("coming"), HelpStage::Coming},
                                                {QStringLiteral("closed"), HelpStage::Closed}};
    return words;
}

} // namespace

QByteArray letterOf(const HelpAsked &asked)
{
    QJsonObject json{{QStringLiteral("askedMs"), qint64{asked.ago.count()}},
                     {QStringLiteral("language"), codeOf(asked.language)},
                     {QStringLiteral("reason"), asked.reason}};
    if (!asked.screen.isEmpty())
        json.insert(QStringLiteral("screen"), asked.screen);
    return compact(json);
}

Reading<Received<HelpAsked>> readHelpAsked(const QByteArray &letter)
{
    static const QStringList reasons{QStringLiteral("visitor"), QStringLiteral("printer"),
                                     QStringLiteral("no-numbers"), QStringLiteral("many-tickets"),
                                     QStringLiteral("interpreter")};
    Findings findings;
    Received<HelpAsked> received;
    const QString name = QStringLiteral("help");
    if (const auto json = parseLetter(letter, name, findings)) {
        const JsonReader at(*json, name, findings);
        membersAt(at, {QStringLiteral("askedMs"), QStringLiteral("language"), QStringLiteral("reason")},
                  {QStringLiteral("screen")}, Unknown::Mark);
        HelpAsked &asked = received.letter;
        asked.ago = std::chrono::milliseconds(countAt(at.key(QStringLiteral("askedMs"))));
        asked.language = languageAt(at.key(QStringLiteral("language")), Language::Polish);
        const QString reason = growingAt(at.key(QStringLiteral("reason")));
        asked.reason = reasons.contains(reason) ? reason : reasons.first();
        if (at.has(QStringLiteral("screen")))
            asked.screen = at.key(QStringLiteral("screen")).kebabName();
    }
    if (!findings.clean())
        return tl::unexpected(findings.problems());
    received.marks = findings.warnings();
    return received;
}

QByteArray letterOf(const HelpState &state)
{
    QJsonObject json{{QStringLiteral("request"), textOf(state.request)},
                     {QStringLiteral("state"), stages().key(state.stage)},
                     {QStringLiteral("askedAt"), textOf(state.askedAt)}};
    if (!state.counter.isEmpty())
        json.insert(QStringLiteral("counter"), state.counter);
    if (state.minutes)
        json.insert(QStringLiteral("minutes"), *state.minutes);
    return compact(json);
}

Reading<HelpState> readHelpState(const QByteArray &letter)
{
    Findings findings;
    HelpState state;
    const QString name = QStringLiteral("help");
    if (const auto json = parseLetter(letter, name, findings)) {
        const JsonReader at(*json, name, findings);
        membersAt(at, {QStringLiteral("request"), QStringLiteral("state"), QStringLiteral("askedAt")}, {},
                  Unknown::PassOver);
        state.request = uuidAt(at.key(QStringLiteral("request")));
        state.stage = wordAt(at.key(QStringLiteral("state")), stages());
        state.askedAt = utcAt(at.key(QStringLiteral("askedAt")));
        if (at.has(QStringLiteral("counter")))
            state.counter = labelAt(at.key(QStringLiteral("counter")));
        if (at.has(QStringLiteral("minutes")))
            state.minutes = minutesAt(at.key(QStringLiteral("minutes")));
    }
    if (!findings.clean())
        return tl::unexpected(findings.problems());
    return state;
}

} // namespace okienko
