// SPDX-License-Identifier: GPL-3.0-or-later
#include "terminal/officefeed.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>

#include "terminal/lastgoodoffice.h"
#include "terminal/terminal.h"
#include "terminal/wholefolder.h"

namespace okienko
{

namespace
{

Q_LOGGING_CATEGORY(logFeed, "okienko.office")

const QString placeFile = QStringLiteral("pulled.json"); ///< where in the office's changes this is

OfficeBytes keptIn(const QString &folder)
{
    OfficeBytes files;
    for (const QString &name : officeFileNames())
        if (const auto bytes = bytesOfFile(QDir(folder).filePath(name)))
            files.insert(name, *bytes);
    return files;
}

Health::Fault faultOf(const Problem &problem)
{
    return {problem.file, problem.place, problem.found, problem.allowed};
}

} // namespace

struct OfficeFeed::Checked {
    qint64 version = 0;
    std::shared_ptr<const Office> office; ///< none: see the fault
    Health::Fault fault;
};

OfficeFeed::OfficeFeed(const Config &config, bool inForce, CatalogueErrand &errand, Terminal &terminal)
    : m_config(config), m_errand(errand), m_terminal(terminal)
{
    m_worker.setMaxThreadCount(1);
    const QString folder = pulledOfficeFolder(config);
    QString cursor;
    if (inForce) {
        const QJsonObject place =
            QJsonDocument::fromJson(bytesOfFile(QDir(folder).filePath(placeFile)).value_or(QByteArray()))
                .object();
        cursor = place.value(QLatin1String("cursor")).toString();
        m_version = place.value(QLatin1String("version")).toInteger();
    }
    m_errand.goOnFrom(cursor, [folder] { return keptIn(folder); });
    connect(&m_errand, &CatalogueErrand::pulled, this, &OfficeFeed::hear);
}

OfficeFeed::~OfficeFeed() { m_worker.waitForDone(); }

void OfficeFeed::hear(const CatalogueAsPulled &catalogue)
{
    m_worker.start([this, catalogue, folder = pulledOfficeFolder(m_config),
                    own = m_terminal.catalogue().office().id] {
        auto checked = std::make_shared<Checked>();
        checked->version = catalogue.version;
        if (const auto office = goodOffice(catalogue.files, m_config); !office) {
            checked->fault = faultOf(office.error());
        } else if ((*office)->id != own) {
            checked->fault = {QStringLiteral("office.json"), QStringLiteral("/id"), (*office)->id.value,
                              QStringLiteral("the office that this terminal's ledger belongs to")};
        } else {
            QMap<QString, QByteArray> files = catalogue.files;
            files.insert(placeFile, QJsonDocument(QJsonObject{{QStringLiteral("cursor"), catalogue.cursor},
                                                              {QStringLiteral("version"), catalogue.version}})
                                        .toJson(QJsonDocument::Compact));
            if (putWholeFolder(folder, files))
                checked->office = *office;
            else
                checked->fault = {placeFile, QStringLiteral("1:1"),
                                  QStringLiteral("a state folder that cannot be written"),
                                  QStringLiteral("a folder that keeps what the office publishes")};
        }
        QMetaObject::invokeMethod(
            this, [this, checked] { take(checked); }, Qt::QueuedConnection);
    });
}

void OfficeFeed::take(const std::shared_ptr<const Checked> &checked)
{
    if (!checked->office) {
        m_fault = checked->fault;
        qCWarning(logFeed).noquote() << "the catalogue" << checked->version
                                     << "is not used:" << checked->fault.file << checked->fault.place
                                     << checked->fault.found;
        m_errand.refuse();
        return;
    }
    m_fault.reset();
    m_version = checked->version;
    qCInfo(logFeed) << "catalogue" << m_version << "came from the office";
    m_terminal.useOffice(checked->office);
    m_errand.goOn();
}

} // namespace okienko
