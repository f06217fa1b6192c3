// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

#include <functional>
#include <mutex>

namespace okienko::backoffice
{

/// The log: one JSON object a line, on the standard error unless told otherwise. Holds ids and words of the
/// contract, never what somebody typed. May be written from any thread.
class Journal
{
public:
    enum class Level { Error, Warning, Info, Debug };

    explicit Journal(Level level = Level::Info, std::function<void(const QByteArray &line)> out = {});

    /// @param what a word for the kind of line: "request", "refused", "started"
    void write(Level level, const QString &what, const QJsonObject &facts = {});

private:
    const Level m_level;
    const std::function<void(const QByteArray &line)> m_out;
    std::mutex m_mutex;
};

} // namespace okienko::backoffice
