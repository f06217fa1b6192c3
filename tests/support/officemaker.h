// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace okienko::test
{

/// Offices of any size for tests and pictures: `services` matters (1 to 60) in four languages, with names as
/// long as offices write them, spread over as many groups as are needed (at most six and the one for those
/// who do not know). Every fourth service is free, every fifth by appointment only; the first belongs to
/// general information.
class OfficeMaker
{
public:
    explicit OfficeMaker(int services) : m_services(services) {}

    [[nodiscard]] QJsonObject office() const
    {
        QJsonArray services;
        QJsonArray names;
        for (int i = 0; i < m_services; ++i) {
            services.append(service(i));
            names.append(serviceId(i));
        }
        QJsonArray featured;
        for (int i = 0; i < std::min(6, m_services); ++i)
            featured.append(serviceId(i));
        return {
            {"schema_version", 1},
            {"id", "made-office"},
            {"fictional", true},
            {"names", inAll("Urząd Gminy i Miasta", "Municipal and City Office", "Управління громади і міста",
                            "Gemeinde- und Stadtverwaltung")},
            {"short_names", inAll("Urząd", "Office", "Управління", "Amt")},
            {"welcome", inAll("Dzień dobry!", "Good morning!", "Добрий день!", "Guten Tag!")},
            {"address", QJsonObject{{"street", "ul. Długa 1"},
                                    {"postal_code", "00-000"},
                                    {"city", "Miasto"},
                                    {"country", "PL"}}},
            {"contact", QJsonObject{{"phone", "+48 00 000 00 00"},
                                    {"email", "urzad@urzad.example"},
                                    {"website", "https://urzad.example"}}},
            {"time_zone", "Europe/Warsaw"},
            {"languages", QJsonArray{"pl", "en", "uk", "de"}},
            {"default_language", "pl"},
            {"currency", "PLN"},
            {"opening_hours", week()},
            {"last_ticket_minutes_before_close", 20},
            {"tickets_from_minutes_before_open", 15},
            {"public_holidays", QJsonArray()},
            {"extra_closures", QJsonArray()},
            {"priority_groups",
             QJsonArray{QJsonObject{{"id", "disability"},
                                    {"weight", 3},
                                    {"names", inAll("Osoby z niepełnosprawnością", "People with disabilities",
                                                    "Особи з інвалідністю", "Menschen mit Behinderung")},
                                    {"proof", "on-request"}}}},
            {"counters", QJsonArray{counter(names)}},
            {"groups", groups()},
            {"featured_services", featured},
            {"unsure_group", groupId(0)},
            {"no_show", QJsonObject{{"recalls", 2},
                                    {"recall_interval_seconds", 20},
                                    {"grace_minutes", 15},
                                    {"return_after_tickets", 2}}},
            {"services", services}};
    }

    /// Writes office.json into the folder (made when missing). False when the disk says no.
    [[nodiscard]] bool write(const QString &folder) const
    {
        QFile file(QDir(folder).filePath(QStringLiteral("office.json")));
        const QByteArray bytes = QJsonDocument(office()).toJson();
        return QDir().mkpath(folder) && file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    }

    [[nodiscard]] static QString serviceId(int i) { return QStringLiteral("service-%1").arg(i + 1); }
    [[nodiscard]] static QString groupId(int i) { return QStringLiteral("group-%1").arg(i + 1); }

private:
    struct Subject {
        const char *pl;
        const char *en;
        const char *uk;
        const char *de;
    };

    [[nodiscard]] static QJsonObject inAll(const QString &pl, const QString &en, const QString &uk,
                                           const QString &de)
    {
        return {{"pl", pl}, {"en", en}, {"uk", uk}, {"de", de}};
    }

    /// A subject and its running number, so that no two names are equal.
    [[nodiscard]] static QJsonObject named(const Subject &subject, int i)
    {
        const auto text = [&](const char *words) {
            return QStringLiteral("%1 (%2)").arg(QString::fromUtf8(words)).arg(i + 1);
        };
        return inAll(text(subject.pl), text(subject.en), text(subject.uk), text(subject.de));
    }

    [[nodiscard]] int groupCount() const { return std::min(7, (m_services + 8) / 9); }

    [[nodiscard]] static QJsonObject week()
    {
        const QJsonArray day{QJsonObject{{"open", "07:30"}, {"close", "15:30"}}};
        QJsonObject all;
        for (const char *name : {"monday", "tuesday", "wednesday", "thursday", "friday"})
            all.insert(QLatin1String(name), day);
        all.insert(QLatin1String("saturday"), QJsonArray());
        all.insert(QLatin1String("sunday"), QJsonArray());
        return all;
    }

    [[nodiscard]] static QJsonObject counter(const QJsonArray &services)
    {
        return {{"id", "counter-1"},
                {"label", "1"},
                {"names", inAll("Stanowisko 1", "Counter 1", "Стійка 1", "Schalter 1")},
                {"separate_room", false},
                {"step_free", true},
                {"hearing_loop", true},
                {"services", services}};
    }

    [[nodiscard]] QJsonArray groups() const
    {
        static constexpr std::array<Subject, 7> subjects{{
            {"Informacja i inne sprawy", "Information and other matters", "Інформація та інші справи",
             "Information und andere Anliegen"},
            {"Dokumenty, meldunek i wybory", "Documents, residence and elections",
             "Документи, прописка та вибори", "Ausweise, Wohnsitz und Wahlen"},
            {"Rodzina i stan cywilny", "Family and civil registry", "Родина та акти цивільного стану",
             "Familie und Standesamtsangelegenheiten"},
            {"Pojazdy i prawo jazdy", "Vehicles and driving licence", "Транспорт і водійські права",
             "Fahrzeuge und Führerscheinwesen"},
            {"Podatki, odpady, kasa", "Taxes, waste fee, cash desk", "Податки, відходи, каса",
             "Steuern, Abfallgebühren, Kasse"},
            {"Świadczenia i pomoc", "Benefits and support", "Допомога та виплати",
             "Sozialleistungen und Unterstützung"},
            {"Firma, budowa, środowisko", "Business, building, environment", "Бізнес, будівництво, довкілля",
             "Gewerbe, Bauwesen, Umweltschutz"},
        }};
        static constexpr std::array letters{"Z", "A", "R", "M", "K", "L", "J"};
        static constexpr std::array pictograms{"info",  "id-card", "family",  "car",
                                               "coins", "support", "building"};
        QJsonArray all;
        for (int i = 0; i < groupCount(); ++i) {
            const auto at = static_cast<std::size_t>(i);
            const Subject &one = subjects[at];
            const QJsonObject texts = inAll(QString::fromUtf8(one.pl), QString::fromUtf8(one.en),
                                            QString::fromUtf8(one.uk), QString::fromUtf8(one.de));
            all.append(QJsonObject{{"id", groupId(i)},
                                   {"letter", letters[at]},
                                   {"pictogram", pictograms[at]},
                                   {"names", texts},
                                   {"hints", texts}});
        }
        return all;
    }

    [[nodiscard]] QJsonObject service(int i) const
    {
        static constexpr std::array<Subject, 5> subjects{{
            {"Zaświadczenie o niezaleganiu w podatkach i opłatach lokalnych",
             "Certificate of no arrears in local taxes and charges",
             "Довідка про відсутність заборгованості з місцевих податків і зборів",
             "Unbedenklichkeitsbescheinigung über Gemeindesteuern und Abgaben"},
            {"Wydanie zezwolenia na zajęcie pasa drogowego", "Permit to occupy part of a public road",
             "Дозвіл на зайняття смуги автомобільної дороги",
             "Sondernutzungserlaubnis für öffentlichen Straßenraum"},
            {"Dodatek mieszkaniowy i osłonowy", "Housing and protective allowance",
             "Житлова та захисна допомога родинам", "Wohngeld und Energiekostenzuschuss"},
            {"Uznanie zagranicznego aktu małżeństwa", "Recognition of a foreign marriage certificate",
             "Визнання іноземного свідоцтва про шлюб", "Anerkennung ausländischer Eheschließungsurkunden"},
            {"Meldunek", "Residence", "Прописка", "Anmeldung"},
        }};
        const Subject &subject = subjects[static_cast<std::size_t>(i) % subjects.size()];
        const bool booked = i % 5 == 4;
        const bool free = i % 4 == 3;
        const QJsonObject names = named(subject, i);
        const QJsonArray amounts =
            free ? QJsonArray() : QJsonArray{QJsonObject{{"pln", 17 + i}, {"key", "fee"}, {"labels", names}}};
        return {
            {"id", serviceId(i)},
            {"group", groupId(i % groupCount())},
            {"operated_by", "city"},
            {"names", names},
            {"descriptions", names},
            {"average_service_minutes", 5 + i % 20},
            {"appointment", QJsonObject{{"capable", booked},
                                        {"only", booked},
                                        {"slot_minutes", booked ? QJsonValue(15) : QJsonValue()},
                                        {"max_days_ahead", booked ? QJsonValue(30) : QJsonValue()}}},
            {"walk_in", !booked},
            {"priority", QJsonObject{{"groups", QJsonArray{"disability"}},
                                     {"appointment_holders_first", false},
                                     {"max_consecutive_priority", 2}}},
            {"required_documents",
             i % 3 == 2 ? QJsonArray() : QJsonArray{QJsonObject{{"id", "form"}, {"names", names}}}},
            {"fee", QJsonObject{{"status", free ? "free" : "fixed"}, {"amounts", amounts}, {"texts", names}}},
            {"sources", QJsonArray()},
            {"keywords", QJsonObject{{"pl", QJsonArray{QStringLiteral("sprawa %1").arg(i + 1)}},
                                     {"en", QJsonArray{QStringLiteral("matter %1").arg(i + 1)}},
                                     {"uk", QJsonArray{QStringLiteral("справа %1").arg(i + 1)}},
                                     {"de", QJsonArray{QStringLiteral("Anliegen %1").arg(i + 1)}}}}};
    }

    int m_services;
};

} // namespace okienko::test
