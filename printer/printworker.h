// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QList>
#include <QObject>
#include <QSizeF>
#include <QTimer>

#include <atomic>
#include <memory>
#include <optional>

#include "domain/printing.h"
#include "printer/ippprinter.h"
#include "printer/printersettings.h"

namespace okienko
{

/// CupsPrinter's other half: does the waiting, on a thread of its own. It works in rounds: look at the
/// printer, take back what is to be taken back, answer what was asked, bring each order one step on.
class PrintWorker : public QObject
{
    Q_OBJECT

public:
    explicit PrintWorker(const PrinterSettings &settings);
    ~PrintWorker() override;

    /// On the worker's thread.
    void begin();
    void print(const PrintOrder &order);
    void cancel(const PrintJobId &id);
    void findJob(const PrintJobId &id, int printerJob);

    /// From any thread: the round under way ends after the request under way.
    void stop() { m_stopped = true; }

Q_SIGNALS:
    void news(const okienko::PrintNews &news);
    void statusChanged(const okienko::PrinterStatus &status);
    void jobFound(const okienko::PrintJobId &id, okienko::JobKnown known, okienko::PrintState state,
                  int printerJob);
    void roundEnded();

private:
    /// An order under way.
    struct Job {
        PrintJobId id;
        QString name;
        QByteArray document;
        QSizeF sizeMm;
        int printerJob = 0; ///< 0 = nothing at the printer, as far as we know
        bool asked = false; ///< Create-Job went out and its answer never came
        bool sent = false;  ///< the document arrived
        bool cancelled = false;
        int incomingSeen = 0; ///< rounds in a row in which the document had not arrived
        QElapsedTimer age;
        QElapsedTimer moved; ///< since state or percentage last changed
        QElapsedTimer cancelledFor;
        std::optional<JobState> state;
        int percent = 0;
        PrintNews news; ///< as last told
    };
    /// A question of findJob() that waits for its answer.
    struct Search {
        PrintJobId id;
        int printerJob = 0;
        QElapsedTimer age;
    };
    /// A job at the printer that nobody wants any more; asked for by name where its number is unknown.
    struct Unwanted {
        QString name;
        int printerJob = 0;
    };

    /// Whether a clock runs and has run longer than that.
    [[nodiscard]] static bool passed(const QElapsedTimer &since, std::chrono::milliseconds limit)
    {
        return since.isValid() && since.hasExpired(limit.count());
    }

    [[nodiscard]] static QString pdfFormat() { return QStringLiteral("application/pdf"); }

    void round();
    void look();
    void takeBack();
    void answer();
    void advance(Job &job);
    void send(Job &job);
    void createAndSend(Job &job);
    void follow(Job &job);
    void giveUp(Job &job, const QString &why);
    void tell(Job &job, PrintState state, PrinterTrouble trouble, const QString &detail = {});
    [[nodiscard]] bool forgets(const Search &search) const;
    [[nodiscard]] Result<JobFacts> lookedUp(const Search &search) const;
    void prepare(Job &job, const PrintOrder &order) const;
    [[nodiscard]] std::optional<MediaSize> mediaFor(const Job &job) const;
    void learn(const Error &error);
    void learn(const DeviceFacts &facts);
    void setStatus(const PrinterStatus &status);

    PrinterSettings m_settings;
    IppPrinter m_printer;
    std::unique_ptr<IppPrinter>
        m_device; ///< behind a queue, when it speaks IPP: it knows more than its queue
    std::atomic<bool> m_stopped = false;
    QTimer *m_timer = nullptr;
    QList<std::shared_ptr<Job>> m_jobs;
    QList<Search> m_searches;
    QList<Unwanted> m_unwanted;
    std::optional<DeviceFacts> m_facts; ///< formats and sizes; asked again after each absence
    std::chrono::seconds m_upTime{0};
    std::optional<PrinterStatus> m_status;
    QElapsedTimer m_connecting; ///< since the queue says it looks for its printer
};

} // namespace okienko
