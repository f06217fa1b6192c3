// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

#include <functional>
#include <mutex>

namespace okienko::backoffice
{

/// The log: one JSON object a line, on the standard error unless told otherwise. Holds ids and words of the
/// contract, never what somebody typed. May be written from any thread. Never waits for whoever reads it:
/// lines for which there is no room are counted and told ("log-lost") when there is room again.
class Journal
{
public:
    enum class Level { Error, Warning, Info, Debug };

    using Out = std::function<void(const QByteArray &line)>;
    explicit Journal(Level level = Level::Info, const Out &out = {});
    /// Lines into a file, pipe or socket, which stays the caller's.
    [[nodiscard]] static Out into(int descriptor);

    /// @param what a word for the kind of line: "request", "refused", "started"
    void write(Level level, const QString &what, const QJsonObject &facts = {});

private:
    const Level m_level;
    const Out m_out;
    std::mutex m_mutex;
};

} // namespace okienko::backoffice
