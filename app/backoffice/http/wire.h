// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <boost/asio/ip/tcp.hpp>
#include <openssl/ssl.h>

#include "http/line.h"

namespace okienko::backoffice
{

struct SslFree {
    void operator()(SSL *ssl) const { SSL_free(ssl); }
};

/// OpenSSL works on the socket itself and Asio only tells when it is ready. Asio's own TLS stream keeps two
/// buffers of 17 kB for every connection; so an idle one needs about a quarter.
struct Line::Wire {
    explicit Wire(boost::asio::ip::tcp::socket &&connected) : socket(std::move(connected)) {}

    boost::asio::ip::tcp::socket socket; ///< non-blocking
    std::unique_ptr<SSL, SslFree> ssl;   ///< none: plain
    bool wantsWrite = false;             ///< what the last deed that said Wait waits for
    bool awaitsRead = false;
    bool awaitsWrite = false;
    bool broken = false; ///< TLS failed: no goodbye can be said
    QByteArray trouble;
};

} // namespace okienko::backoffice
