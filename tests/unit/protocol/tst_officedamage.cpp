// SPDX-License-Identifier: GPL-3.0-or-later
// The sample office's files, damaged by machine in many ways: every damage must be refused with a problem
// that names the file and the place, and nothing may crash.
#include <QFile>
#include <QJsonDocument>
#include <QMap>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

#include "protocol/officefiles.h"
#include "support/jsonpointer.h"

using namespace okienko;
using namespace okienko::test;

namespace
{

/// Keys that may be missing (packaging/docs/office-files.md); list positions are written as "*".
const QMap<QString, QStringList> optionalKeys{
    {QStringLiteral("office.json"),
     {"/fictional", "/opening_hours_note", "/contact/e_delivery_address", "/services/*/fee/note",
      "/services/*/appointment/people_at_most", "/counters/*/zone"}},
    {QStringLiteral("notices.json"), {"/fictional"}},
    {QStringLiteral("forms.json"),
     {"/forms/*/steps/*/fields/*/help",
      "/forms/*/steps/*/fields/*/max_length",
      "/forms/*/steps/*/fields/*/max_items",
      "/forms/*/steps/*/fields/*/pattern",
      "/forms/*/steps/*/fields/*/input_mode",
      "/forms/*/steps/*/fields/*/sensitive",
      "/forms/*/steps/*/fields/*/visible_if",
      "/forms/*/steps/*/fields/*/required_if",
      "/forms/*/steps/*/fields/*/minimum",
      "/forms/*/steps/*/fields/*/maximum",
      "/forms/*/steps/*/fields/*/default",
      "/forms/*/steps/*/fields/*/widget",
      "/forms/*/steps/*/fields/*/value_labels",
      "/forms/*/steps/*/fields/*/const",
      "/forms/*/steps/*/fields/*/enum",
      "/forms/*/steps/*/fields/*/enum/*/fee_pln",
      "/forms/*/steps/*/fields/*/enum/*/note",
      "/forms/*/steps/*/fields/*/options/*/children",
      "/forms/*/steps/*/fields/*/options/*/children/*/urgent",
      "/forms/*/output/draft_only",
      "/forms/*/output/delete_after_seconds",
      "/forms/*/output/print_note"}},
    {QStringLiteral("knowledge.json"), {"/articles/*/content/de"}},
    {QStringLiteral("queries-dev.json"), {"/note"}},
    {QStringLiteral("glossary.json"),
     {"/entries/*/words/pl", "/entries/*/words/en", "/entries/*/asked/pl", "/entries/*/asked/en"}},
    {QStringLiteral("words.json"), {"/words/pl", "/words/en"}},
};

/// Places that may hold null instead of what the sample holds.
const QMap<QString, QStringList> nullable{{QStringLiteral("office.json"), {"/groups/*/letter"}},
                                          {QStringLiteral("notices.json"), {"/notices/*/contact"}}};

/// Places that hold the name of something that stands elsewhere.
const QMap<QString, QStringList> references{
    {QStringLiteral("office.json"),
     {"/services/*/group", "/services/*/priority/groups/*", "/counters/*/services/*", "/featured_services/*",
      "/unsure_group", "/default_language"}},
    {QStringLiteral("notices.json"), {"/office_id", "/notices/*/services/*", "/notices/*/severity"}},
    {QStringLiteral("forms.json"),
     {"/office_id", "/forms/*/service", "/forms/*/output/summary_fields/*",
      "/forms/*/steps/*/fields/*/visible_if/field", "/forms/*/steps/*/fields/*/required_if/field"}},
    {QStringLiteral("knowledge.json"), {"/office_id", "/articles/*/service"}},
    {QStringLiteral("queries-dev.json"), {"/queries/*/relevant/*"}},
    {QStringLiteral("glossary.json"), {"/office_id"}},
    {QStringLiteral("words.json"), {"/office_id"}},
};

QJsonArray firstOf(const QJsonArray &array, int count)
{
    QJsonArray first;
    for (int i = 0; i < std::min<int>(count, static_cast<int>(array.size())); ++i)
        first.append(array.at(i));
    return first;
}

/// One example of every shape of place: list positions become "*", the languages after the first two are left
/// out.
void collect(const QJsonValue &value, const QString &pointer, const QString &shape,
             QMap<QString, QStringList> &places)
{
    static const QRegularExpression moreLanguages(QStringLiteral("/(uk|de)\\z"));
    if (!moreLanguages.match(shape).hasMatch() || shape.endsWith(QLatin1String("content/de"))) {
        QStringList &examples = places[shape];
        if (examples.size() < 2)
            examples.append(pointer);
        else
            examples.last() = pointer;
    }
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (int i = 0; i < array.size(); ++i)
            collect(array.at(i), QStringLiteral("%1/%2").arg(pointer).arg(i), shape + QStringLiteral("/*"),
                    places);
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto one = object.begin(); one != object.end(); ++one)
            collect(one.value(), pointer + QLatin1Char('/') + one.key(), shape + QLatin1Char('/') + one.key(),
                    places);
    }
}

/// Equal but for the letters of texts and the digits of numbers.
bool sameShape(const QJsonValue &a, const QJsonValue &b)
{
    if (a.type() != b.type())
        return false;
    if (a.isArray()) {
        const QJsonArray one = a.toArray();
        const QJsonArray other = b.toArray();
        bool same = one.size() == other.size();
        for (int i = 0; same && i < one.size(); ++i)
            same = sameShape(one.at(i), other.at(i));
        return same;
    }
    if (a.isObject()) {
        const QJsonObject one = a.toObject();
        const QJsonObject other = b.toObject();
        bool same = one.keys() == other.keys();
        for (auto member = one.begin(); same && member != one.end(); ++member)
            same = sameShape(member.value(), other.value(member.key()));
        return same;
    }
    return true;
}

} // namespace

class OfficeDamageTest : public QObject
{
    Q_OBJECT

private:
    OfficeBytes m_files;
    Office m_office; ///< whole, for the files beside office.json
    int m_damages = 0;

    [[nodiscard]] QJsonObject json(const QString &file) const
    {
        return QJsonDocument::fromJson(m_files.value(file)).object();
    }

    /// Only what the damaged file needs beside it, so that thousands of damages stay quick.
    [[nodiscard]] OfficeBytes around(const QString &file, const QByteArray &damaged) const
    {
        OfficeBytes files{{file, damaged}};
        if (file == QLatin1String("queries-dev.json"))
            files.insert(QStringLiteral("knowledge.json"), m_files.value(QStringLiteral("knowledge.json")));
        return files;
    }

    /// office.json is read anew only when it is the damaged one.
    [[nodiscard]] OfficeCheck checked(const QString &file, const QByteArray &damaged) const
    {
        return file == QLatin1String("office.json") ? checkOffice(around(file, damaged))
                                                    : checkBeside(m_office, around(file, damaged));
    }

    static QStringList shapesOf(const QJsonObject &root)
    {
        QMap<QString, QStringList> places;
        collect(root, QString(), QString(), places);
        return places.keys();
    }

    static QJsonArray without(const QString &name, const QJsonArray &names)
    {
        QJsonArray left;
        for (const QJsonValue &one : names)
            if (one.toString() != name)
                left.append(one);
        return left;
    }

    /// Leaves out every service without which the office is still whole and has places of the same shapes.
    void thinOut()
    {
        const QString file = QStringLiteral("office.json");
        const QStringList shapes = shapesOf(json(file));
        for (qsizetype i = json(file).value(QStringLiteral("services")).toArray().size() - 1; i >= 0; --i) {
            QJsonObject office = json(file);
            QJsonArray services = office.value(QStringLiteral("services")).toArray();
            const QString name = services.at(i).toObject().value(QStringLiteral("id")).toString();
            services.removeAt(i);
            QJsonArray counters;
            for (const QJsonValue &one : office.value(QStringLiteral("counters")).toArray()) {
                QJsonObject counter = one.toObject();
                counter.insert(QStringLiteral("services"),
                               without(name, counter.value(QStringLiteral("services")).toArray()));
                counters.append(counter);
            }
            office.insert(QStringLiteral("services"), services);
            office.insert(QStringLiteral("counters"), counters);
            office.insert(QStringLiteral("featured_services"),
                          without(name, office.value(QStringLiteral("featured_services")).toArray()));
            const QByteArray bytes = QJsonDocument(office).toJson();
            if (checkOffice({{file, bytes}}).findings.clean() && shapesOf(office) == shapes)
                m_files.insert(file, bytes);
        }
    }

    /// The same shapes in fewer bytes, so that thousands of damages take seconds.
    void lighten()
    {
        QJsonObject office = json(QStringLiteral("office.json"));
        office.insert(QStringLiteral("public_holidays"),
                      firstOf(office.value(QStringLiteral("public_holidays")).toArray(), 2));
        QJsonArray services = office.value(QStringLiteral("services")).toArray();
        for (int i = 4; i < services.size(); ++i) {
            QJsonObject service = services.at(i).toObject();
            service.insert(QStringLiteral("required_documents"), QJsonArray());
            service.insert(QStringLiteral("sources"), QJsonArray());
            QJsonObject keywords = service.value(QStringLiteral("keywords")).toObject();
            for (const QString &language : keywords.keys())
                keywords.insert(language, QJsonArray());
            service.insert(QStringLiteral("keywords"), keywords);
            services.replace(i, service);
        }
        office.insert(QStringLiteral("services"), services);
        m_files.insert(QStringLiteral("office.json"), QJsonDocument(office).toJson());
    }

    /// Empty when refused properly, else what went wrong.
    QString refusal(const QString &file, const QByteArray &damaged, const QString &place = {})
    {
        ++m_damages;
        const OfficeCheck checked = this->checked(file, damaged);
        if (checked.findings.clean())
            return QStringLiteral("%1 was taken").arg(file);
        static const QRegularExpression place_(QStringLiteral("\\A((/[^/]*)+|[0-9]+:[0-9]+)\\z"));
        bool near = place.isEmpty();
        for (const Problem &problem : checked.findings.problems()) {
            if (problem.file.isEmpty() || !place_.match(problem.place).hasMatch() ||
                problem.found.isEmpty() || problem.allowed.isEmpty())
                return QStringLiteral("not said well: ") + problem.line();
            near = near || (problem.file == file &&
                            (problem.place.startsWith(place) || place.startsWith(problem.place)));
        }
        return near ? QString()
                    : QStringLiteral("refused elsewhere: ") + checked.findings.problems().constFirst().line();
    }

    void everyFile()
    {
        QTest::addColumn<QString>("file");
        for (const QString &file : officeFileNames())
            QTest::newRow(qPrintable(file)) << file;
    }

    /// Damages the first examples of every shape of place by `change`, which answers false for places it
    /// leaves alone.
    void damageEverywhere(
        const QString &file,
        const std::function<bool(const QString &shape, const QJsonValue &, QJsonValue &)> &change,
        qsizetype examples = 1)
    {
        const QJsonObject root = json(file);
        QMap<QString, QStringList> places;
        collect(root, QString(), QString(), places);
        int done = 0;
        for (auto shape = places.cbegin(); shape != places.cend(); ++shape) {
            for (const QString &pointer : shape.value().mid(0, examples)) {
                bool changed = false;
                const QJsonValue damaged = changedAt(root, stepsOf(pointer), [&](const QJsonValue &old) {
                    QJsonValue now = old;
                    changed = change(shape.key(), old, now);
                    return now;
                });
                if (!changed)
                    continue;
                ++done;
                const QByteArray bytes =
                    damaged.isArray() ? QJsonDocument(damaged.toArray()).toJson(QJsonDocument::Compact)
                                      : QJsonDocument(damaged.toObject()).toJson(QJsonDocument::Compact);
                if (const QString wrong = refusal(file, bytes, pointer); !wrong.isEmpty())
                    QFAIL(qPrintable(pointer + QStringLiteral(": ") + wrong));
            }
        }
        QVERIFY2(done > 1, "hardly anything was damaged");
    }

private Q_SLOTS:
    void initTestCase()
    {
        for (const QString &name : officeFileNames()) {
            QFile file(QStringLiteral(OKIENKO_ASSETS "/sample-office/") + name);
            QVERIFY(file.open(QIODevice::ReadOnly));
            m_files.insert(name, file.readAll());
        }
        lighten();
        // Fewer articles and questions: all shapes remain, a thousand damages take seconds instead of
        // minutes.
        QJsonObject knowledge = json(QStringLiteral("knowledge.json"));
        const QJsonArray articles = firstOf(knowledge.value(QStringLiteral("articles")).toArray(), 4);
        knowledge.insert(QStringLiteral("articles"), articles);
        m_files.insert(QStringLiteral("knowledge.json"), QJsonDocument(knowledge).toJson());
        QStringList names;
        for (const QJsonValue &one : articles)
            names.append(one.toObject().value(QStringLiteral("id")).toString());
        QJsonObject queries = json(QStringLiteral("queries-dev.json"));
        QJsonArray kept;
        for (const QJsonValue &one : queries.value(QStringLiteral("queries")).toArray()) {
            const QJsonArray relevant = one.toObject().value(QStringLiteral("relevant")).toArray();
            const bool whole = std::all_of(relevant.begin(), relevant.end(), [&](const QJsonValue &name) {
                return names.contains(name.toString());
            });
            if (whole)
                kept.append(one);
        }
        queries.insert(QStringLiteral("queries"), kept);
        m_files.insert(QStringLiteral("queries-dev.json"), QJsonDocument(queries).toJson());
        QJsonObject words = json(QStringLiteral("words.json"));
        QJsonObject lists = words.value(QStringLiteral("words")).toObject();
        for (const QString &language : lists.keys())
            lists.insert(language, firstOf(lists.value(language).toArray(), 3));
        words.insert(QStringLiteral("words"), lists);
        m_files.insert(QStringLiteral("words.json"), QJsonDocument(words).toJson());
        const OfficeCheck whole = checkOffice(m_files);
        if (!whole.findings.clean())
            QFAIL(qPrintable(whole.findings.problems().constFirst().line()));
        QVERIFY(whole.counts.queries > 4);
        m_office = whole.office;
        thinOut();
    }

    void cleanupTestCase() { qInfo("%d damages", m_damages); }

    void everyMissingKeyIsRefused_data() { everyFile(); }
    void everyMissingKeyIsRefused()
    {
        QFETCH(const QString, file);
        damageEverywhere(
            file,
            [&](const QString &shape, const QJsonValue &, QJsonValue &now) {
                if (shape.isEmpty() || shape.endsWith(QLatin1Char('*')) ||
                    optionalKeys.value(file).contains(shape))
                    return false;
                now = QJsonValue(QJsonValue::Undefined);
                return true;
            },
            2);
    }

    void optionalKeysMayBeMissing()
    {
        for (auto file = optionalKeys.cbegin(); file != optionalKeys.cend(); ++file) {
            const QJsonObject root = json(file.key());
            QMap<QString, QStringList> places;
            collect(root, QString(), QString(), places);
            for (const QString &shape : file.value()) {
                QVERIFY2(places.contains(shape), qPrintable(shape));
                const QJsonValue without =
                    changedAt(root, stepsOf(places.value(shape).constLast()),
                              [](const QJsonValue &) { return QJsonValue(QJsonValue::Undefined); });
                const OfficeCheck checked =
                    this->checked(file.key(), QJsonDocument(without.toObject()).toJson());
                QVERIFY2(checked.findings.clean(), qPrintable(shape));
            }
        }
    }

    void everyOtherTypeIsRefused_data() { everyFile(); }
    void everyOtherTypeIsRefused()
    {
        QFETCH(const QString, file);
        damageEverywhere(file, [](const QString &, const QJsonValue &old, QJsonValue &now) {
            if (old.isString())
                now = 7;
            else if (old.isDouble() || old.isBool())
                now = QStringLiteral("x");
            else if (old.isArray())
                now = QJsonObject();
            else if (old.isNull())
                now = QJsonArray();
            else
                now = QJsonArray{1};
            return true;
        });
    }

    void nullIsRefusedWhereItSaysNothing_data() { everyFile(); }
    void nullIsRefusedWhereItSaysNothing()
    {
        QFETCH(const QString, file);
        damageEverywhere(file, [&](const QString &shape, const QJsonValue &old, QJsonValue &now) {
            if (shape.isEmpty() || old.isNull() || nullable.value(file).contains(shape))
                return false;
            now = QJsonValue();
            return true;
        });
    }

    void everyUnknownKeyIsRefused_data() { everyFile(); }
    void everyUnknownKeyIsRefused()
    {
        QFETCH(const QString, file);
        damageEverywhere(file, [](const QString &, const QJsonValue &old, QJsonValue &now) {
            if (!old.isObject())
                return false;
            QJsonObject object = old.toObject();
            object.insert(QStringLiteral("unheard_of"), 1);
            now = object;
            return true;
        });
    }

    void everyRenamedReferenceIsRefused_data() { everyFile(); }
    void everyRenamedReferenceIsRefused()
    {
        QFETCH(const QString, file);
        const QJsonObject root = json(file);
        QMap<QString, QStringList> places;
        collect(root, QString(), QString(), places);
        for (const QString &shape : references.value(file)) {
            QVERIFY2(places.contains(shape), qPrintable(shape));
            for (const QString &pointer : places.value(shape)) {
                const QJsonValue damaged = changedAt(root, stepsOf(pointer), [](const QJsonValue &) {
                    return QJsonValue(QStringLiteral("renamed"));
                });
                QCOMPARE(refusal(file, QJsonDocument(damaged.toObject()).toJson(), pointer), QString());
            }
        }
    }

    void everyTruncationIsRefused_data() { everyFile(); }
    void everyTruncationIsRefused()
    {
        QFETCH(const QString, file);
        const QByteArray whole = m_files.value(file).trimmed();
        const qsizetype step = std::max<qsizetype>(1, whole.size() / 41);
        for (qsizetype length = 0; length < whole.size(); length += length < 40 ? 1 : step)
            QCOMPARE(refusal(file, whole.left(length)), QString());
        for (qsizetype left = 1; left < 40; ++left)
            QCOMPARE(refusal(file, whole.chopped(left)), QString());
    }

    /// A flipped bit may make another letter of a text, which nobody can know; all else must be seen.
    void flippedBitsAreRefusedOrOnlyAnotherLetter_data() { everyFile(); }
    void flippedBitsAreRefusedOrOnlyAnotherLetter()
    {
        QFETCH(const QString, file);
        const QByteArray whole = m_files.value(file);
        const QJsonValue before = json(file);
        QRandomGenerator random(20261121);
        int refused = 0;
        for (int i = 0; i < 100; ++i) {
            QByteArray damaged = whole;
            const auto at = static_cast<qsizetype>(random.bounded(static_cast<quint32>(whole.size())));
            damaged[at] = static_cast<char>(damaged.at(at) ^ (1 << random.bounded(8)));
            ++m_damages;
            const OfficeCheck checked = this->checked(file, damaged);
            if (!checked.findings.clean()) {
                ++refused;
                QVERIFY(!checked.findings.problems().constFirst().place.isEmpty());
                QVERIFY(!checked.findings.problems().constFirst().file.isEmpty());
                continue;
            }
            QVERIFY2(sameShape(before, QJsonDocument::fromJson(damaged).object()),
                     qPrintable(QStringLiteral("byte %1").arg(at)));
        }
        QVERIFY(refused > 20);
    }

    void noiseIsRefused()
    {
        QRandomGenerator random(7);
        for (int i = 0; i < 300; ++i) {
            QByteArray noise(random.bounded(200), 0);
            for (char &byte : noise)
                byte = i % 2 == 0 ? static_cast<char>(random.bounded(256))
                                  : "{}[]\",:0 tn\\u-e."[random.bounded(16)];
            QCOMPARE(refusal(QStringLiteral("office.json"), noise), QString());
        }
    }
};

QTEST_GUILESS_MAIN(OfficeDamageTest)
#include "tst_officedamage.moc"
