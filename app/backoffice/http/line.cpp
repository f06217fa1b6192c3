// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/line.h"

#include <openssl/bn.h>
#include <openssl/err.h>
#include <openssl/x509.h>

#include <algorithm>
#include <cerrno>

#include <sys/socket.h>

#include "http/wire.h"

namespace okienko::backoffice
{

namespace
{

constexpr int serialBytes = 16;

struct X509Free {
    void operator()(X509 *certificate) const { X509_free(certificate); }
};
struct BnFree {
    void operator()(BIGNUM *number) const { BN_free(number); }
};
struct TimeFree {
    void operator()(ASN1_TIME *time) const { ASN1_TIME_free(time); }
};
struct BioFree {
    void operator()(BIO *bio) const { BIO_free(bio); }
};

QByteArray hexSerial(const X509 *certificate)
{
    const std::unique_ptr<BIGNUM, BnFree> number(
        ASN1_INTEGER_to_BN(X509_get0_serialNumber(certificate), nullptr));
    if (number == nullptr)
        return {};
    QByteArray bytes(std::max(serialBytes, BN_num_bytes(number.get())), '\0');
    BN_bn2binpad(number.get(), reinterpret_cast<unsigned char *>(bytes.data()),
                 static_cast<int>(bytes.size()));
    return bytes.toHex();
}

QString subjectOf(const X509 *certificate)
{
    const std::unique_ptr<BIO, BioFree> text(BIO_new(BIO_s_mem()));
    if (text == nullptr ||
        X509_NAME_print_ex(text.get(), X509_get_subject_name(certificate), 0,
                           XN_FLAG_RFC2253 & ~static_cast<unsigned long>(ASN1_STRFLGS_ESC_MSB)) < 0)
        return {};
    char *data = nullptr;
    const long size = BIO_get_mem_data(text.get(), &data);
    return QString::fromUtf8(data, size);
}

} // namespace

Line::Line(std::unique_ptr<Wire> wire) : m_wire(std::move(wire)) {}

Line::~Line() = default;

/// What OpenSSL's answer means, and which way it wants to go on.
Line::Io Line::sort(int result)
{
    switch (SSL_get_error(m_wire->ssl.get(), result)) {
    case SSL_ERROR_WANT_READ: m_wire->wantsWrite = false; return Io::Wait;
    case SSL_ERROR_WANT_WRITE: m_wire->wantsWrite = true; return Io::Wait;
    case SSL_ERROR_ZERO_RETURN: return Io::Ended;
    default: m_wire->broken = true; return Io::Failed;
    }
}

Line::Io Line::shakeHands()
{
    if (m_wire->ssl == nullptr)
        return Io::Done;
    ERR_clear_error();
    const int result = SSL_accept(m_wire->ssl.get());
    if (result == 1)
        return Io::Done;
    const Io io = sort(result);
    if (io == Io::Wait)
        return io;
    const long verdict = SSL_get_verify_result(m_wire->ssl.get());
    const unsigned long code = ERR_peek_last_error();
    if (verdict != X509_V_OK)
        m_wire->trouble = X509_verify_cert_error_string(verdict);
    else if (code != 0)
        m_wire->trouble = ERR_reason_error_string(code);
    else
        m_wire->trouble = QByteArrayLiteral("the client closed the line");
    ERR_clear_error();
    return Io::Failed;
}

QByteArray Line::trouble() const { return m_wire->trouble; }

ClientCertificate Line::certificate() const
{
    if (m_wire->ssl == nullptr)
        return {};
    const std::unique_ptr<X509, X509Free> certificate(SSL_get1_peer_certificate(m_wire->ssl.get()));
    if (certificate == nullptr)
        return {};
    // Counted from the epoch, not from now: OpenSSL's now and ours may be a second apart.
    const std::unique_ptr<ASN1_TIME, TimeFree> epoch(ASN1_TIME_set(nullptr, 0));
    int days = 0;
    int seconds = 0;
    ASN1_TIME_diff(&days, &seconds, epoch.get(), X509_get0_notAfter(certificate.get()));
    return {hexSerial(certificate.get()), subjectOf(certificate.get()), qint64{days} * 86'400 + seconds};
}

Line::Io Line::read(std::span<char> room, std::size_t &got)
{
    if (m_wire->ssl == nullptr)
        return drain(room, got);
    ERR_clear_error();
    const int result = SSL_read_ex(m_wire->ssl.get(), room.data(), room.size(), &got);
    return result == 1 ? Io::Done : sort(result);
}

Line::Io Line::write(const QByteArray &bytes, qsizetype from, std::size_t &put)
{
    const char *data = bytes.constData() + from;
    const auto size = static_cast<std::size_t>(bytes.size() - from);
    if (m_wire->ssl != nullptr) {
        ERR_clear_error();
        const int result = SSL_write_ex(m_wire->ssl.get(), data, size, &put);
        return result == 1 ? Io::Done : sort(result);
    }
    const ssize_t sent = ::send(m_wire->socket.native_handle(), data, size, MSG_NOSIGNAL);
    if (sent > 0) {
        put = static_cast<std::size_t>(sent);
        return Io::Done;
    }
    m_wire->wantsWrite = true;
    return errno == EAGAIN || errno == EINTR ? Io::Wait : Io::Failed;
}

Line::Io Line::sayGoodbye()
{
    if (m_wire->ssl != nullptr && !m_wire->broken && SSL_is_init_finished(m_wire->ssl.get()) == 1) {
        ERR_clear_error();
        const int result = SSL_shutdown(m_wire->ssl.get());
        if (result < 0 && sort(result) == Io::Wait && m_wire->wantsWrite)
            return Io::Wait;
    }
    return ::shutdown(m_wire->socket.native_handle(), SHUT_WR) == 0 ? Io::Done : Io::Failed;
}

Line::Io Line::drain(std::span<char> room, std::size_t &got)
{
    const ssize_t read = ::recv(m_wire->socket.native_handle(), room.data(), room.size(), 0);
    if (read > 0) {
        got = static_cast<std::size_t>(read);
        return Io::Done;
    }
    if (read == 0)
        return Io::Ended;
    m_wire->wantsWrite = false;
    return errno == EAGAIN || errno == EINTR ? Io::Wait : Io::Failed;
}

void Line::await(std::function<void()> ready)
{
    using boost::asio::ip::tcp;
    const bool writes = m_wire->wantsWrite;
    bool &waits = writes ? m_wire->awaitsWrite : m_wire->awaitsRead;
    if (waits)
        return;
    waits = true;
    m_wire->socket.async_wait(writes ? tcp::socket::wait_write : tcp::socket::wait_read,
                              [&waits, ready = std::move(ready)](const boost::system::error_code &error) {
                                  if (error)
                                      return; // cut
                                  waits = false;
                                  ready();
                              });
}

void Line::cut()
{
    boost::system::error_code ignored;
    m_wire->socket.close(ignored);
}

} // namespace okienko::backoffice
