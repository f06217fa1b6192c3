// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <memory>
#include <optional>

#include "http/options.h"
#include "http/request.h"

namespace okienko::backoffice
{

/// Reads one request of HTTP/1.0 or 1.1 (RFC 9112) from bytes as they come, and refuses whatever two programs
/// could read in two ways. The only file that knows Beast is this class's.
class RequestReader
{
public:
    enum class Step {
        NeedsMore, ///< bytes
        HeadDone,  ///< allowBody(), then go on
        Done,
        Wrong ///< status() and detail() say what; nothing can be read behind it
    };

    explicit RequestReader(const Limits &limits);
    ~RequestReader();
    RequestReader(const RequestReader &) = delete;
    RequestReader &operator=(const RequestReader &) = delete;

    /// Takes what it needs from the front of the bytes; what stays behind Done belongs to the next request.
    Step feed(QByteArray &bytes);
    void allowBody(qint64 bytes);

    [[nodiscard]] Request &request();
    [[nodiscard]] bool keepsAlive() const;       ///< as the client wishes
    [[nodiscard]] bool waitsForContinue() const; ///< Expect: 100-continue, and there is a body
    [[nodiscard]] bool hasBody() const;
    [[nodiscard]] std::optional<qint64> announcedBody() const; ///< none when it comes in chunks
    [[nodiscard]] int status() const;
    [[nodiscard]] QString detail() const;

private:
    struct Parts;
    Step refuse(int status, const QString &detail);
    Step checkHead();
    Step checkFraming();
    std::unique_ptr<Parts> m_parts;
};

} // namespace okienko::backoffice
