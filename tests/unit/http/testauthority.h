// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <openssl/ssl.h>

#include <memory>

/// A certificate with its key, as PEM.
struct TestPapers {
    QByteArray certificate;
    QByteArray key;
};

/// An authority made for one test run, with OpenSSL and without a file.
class TestAuthority
{
public:
    explicit TestAuthority(const char *name);
    ~TestAuthority();
    TestAuthority(const TestAuthority &) = delete;
    TestAuthority &operator=(const TestAuthority &) = delete;

    enum class Use { Server, Client };
    struct Wish {
        const char *name = "kiosk";
        Use use = Use::Client;
        long serial = 1;
        long validFrom = -60; ///< seconds from now
        long validTo = 3600;
    };
    [[nodiscard]] TestPapers issue(const Wish &wish) const;
    [[nodiscard]] const QByteArray &certificate() const { return m_pem; }

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
    QByteArray m_pem;
};

using TestContext = std::shared_ptr<SSL_CTX>;

/// What a client needs to connect: whom it believes, and its papers, when it has any.
[[nodiscard]] TestContext clientContext(const QByteArray &authority, const TestPapers &papers = {},
                                        int newestVersion = TLS1_3_VERSION);
