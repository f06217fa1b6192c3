// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/requestreader.h"

#include <boost/asio/buffer.hpp>
#include <boost/beast/http/basic_parser.hpp>
#include <boost/beast/http/error.hpp>

#include <algorithm>
#include <cctype>
#include <cstring>
#include <limits>

#include "http/target.h"

namespace okienko::backoffice
{

namespace
{

namespace http = boost::beast::http;
using ErrorCode = boost::beast::error_code;
using Text = boost::beast::string_view;

QByteArray bytesOf(Text text) { return {text.data(), static_cast<qsizetype>(text.size())}; }

/// Beast's rules of the format; ours keeps what it finds. (Beast's own message would take the fields behind a
/// chunked body as fields of the head.)
class Parser : public http::basic_parser<true>
{
public:
    QByteArray method;
    QByteArray target;
    int version = 11;
    Headers headers;
    QByteArray body;

private:
    void on_request_impl(http::verb /*verb*/, Text name, Text where, int number,
                         ErrorCode & /*error*/) override
    {
        method = bytesOf(name);
        target = bytesOf(where);
        version = number;
    }
    void on_response_impl(int /*status*/, Text /*reason*/, int /*version*/, ErrorCode & /*error*/) override {}
    void on_field_impl(http::field /*field*/, Text name, Text value, ErrorCode & /*error*/) override
    {
        if (!is_header_done())
            headers.append(bytesOf(name), bytesOf(value));
    }
    void on_header_impl(ErrorCode & /*error*/) override {}
    void on_body_init_impl(const boost::optional<std::uint64_t> & /*length*/, ErrorCode & /*error*/) override
    {
    }
    std::size_t on_body_impl(Text part, ErrorCode & /*error*/) override
    {
        body.append(part.data(), static_cast<qsizetype>(part.size()));
        return part.size();
    }
    void on_chunk_header_impl(std::uint64_t /*size*/, Text /*extensions*/, ErrorCode & /*error*/) override {}
    std::size_t on_chunk_body_impl(std::uint64_t /*left*/, Text part, ErrorCode &error) override
    {
        return on_body_impl(part, error);
    }
    void on_finish_impl(ErrorCode & /*error*/) override {}
};

/// Beast gives the same error for a version we do not speak and for no version at all.
bool endsWithVersion(const QByteArray &line)
{
    const QByteArray end = line.right(9);
    return end.size() == 9 && end.startsWith(" HTTP/") &&
           std::isdigit(static_cast<unsigned char>(end.at(6))) != 0 && end.at(7) == '.' &&
           std::isdigit(static_cast<unsigned char>(end.at(8))) != 0;
}

bool isHost(const QByteArray &host)
{
    return std::all_of(host.cbegin(), host.cend(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               (c != '\0' && std::strchr("-._~:[]", c) != nullptr);
    });
}

} // namespace

struct RequestReader::Parts {
    explicit Parts(const Limits &all) : limits(all)
    {
        parser.header_limit(static_cast<std::uint32_t>(all.headBytes));
        parser.body_limit(boost::none); // checked by us: each route has its own
    }

    const Limits &limits;
    Parser parser;
    Request request;
    qsizetype headBytes = 0;
    int emptyLines = 0;
    bool headTold = false;
    bool continues = false;
    bool keepsAlive = false; ///< as the head said: fields behind a chunked body change nothing
    int status = 400;
    QString detail;
};

RequestReader::RequestReader(const Limits &limits) : m_parts(std::make_unique<Parts>(limits)) {}

RequestReader::~RequestReader() = default;

RequestReader::Step RequestReader::refuse(int status, const QString &detail)
{
    m_parts->status = status;
    m_parts->detail = detail;
    return Step::Wrong;
}

RequestReader::Step RequestReader::feed(QByteArray &bytes)
{
    Parts &parts = *m_parts;
    Parser &parser = parts.parser;
    // RFC 9112 2.2: an empty line before the first one is forgiven, from old clients behind a body.
    while (!parser.got_some() && parts.emptyLines < 2 && bytes.startsWith("\r\n")) {
        bytes.remove(0, 2);
        ++parts.emptyLines;
    }
    for (;;) {
        if (parts.headTold && parser.is_done()) {
            parts.request.body = std::move(parser.body);
            return Step::Done;
        }
        if (bytes.isEmpty() || (!parser.got_some() && bytes == "\r"))
            return Step::NeedsMore;
        // The shortest end of a chunked body has five bytes, and Beast's debug build insists on seeing so
        // many.
        if (parts.headTold && parser.chunked() && bytes.size() < 5)
            return Step::NeedsMore;
        ErrorCode error;
        const auto used = static_cast<qsizetype>(parser.put(
            boost::asio::buffer(bytes.constData(), static_cast<std::size_t>(bytes.size())), error));
        bytes.remove(0, used);
        const bool starved = error == http::error::need_more;
        const bool inHead = !parser.is_header_done();
        if (!parts.headTold) {
            parts.headBytes += used;
            if (error == http::error::header_limit ||
                parts.headBytes + (inHead ? bytes.size() : 0) > parts.limits.headBytes) {
                // Beast looks at the first line only when the whole head is there.
                return parser.method.isEmpty() && !bytes.contains("\r\n")
                           ? refuse(414, QStringLiteral("The first line is too long."))
                           : refuse(431, QStringLiteral("The fields of the head are too long."));
            }
            if (parser.headers.fields().size() > parts.limits.fields)
                return refuse(431, QStringLiteral("The head has too many fields."));
        }
        if (error && !starved) {
            if (error == http::error::bad_version && endsWithVersion(bytes.left(bytes.indexOf("\r\n"))))
                return refuse(505, QStringLiteral("Only HTTP/1.0 and HTTP/1.1 are spoken here."));
            if (error == http::error::body_limit)
                return refuse(413, QStringLiteral("The body is too long for this place."));
            return refuse(
                400,
                QStringLiteral("The request is malformed: %1.").arg(QString::fromStdString(error.message())));
        }
        if (!parts.headTold && !inHead) {
            parts.headTold = true;
            return checkHead();
        }
        if (starved) {
            // What is not taken is the line that tells a chunk's size, or the fields behind the last one.
            if (parts.headTold && bytes.size() > parts.limits.headBytes)
                return refuse(400, QStringLiteral("The lines between the chunks are too long."));
            return Step::NeedsMore;
        }
    }
}

RequestReader::Step RequestReader::checkHead()
{
    Parts &parts = *m_parts;
    const Parser &parser = parts.parser;
    Request &request = parts.request;
    request.method = parser.method;
    request.headers = parser.headers;
    parts.keepsAlive = parser.version >= 11 && parser.keep_alive();
    if (parser.target.size() > parts.limits.targetBytes)
        return refuse(414,
                      QStringLiteral("The target is longer than %1 bytes.").arg(parts.limits.targetBytes));
    static const QList<QByteArray> served{"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"};
    if (parser.method == "CONNECT" || parser.method == "TRACE")
        return refuse(405, QStringLiteral("This method is not allowed on any path."));
    if (!served.contains(parser.method))
        return refuse(501, QStringLiteral("This method is not known here."));

    const qsizetype hosts = request.headers.count("Host");
    if (hosts > 1 || (hosts == 0 && parser.version >= 11))
        return refuse(400, QStringLiteral("The field Host must be there once."));
    const Result<Target> target = readTarget(parser.target);
    if (!target)
        return refuse(400, target.error().detail);
    request.host = target->host.isEmpty() ? request.headers.value("Host") : target->host;
    if (!isHost(request.host))
        return refuse(400, QStringLiteral("The field Host is malformed."));
    request.path = target->path;
    request.query = target->query;
    return checkFraming();
}

/// How long the body is must be beyond doubt (request smuggling, RFC 9112 11.2).
RequestReader::Step RequestReader::checkFraming()
{
    Parts &parts = *m_parts;
    const Parser &parser = parts.parser;
    const Headers &headers = parts.request.headers;
    const QByteArray lengths = headers.value("Content-Length");
    if (lengths.contains(','))
        return refuse(400, QStringLiteral("The field Content-Length is there more than once."));
    if (headers.has("Transfer-Encoding")) {
        if (!lengths.isEmpty() || parser.version < 11)
            return refuse(400,
                          QStringLiteral("Transfer-Encoding stands beside Content-Length or in HTTP/1.0."));
        if (headers.value("Transfer-Encoding").compare("chunked", Qt::CaseInsensitive) != 0 ||
            !parser.chunked())
            return refuse(501, QStringLiteral("Only the transfer coding chunked is known here."));
    }
    const QByteArray expected = headers.value("Expect");
    if (!expected.isEmpty()) {
        if (expected.compare("100-continue", Qt::CaseInsensitive) != 0)
            return refuse(417, QStringLiteral("Only 100-continue can be expected."));
        parts.continues = parser.version >= 11 && hasBody();
    }
    const QByteArray coding = headers.value("Content-Encoding");
    if (hasBody() && !coding.isEmpty() && coding.compare("identity", Qt::CaseInsensitive) != 0)
        return refuse(415, QStringLiteral("Bodies are taken as they are, without Content-Encoding."));
    return Step::HeadDone;
}

void RequestReader::allowBody(qint64 bytes)
{
    m_parts->parser.body_limit(static_cast<std::uint64_t>(std::max<qint64>(bytes, 0)));
}

Request &RequestReader::request() { return m_parts->request; }

bool RequestReader::keepsAlive() const { return m_parts->keepsAlive; }

bool RequestReader::waitsForContinue() const { return m_parts->continues; }

bool RequestReader::hasBody() const
{
    return m_parts->parser.chunked() || m_parts->parser.content_length().value_or(0) > 0;
}

std::optional<qint64> RequestReader::announcedBody() const
{
    const auto length = m_parts->parser.content_length();
    if (!length)
        return {};
    return static_cast<qint64>(std::min<std::uint64_t>(*length, std::numeric_limits<qint64>::max()));
}

int RequestReader::status() const { return m_parts->status; }

QString RequestReader::detail() const { return m_parts->detail; }

} // namespace okienko::backoffice
