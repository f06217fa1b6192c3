// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QThreadPool>

#include <optional>

#include "config/config.h"
#include "domain/health.h"
#include "sync/catalogueerrand.h"

namespace okienko
{

class Terminal;

/// Brings what the office publishes into force: checked on a thread of its own, kept on the disk as a whole,
/// and used when nobody stands at the terminal. What cannot be used leaves everything as it is and is told to
/// the office.
class OfficeFeed : public QObject
{
    Q_OBJECT

public:
    /// @param inForce what is kept was good at start: only changes need to come
    /// The arguments outlive it.
    OfficeFeed(const Config &config, bool inForce, CatalogueErrand &errand, Terminal &terminal);
    ~OfficeFeed() override;

    [[nodiscard]] qint64 version() const { return m_version; }
    [[nodiscard]] const std::optional<Health::Fault> &fault() const { return m_fault; }

private:
    struct Checked;
    void hear(const CatalogueAsPulled &catalogue);
    void take(const std::shared_ptr<const Checked> &checked);

    const Config &m_config;
    CatalogueErrand &m_errand;
    Terminal &m_terminal;
    qint64 m_version = 0;
    std::optional<Health::Fault> m_fault;
    QThreadPool m_worker; ///< one thread; ends first
};

} // namespace okienko
