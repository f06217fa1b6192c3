// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/routetable.h"

#include <QRegularExpression>

namespace okienko::backoffice
{

namespace
{

enum class Form { Uuid, Name, Counted, Letter, Secret };

/// The contract's parameters in paths. One that is not here is no parameter of ours.
Form formOf(const QString &name)
{
    static const QHash<QString, Form> forms{
        {QStringLiteral("ticket"), Form::Uuid},   {QStringLiteral("request"), Form::Uuid},
        {QStringLiteral("device"), Form::Uuid},   {QStringLiteral("display"), Form::Uuid},
        {QStringLiteral("booking"), Form::Uuid},  {QStringLiteral("code"), Form::Uuid},
        {QStringLiteral("counter"), Form::Name},  {QStringLiteral("service"), Form::Name},
        {QStringLiteral("notice"), Form::Name},   {QStringLiteral("version"), Form::Counted},
        {QStringLiteral("alarm"), Form::Counted}, {QStringLiteral("series"), Form::Letter},
        {QStringLiteral("calendar"), Form::Uuid}, {QStringLiteral("secret"), Form::Secret},
    };
    Q_ASSERT_X(forms.contains(name), "RouteTable", qPrintable(name));
    return forms.value(name);
}

bool hasForm(Form form, const QString &text)
{
    static const QRegularExpression uuid(
        QStringLiteral("\\A[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\\z"));
    static const QRegularExpression name(QStringLiteral("\\A(?=.{1,64}\\z)[a-z0-9]+(-[a-z0-9]+)*\\z"));
    static const QRegularExpression counted(QStringLiteral("\\A[1-9][0-9]{0,14}\\z"));
    static const QRegularExpression secret(QStringLiteral("\\A[A-Za-z0-9_-]{43}\\z"));
    static const QRegularExpression letter(QStringLiteral("\\A([A-Z]|-)\\z"));
    switch (form) {
    case Form::Uuid: return uuid.match(text).hasMatch();
    case Form::Name: return name.match(text).hasMatch();
    case Form::Counted: return counted.match(text).hasMatch();
    case Form::Secret: return secret.match(text).hasMatch();
    case Form::Letter: return letter.match(text).hasMatch();
    }
    return false;
}

bool isParameter(const QString &step) { return step.startsWith(u'{'); }

} // namespace

QByteArray wordOf(Method method)
{
    switch (method) {
    case Method::Get: return QByteArrayLiteral("GET");
    case Method::Post: return QByteArrayLiteral("POST");
    case Method::Put: return QByteArrayLiteral("PUT");
    case Method::Delete: return QByteArrayLiteral("DELETE");
    }
    return {};
}

RouteTable::RouteTable(const QList<Route> &routes) : m_routes(routes.cbegin(), routes.cend())
{
    for (qsizetype place = 0; place < routes.size(); ++place)
        m_entries.append({QString::fromLatin1(routes.at(place).path).split(u'/'), place});
    std::stable_sort(m_entries.begin(), m_entries.end(), [](const Entry &one, const Entry &other) {
        return std::count_if(one.steps.cbegin(), one.steps.cend(), isParameter) <
               std::count_if(other.steps.cbegin(), other.steps.cend(), isParameter);
    });
}

Door RouteTable::doorOf(const Route &route)
{
    return route.access == Access::Device ? Door::Devices : Door::Pages;
}

bool RouteTable::fits(const QStringList &pattern, const QStringList &steps, QHash<QString, QString> &places)
{
    if (pattern.size() != steps.size())
        return false;
    places.clear();
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const QString &step = pattern.at(i);
        if (!isParameter(step)) {
            if (step != steps.at(i))
                return false;
            continue;
        }
        const QString name = step.sliced(1, step.size() - 2);
        if (!hasForm(formOf(name), steps.at(i)))
            return false;
        places.insert(name, steps.at(i));
    }
    return true;
}

std::variant<RouteTable::Match, Reply> RouteTable::find(Door door, const QByteArray &method,
                                                        const QString &path) const
{
    const QStringList steps = path.split(u'/');
    const QByteArray wanted = method == "HEAD" ? QByteArrayLiteral("GET") : method;
    QByteArrayList allowed;
    QHash<QString, QString> places;
    for (const Entry &entry : m_entries) {
        const Route &route = m_routes.at(static_cast<std::size_t>(entry.route));
        if (doorOf(route) != door || !fits(entry.steps, steps, places))
            continue;
        const QByteArray word = wordOf(route.method);
        if (word == wanted)
            return Match{&route, places};
        allowed.append(word);
        if (route.method == Method::Get)
            allowed.append(QByteArrayLiteral("HEAD"));
    }
    if (allowed.isEmpty())
        return Reply::problem(ProblemType::NotFound);
    std::sort(allowed.begin(), allowed.end());
    return Reply::problem(ProblemType::MethodNotAllowed).with(QByteArrayLiteral("Allow"), allowed.join(", "));
}

} // namespace okienko::backoffice
