// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/formsjson.h"

#include <QHash>
#include <QRegularExpression>

#include "protocol/noticesjson.h"

namespace okienko
{

namespace
{

/// Names inside a form (fields, values) are words joined by "_" or "-".
QString fieldNameAt(const JsonReader &at)
{
    static const QRegularExpression shape(QStringLiteral("\\A[a-z0-9]+([_-][a-z0-9]+)*\\z"));
    const QString name = at.text(longest::shortName);
    if (at.isString() && !shape.match(name).hasMatch())
        at.refuseThis(QStringLiteral("lower-case words and digits joined by \"_\" or \"-\""));
    return name;
}

/// Which limits a type of field may carry beside id, type, labels, help, required, sensitive, visible_if,
/// required_if.
const QHash<QString, QStringList> &limitsOfTypes()
{
    static const QHash<QString, QStringList> limits{
        {QStringLiteral("string"),
         {QStringLiteral("enum"), QStringLiteral("max_length"), QStringLiteral("pattern"),
          QStringLiteral("input_mode")}},
        {QStringLiteral("text"), {QStringLiteral("max_length")}},
        {QStringLiteral("integer"),
         {QStringLiteral("minimum"), QStringLiteral("maximum"), QStringLiteral("default"),
          QStringLiteral("widget"), QStringLiteral("value_labels")}},
        {QStringLiteral("boolean"), {QStringLiteral("default"), QStringLiteral("const")}},
        {QStringLiteral("array"), {QStringLiteral("enum"), QStringLiteral("max_items")}},
        {QStringLiteral("date"), {}},
        {QStringLiteral("category-tree"), {QStringLiteral("options")}},
        {QStringLiteral("geo-point"), {}},
        {QStringLiteral("service-ref"), {}},
    };
    return limits;
}

QStringList typeNames()
{
    return {QStringLiteral("string"),        QStringLiteral("text"),      QStringLiteral("integer"),
            QStringLiteral("boolean"),       QStringLiteral("array"),     QStringLiteral("date"),
            QStringLiteral("category-tree"), QStringLiteral("geo-point"), QStringLiteral("service-ref")};
}

class FormCheck
{
public:
    explicit FormCheck(const OfficeWords &office) : m_languages(office.languages) {}

    void steps(const JsonReader &at)
    {
        QSet<QString> names;
        for (const JsonReader &one : at.array(1, 12)) {
            one.object({QStringLiteral("id"), QStringLiteral("titles"), QStringLiteral("fields")});
            (void)uniqueNameAt(one.key(QStringLiteral("id")), names);
            (void)translatedAt(one.key(QStringLiteral("titles")), m_languages, longest::name);
            for (const JsonReader &fieldAt : one.key(QStringLiteral("fields")).array(1, 12))
                field(fieldAt);
        }
    }

    void output(const JsonReader &at) const
    {
        static const QRegularExpression prefix(QStringLiteral("\\A[A-Z]{2,4}\\z"));
        if (!at.object({QStringLiteral("print"), QStringLiteral("store"), QStringLiteral("number_prefix"),
                        QStringLiteral("summary_fields")},
                       {QStringLiteral("draft_only"), QStringLiteral("delete_after_seconds"),
                        QStringLiteral("print_note")}))
            return;
        (void)at.key(QStringLiteral("print")).boolean();
        (void)at.key(QStringLiteral("store")).oneOf({QStringLiteral("outbox"), QStringLiteral("none")});
        const JsonReader letters = at.key(QStringLiteral("number_prefix"));
        if (const QString text = letters.text(4); letters.isString() && !prefix.match(text).hasMatch())
            letters.refuseThis(QStringLiteral("two to four capital letters"));
        QSet<QString> seen;
        for (const JsonReader &one : at.key(QStringLiteral("summary_fields")).array(0, 30)) {
            fieldReference(one);
            if (one.isString())
                keepUnique(one, one.text(longest::shortName), seen);
        }
        (void)at.key(QStringLiteral("draft_only")).boolean();
        if (at.has(QStringLiteral("delete_after_seconds")))
            (void)at.key(QStringLiteral("delete_after_seconds")).integer(10, 3600);
        if (at.has(QStringLiteral("print_note")))
            (void)translatedAt(at.key(QStringLiteral("print_note")), m_languages, longest::line);
    }

private:
    void field(const JsonReader &at)
    {
        const JsonReader type = at.key(QStringLiteral("type"));
        const QString name = type.oneOf(typeNames());
        const QStringList limits = limitsOfTypes().value(name);
        const QStringList always{QStringLiteral("help"), QStringLiteral("sensitive"),
                                 QStringLiteral("visible_if"), QStringLiteral("required_if")};
        if (!at.object({QStringLiteral("id"), QStringLiteral("type"), QStringLiteral("labels"),
                        QStringLiteral("required")},
                       always + limits))
            return;
        (void)translatedAt(at.key(QStringLiteral("labels")), m_languages, longest::line);
        if (at.has(QStringLiteral("help")))
            (void)translatedAt(at.key(QStringLiteral("help")), m_languages, longest::line);
        (void)at.key(QStringLiteral("required")).boolean();
        (void)at.key(QStringLiteral("sensitive")).boolean();
        condition(at.key(QStringLiteral("visible_if")));
        condition(at.key(QStringLiteral("required_if")));
        const JsonReader id = at.key(QStringLiteral("id"));
        const QString fieldName = fieldNameAt(id);
        if (id.isString())
            keepUnique(id, fieldName, m_fields);
        m_types.insert(fieldName, name);
        checkLimits(at, name, limits);
    }

    void checkLimits(const JsonReader &at, const QString &type, const QStringList &limits)
    {
        const auto has = [&](const QString &key) { return limits.contains(key) && at.has(key); };
        if (type == QLatin1String("array") && !at.has(QStringLiteral("enum")))
            at.refuse(QStringLiteral("an array without enum"),
                      QStringLiteral("enum, the values to choose from"));
        if (type == QLatin1String("category-tree") && !at.has(QStringLiteral("options")))
            at.refuse(QStringLiteral("a category-tree without options"), QStringLiteral("options"));
        if (has(QStringLiteral("enum")))
            values(at.key(QStringLiteral("enum")), {QStringLiteral("fee_pln"), QStringLiteral("note")});
        if (has(QStringLiteral("options")))
            values(at.key(QStringLiteral("options")), {QStringLiteral("children"), QStringLiteral("urgent")});
        if (has(QStringLiteral("max_length")))
            (void)at.key(QStringLiteral("max_length")).integer(1, 4000);
        if (has(QStringLiteral("max_items")))
            (void)at.key(QStringLiteral("max_items")).integer(1, 100);
        if (has(QStringLiteral("pattern")))
            pattern(at.key(QStringLiteral("pattern")));
        if (has(QStringLiteral("input_mode")))
            (void)at.key(QStringLiteral("input_mode"))
                .oneOf({QStringLiteral("text"), QStringLiteral("tel"), QStringLiteral("email"),
                        QStringLiteral("numeric")});
        if (has(QStringLiteral("const")))
            (void)at.key(QStringLiteral("const")).boolean();
        if (type == QLatin1String("boolean") && has(QStringLiteral("default")))
            (void)at.key(QStringLiteral("default")).boolean();
        if (type == QLatin1String("integer"))
            range(at);
    }

    void range(const JsonReader &at)
    {
        constexpr int most = 1'000'000;
        const JsonReader least = at.key(QStringLiteral("minimum"));
        const JsonReader greatest = at.key(QStringLiteral("maximum"));
        const int from = least.isThere() ? least.integer(-most, most) : -most;
        const int to = greatest.isThere() ? greatest.integer(-most, most) : most;
        if (from > to) {
            greatest.refuseThis(QStringLiteral("at least the minimum"));
            return;
        }
        if (at.has(QStringLiteral("default")))
            (void)at.key(QStringLiteral("default")).integer(from, to);
        if (at.has(QStringLiteral("widget")))
            (void)at.key(QStringLiteral("widget"))
                .oneOf({QStringLiteral("smileys"), QStringLiteral("stepper")});
        if (at.has(QStringLiteral("value_labels"))) {
            const int count = to - from < 20 ? to - from + 1 : 0;
            for (const JsonReader &one : at.key(QStringLiteral("value_labels")).array(count, count))
                (void)translatedAt(one, m_languages, longest::line);
        }
    }

    void pattern(const JsonReader &at)
    {
        const QString text = at.text(longest::sentence);
        if (at.isString() && !QRegularExpression(text).isValid())
            at.refuseThis(QStringLiteral("a regular expression"));
    }

    void values(const JsonReader &at, const QStringList &more, int level = 0)
    {
        QSet<QString> seen;
        for (const JsonReader &one : at.array(level == 0 ? 1 : 0, 60)) {
            one.object({QStringLiteral("value"), QStringLiteral("labels")}, more);
            const JsonReader value = one.key(QStringLiteral("value"));
            const QString name = fieldNameAt(value);
            if (value.isString())
                keepUnique(value, name, seen);
            (void)translatedAt(one.key(QStringLiteral("labels")), m_languages, longest::line);
            if (one.has(QStringLiteral("fee_pln")) && more.contains(QStringLiteral("fee_pln")))
                (void)one.key(QStringLiteral("fee_pln")).hundredths(100'000);
            if (one.has(QStringLiteral("note")) && more.contains(QStringLiteral("note")))
                (void)translatedAt(one.key(QStringLiteral("note")), m_languages, longest::line);
            if (more.contains(QStringLiteral("urgent")))
                (void)one.key(QStringLiteral("urgent")).boolean();
            if (one.has(QStringLiteral("children")) && level == 0)
                values(one.key(QStringLiteral("children")), {QStringLiteral("urgent")}, 1);
        }
    }

    /// `{field, equals}` about a field that stands before this one; equals has its type.
    void condition(const JsonReader &at)
    {
        if (!at.isThere() || !at.object({QStringLiteral("field"), QStringLiteral("equals")}))
            return;
        fieldReference(at.key(QStringLiteral("field")));
        const JsonReader equals = at.key(QStringLiteral("equals"));
        const QString type = m_types.value(at.key(QStringLiteral("field")).text(longest::shortName));
        if (type == QLatin1String("boolean"))
            (void)equals.boolean();
        else if (type == QLatin1String("integer"))
            (void)equals.integer(-1'000'000, 1'000'000);
        else if (!type.isEmpty())
            (void)fieldNameAt(equals);
    }

    void fieldReference(const JsonReader &at) const
    {
        const QString name = at.text(longest::shortName);
        if (at.isString() && !m_fields.contains(name))
            at.refuseThis(QStringLiteral("the id of a field of this form that stands before"));
    }

    QList<Language> m_languages;
    QSet<QString> m_fields;
    QHash<QString, QString> m_types;
};

void checkForm(const JsonReader &at, const OfficeWords &office, QSet<QString> &names)
{
    if (!at.object({QStringLiteral("id"), QStringLiteral("version"), QStringLiteral("titles"),
                    QStringLiteral("descriptions"), QStringLiteral("service"),
                    QStringLiteral("anonymous_allowed"), QStringLiteral("estimated_minutes"),
                    QStringLiteral("steps"), QStringLiteral("output")}))
        return;
    (void)uniqueNameAt(at.key(QStringLiteral("id")), names);
    (void)at.key(QStringLiteral("version")).integer(1, 10'000);
    (void)translatedAt(at.key(QStringLiteral("titles")), office.languages, longest::name);
    (void)translatedAt(at.key(QStringLiteral("descriptions")), office.languages, longest::sentence);
    if (office.known)
        (void)referenceAt(at.key(QStringLiteral("service")), office.services, QStringLiteral("services"));
    (void)at.key(QStringLiteral("anonymous_allowed")).boolean();
    (void)at.key(QStringLiteral("estimated_minutes")).integer(1, 60);
    FormCheck check(office);
    check.steps(at.key(QStringLiteral("steps")));
    check.output(at.key(QStringLiteral("output")));
}

} // namespace

int checkForms(const QByteArray &bytes, const OfficeWords &office, Findings &findings)
{
    const auto json = readJson(bytes, QStringLiteral("forms.json"), findings);
    if (!json)
        return 0;
    const JsonReader root(*json, QStringLiteral("forms.json"), findings);
    if (!root.object({QStringLiteral("schema_version"), QStringLiteral("office_id"), QStringLiteral("forms")},
                     {QStringLiteral("fictional")}))
        return 0;
    (void)root.key(QStringLiteral("schema_version")).integer(1, 1);
    checkOfficeId(root.key(QStringLiteral("office_id")), office);
    (void)root.key(QStringLiteral("fictional")).boolean();
    QSet<QString> names;
    const QList<JsonReader> forms = root.key(QStringLiteral("forms")).array(0, 60);
    for (const JsonReader &one : forms)
        checkForm(one, office, names);
    return static_cast<int>(forms.size());
}

} // namespace okienko
