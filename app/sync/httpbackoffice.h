// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>

#include "ports/backoffice.h"
#include "sync/officeline.h"

namespace okienko
{

class DeviceLine;

/// The office behind a line: the three letters of the post over HTTPS, as the contract writes them. An answer
/// is read strictly, and counts only when it is to the newest letter (numbers P7).
class HttpBackOffice : public BackOffice
{
    Q_OBJECT

public:
    explicit HttpBackOffice(DeviceLine &line, QObject *parent = nullptr);

    void hello(const Hello &hello) override;
    void lend(const LendRequest &request) override;
    void push(const Push &push) override;

private:
    /// Reads a 200. Nothing, and it was told, when it is not the answer to this letter.
    using Read = std::function<void(const OfficeLine::Reply &reply)>;
    void send(const QString &path, const QByteArray &letter, const Read &read);
    void tell(const Error &error);

    DeviceLine &m_line;
    quint64 m_newest = 0; ///< number of the newest letter
};

} // namespace okienko
