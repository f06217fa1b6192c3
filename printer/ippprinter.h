// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <cups/ipp.h>

#include <chrono>
#include <memory>
#include <optional>

#include "domain/result.h"
#include "printer/ippanswers.h"

namespace okienko
{

/// How long one request may take. Both together bound every call below.
struct IppLimits {
    std::chrono::milliseconds connecting{1500};
    std::chrono::milliseconds answering{2000}; ///< without a single byte
};

/// Speaks IPP with one printer or queue. Each request has a connection of its own, so that nothing of a stuck
/// one is left behind. Blocks up to the limits: for a thread of its own.
///
/// Errors: Unavailable = nobody listens there; TimedOut = somebody listens and says nothing; NotFound = no
/// such job or queue; Refused = the answer was no.
class IppPrinter
{
public:
    /// @param uri ipp://, ipps://, or "queue:NAME" for a queue of the CUPS server that libcups would use
    /// (CUPS_SERVER).
    IppPrinter(const QString &uri, IppLimits limits);

    [[nodiscard]] bool isQueue() const { return m_queue; }

    /// @param everything also formats and media sizes, which do not change from second to second.
    [[nodiscard]] Result<DeviceFacts> facts(bool everything) const;

    /// @param media the size of the page; without it the printer's own.
    /// @return the job-id, or nothing when the printer is busy with another job and wants to be asked again.
    [[nodiscard]] Result<std::optional<int>> createJob(const QString &name,
                                                       std::optional<MediaSize> media) const;
    [[nodiscard]] Result<int> sendDocument(int job, const QString &format, const QByteArray &document) const;
    [[nodiscard]] Result<JobFacts> job(int job) const;
    /// The newest job of this name, ended or not. NotFound when the printer knows none.
    [[nodiscard]] Result<JobFacts> jobNamed(const QString &name) const;
    [[nodiscard]] Result<int> cancel(int job) const;

private:
    using Message = std::unique_ptr<ipp_t, void (*)(ipp_t *)>;

    [[nodiscard]] Message request(ipp_op_t operation, int job = 0) const;
    [[nodiscard]] Result<std::shared_ptr<ipp_t>> ask(Message request, const QByteArray &document = {}) const;

    IppLimits m_limits;
    bool m_queue = false;
    QByteArray m_uri; ///< printer-uri
    QByteArray m_host;
    int m_port = 631;
    QByteArray m_resource;
    bool m_sealed = false; ///< ipps
    QString m_fault;       ///< why the URI is none, or empty
};

} // namespace okienko
