// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/officewords.h"

#include <QUrl>

#include <algorithm>
#include <utility>

namespace okienko
{

namespace
{

constexpr int mostMoney = 1'000'000;

/// The known names in an order, not too many, for a problem's text.
QString listed(const QSet<QString> &known)
{
    constexpr int shown = 12;
    QStringList names(known.cbegin(), known.cend());
    std::sort(names.begin(), names.end());
    const bool more = names.size() > shown;
    return names.mid(0, shown).join(QStringLiteral(", ")) + (more ? QStringLiteral(", …") : QString());
}

QStringList allCodes() { return codesOf({allLanguages.cbegin(), allLanguages.cend()}); }

} // namespace

QStringList codesOf(const QList<Language> &languages)
{
    QStringList codes;
    for (const Language language : languages)
        codes.append(codeOf(language));
    return codes;
}

Translated translatedAt(const JsonReader &at, const QList<Language> &languages, int longest)
{
    // Offices hold hundreds of these maps: the lists of keys are made once for each list of languages.
    struct Keys {
        QList<Language> languages;
        QStringList required;
        QStringList others;
    };
    thread_local Keys keys;
    if (keys.languages != languages || keys.required.isEmpty()) {
        keys = {languages, codesOf(languages), allCodes()};
        for (const QString &code : std::as_const(keys.required))
            keys.others.removeAll(code);
    }
    Translated texts;
    if (!at.object(keys.required, keys.others))
        return texts;
    for (const Language language : allLanguages)
        texts.set(language, at.key(codeOf(language)).text(longest));
    return texts;
}

void keepUnique(const JsonReader &at, const QString &name, QSet<QString> &seen)
{
    if (seen.contains(name))
        at.refuse(at.found() + QStringLiteral(" a second time"), QStringLiteral("each only once"));
    seen.insert(name);
}

QString uniqueNameAt(const JsonReader &at, QSet<QString> &seen)
{
    const QString name = at.kebabName();
    if (at.isString())
        keepUnique(at, name, seen);
    return name;
}

QString referenceAt(const JsonReader &at, const QSet<QString> &known, const QString &where)
{
    const QString name = at.kebabName();
    if (at.isString() && !known.contains(name))
        at.refuseThis(QStringLiteral("one of the %1: %2").arg(where, listed(known)));
    return name;
}

QStringList referencesAt(const JsonReader &at, const QSet<QString> &known, const QString &where, int most)
{
    QStringList names;
    QSet<QString> seen;
    for (const JsonReader &one : at.array(0, most)) {
        const QString name = referenceAt(one, known, where);
        if (one.isString())
            keepUnique(one, name, seen);
        names.append(name);
    }
    return names;
}

QList<Language> languagesAt(const JsonReader &at)
{
    QList<Language> languages;
    QSet<QString> seen;
    for (const JsonReader &one : at.array(1, static_cast<int>(allLanguages.size()))) {
        const QString code = one.oneOf(allCodes());
        if (!one.isString())
            continue;
        keepUnique(one, code, seen);
        if (const auto language = languageOf(code); language && !languages.contains(*language))
            languages.append(*language);
    }
    return languages;
}

Fee feeAt(const JsonReader &at, FeeForm form, const QList<Language> &languages)
{
    Fee fee;
    const bool texts = form == FeeForm::ForPeople;
    QStringList required{QStringLiteral("status"), QStringLiteral("amounts")};
    if (texts)
        required.append(QStringLiteral("texts"));
    if (!at.object(required, texts ? QStringList{QStringLiteral("note")} : QStringList()))
        return fee;
    const QStringList words{QStringLiteral("none"), QStringLiteral("free"), QStringLiteral("fixed"),
                            QStringLiteral("pricelist")};
    constexpr std::array statuses{FeeStatus::None, FeeStatus::Free, FeeStatus::Fixed, FeeStatus::Pricelist};
    const JsonReader status = at.key(QStringLiteral("status"));
    fee.status = statuses.at(static_cast<std::size_t>(words.indexOf(status.oneOf(words))));
    QSet<QString> keys;
    for (const JsonReader &one : at.key(QStringLiteral("amounts")).array(0, 12)) {
        FeeAmount amount;
        QStringList parts{QStringLiteral("pln"), QStringLiteral("key")};
        if (texts)
            parts.append(QStringLiteral("labels"));
        one.object(parts);
        amount.grosze = one.key(QStringLiteral("pln")).hundredths(mostMoney);
        amount.key = one.key(QStringLiteral("key")).text(longest::shortName);
        if (one.key(QStringLiteral("key")).isString())
            keepUnique(one.key(QStringLiteral("key")), amount.key, keys);
        if (texts)
            amount.labels = translatedAt(one.key(QStringLiteral("labels")), languages, longest::line);
        fee.amounts.append(amount);
    }
    if (status.isString() && (fee.status == FeeStatus::Fixed) == fee.amounts.isEmpty())
        at.key(QStringLiteral("amounts"))
            .refuse(
                QStringLiteral("%1 amounts with the status %2").arg(fee.amounts.size()).arg(status.found()),
                QStringLiteral("amounts exactly when the status is \"fixed\""));
    if (texts) {
        fee.texts = translatedAt(at.key(QStringLiteral("texts")), languages, longest::sentence);
        if (at.has(QStringLiteral("note")))
            fee.note = translatedAt(at.key(QStringLiteral("note")), languages, longest::sentence);
    }
    return fee;
}

Source sourceAt(const JsonReader &at)
{
    Source source;
    if (!at.object({QStringLiteral("title"), QStringLiteral("url"), QStringLiteral("kind"),
                    QStringLiteral("checked")}))
        return source;
    source.title = at.key(QStringLiteral("title")).text(2 * longest::line);
    const JsonReader kind = at.key(QStringLiteral("kind"));
    source.kind = kind.oneOf({QStringLiteral("official"), QStringLiteral("press"), QStringLiteral("ngo"),
                              QStringLiteral("sample-office"), QStringLiteral("unverified")});
    source.checked = at.key(QStringLiteral("checked")).date();
    const JsonReader link = at.key(QStringLiteral("url"));
    const bool invented =
        source.kind == QLatin1String("sample-office") || source.kind == QLatin1String("unverified");
    if (!link.isNull())
        source.url = link.text(longest::link);
    const QUrl url(source.url, QUrl::StrictMode);
    const bool web = url.isValid() && !url.host().isEmpty() &&
                     (url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http"));
    if (!link.isNull() && link.isString() && !web)
        link.refuseThis(QStringLiteral("a link that begins with https:// or http://"));
    else if (kind.isString() && link.isThere() && invented != link.isNull())
        link.refuseThis(invented ? QStringLiteral("null with the kind ") + kind.found()
                                 : QStringLiteral("a link with the kind ") + kind.found());
    return source;
}

} // namespace okienko
