// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/strictjson.h"

#include <QSet>

#include <cmath>
#include <optional>

#include "protocol/utf8.h"

namespace okienko
{

namespace
{

class Parser
{
public:
    Parser(const QByteArray &text, const JsonLimits &limits) : m_text(text), m_limits(limits) {}

    tl::expected<JsonValue, JsonSyntaxError> parse()
    {
        JsonValue root;
        if (text() && value(root, 0))
            end();
        if (m_error)
            return tl::unexpected(*m_error);
        return root;
    }

private:
    struct Step {
        QString key;
        qsizetype index; ///< in a list; -1 for a key
    };

    /// The text as a whole: size and encoding.
    bool text()
    {
        if (m_text.size() > m_limits.bytes)
            return refuse(0, QStringLiteral("%1 bytes").arg(m_text.size()),
                          QStringLiteral("at most %1 bytes").arg(m_limits.bytes));
        if (m_text.startsWith("\xEF\xBB\xBF"))
            return refuse(0, QStringLiteral("a byte order mark"), QStringLiteral("UTF-8 without one"));
        if (const auto wrong = firstWrongUtf8Byte(m_text))
            return refuse(*wrong, byteName(m_text.at(*wrong)), QStringLiteral("UTF-8 (RFC 3629)"));
        return true;
    }

    bool end()
    {
        skipSpace();
        return m_at == m_text.size() || refuseHere(QStringLiteral("nothing more (the end of the file)"));
    }

    bool value(JsonValue &into, int depth)
    {
        skipSpace();
        if (++m_values > m_limits.values)
            return refuse(m_at, QStringLiteral("more values"),
                          QStringLiteral("at most %1 values").arg(m_limits.values));
        switch (peek()) {
        case '{': return object(into, depth + 1);
        case '[': return array(into, depth + 1);
        case '"': into.kind = JsonValue::Kind::String; return string(into.text);
        case 't':
            into.boolean = true;
            into.kind = JsonValue::Kind::Boolean;
            return word("true");
        case 'f': into.kind = JsonValue::Kind::Boolean; return word("false");
        case 'n': return word("null");
        default: break;
        }
        if (peek() == '-' || isDigit(peek()))
            return number(into);
        return refuseHere(QStringLiteral("a value"));
    }

    bool object(JsonValue &into, int depth)
    {
        into.kind = JsonValue::Kind::Object;
        if (!enter(depth))
            return false;
        QSet<QString> seen;
        skipSpace();
        if (peek() == '}')
            return step();
        while (true) {
            skipSpace();
            const qsizetype keyAt = m_at;
            if (peek() != '"')
                return refuseHere(QStringLiteral("a key in quotation marks"));
            QString key;
            if (!string(key))
                return false;
            m_path.push_back({key, -1});
            if (stands(into, key, seen))
                return twice(key, keyAt);
            skipSpace();
            if (peek() != ':')
                return refuseHere(QStringLiteral("\":\""));
            ++m_at;
            into.members.push_back({key, {}});
            if (!value(into.members.back().value, depth))
                return false;
            m_path.pop_back();
            skipSpace();
            if (peek() == '}')
                return step();
            if (peek() != ',')
                return refuseHere(QStringLiteral("\",\" or \"}\""));
            ++m_at;
        }
    }

    bool array(JsonValue &into, int depth)
    {
        into.kind = JsonValue::Kind::Array;
        if (!enter(depth))
            return false;
        skipSpace();
        if (peek() == ']')
            return step();
        while (true) {
            m_path.push_back({QString(), static_cast<qsizetype>(into.items.size())});
            into.items.emplace_back();
            if (!value(into.items.back(), depth))
                return false;
            m_path.pop_back();
            skipSpace();
            if (peek() == ']')
                return step();
            if (peek() != ',')
                return refuseHere(QStringLiteral("\",\" or \"]\""));
            ++m_at;
        }
    }

    bool string(QString &into)
    {
        ++m_at;
        qsizetype from = m_at;
        while (m_at < m_text.size()) {
            const char c = m_text.at(m_at);
            if (c == '"') {
                into += QString::fromUtf8(m_text.constData() + from, m_at - from);
                return step();
            }
            if (static_cast<unsigned char>(c) < 0x20)
                return refuseHere(QStringLiteral("text without line breaks and control characters"));
            if (c != '\\') {
                ++m_at;
                continue;
            }
            into += QString::fromUtf8(m_text.constData() + from, m_at - from);
            if (!escape(into))
                return false;
            from = m_at;
        }
        return refuseHere(QStringLiteral("the closing quotation mark"));
    }

    bool escape(QString &into)
    {
        const qsizetype start = m_at++;
        static constexpr char letters[] = "\"\\/bfnrt";
        static constexpr char meanings[] = "\"\\/\b\f\n\r\t";
        const char c = peek();
        for (std::size_t i = 0; c != 0 && letters[i] != 0; ++i) {
            if (letters[i] == c) {
                into += QLatin1Char(meanings[i]);
                return step();
            }
        }
        if (c != 'u')
            return refuse(start, QStringLiteral("an unknown escape"),
                          QStringLiteral("one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u"));
        char16_t first = 0;
        char16_t second = 0;
        if (!fourDigits(first))
            return false;
        if (QChar::isLowSurrogate(first))
            return refuse(start, QStringLiteral("half a surrogate pair"),
                          QStringLiteral("a whole character"));
        into += QChar(first);
        if (!QChar::isHighSurrogate(first))
            return true;
        if (m_text.mid(m_at, 2) != "\\u")
            return refuse(start, QStringLiteral("half a surrogate pair"),
                          QStringLiteral("a whole character"));
        ++m_at;
        if (!fourDigits(second))
            return false;
        if (!QChar::isLowSurrogate(second))
            return refuse(start, QStringLiteral("half a surrogate pair"),
                          QStringLiteral("a whole character"));
        into += QChar(second);
        return true;
    }

    bool fourDigits(char16_t &into)
    {
        const QByteArray digits = m_text.mid(m_at + 1, 4);
        bool read = digits.size() == 4;
        for (const char digit : digits)
            read = read && std::isxdigit(static_cast<unsigned char>(digit)) != 0;
        if (!read)
            return refuseHere(QStringLiteral("four hexadecimal digits after \\u"));
        into = static_cast<char16_t>(digits.toUShort(nullptr, 16));
        m_at += 5;
        return true;
    }

    bool number(JsonValue &into)
    {
        const qsizetype from = m_at;
        bool whole = true;
        if (peek() == '-')
            ++m_at;
        if (peek() == '0')
            ++m_at;
        else if (!digits())
            return false;
        if (peek() == '.') {
            whole = false;
            ++m_at;
            if (!digits())
                return false;
        }
        if (peek() == 'e' || peek() == 'E') {
            whole = false;
            ++m_at;
            if (peek() == '+' || peek() == '-')
                ++m_at;
            if (!digits())
                return false;
        }
        const QByteArray written = m_text.mid(from, m_at - from);
        into.text = QString::fromLatin1(written);
        bool finite = false;
        into.decimal = written.toDouble(&finite);
        into.kind = JsonValue::Kind::Decimal;
        if (!finite || !std::isfinite(into.decimal))
            return refuse(from, into.text, QStringLiteral("a number of reasonable size"));
        bool fits = false;
        const qint64 integer = written.toLongLong(&fits);
        if (whole && fits) {
            into.kind = JsonValue::Kind::Integer;
            into.integer = integer;
        }
        return true;
    }

    bool digits()
    {
        if (!isDigit(peek()))
            return refuseHere(QStringLiteral("a digit"));
        while (isDigit(peek()))
            ++m_at;
        return true;
    }

    bool word(const QByteArray &expected)
    {
        if (m_text.mid(m_at, expected.size()) != expected)
            return refuseHere(QString::fromLatin1(expected));
        m_at += expected.size();
        return true;
    }

    bool enter(int depth)
    {
        if (depth > m_limits.depth)
            return refuse(m_at, QStringLiteral("more than %1 levels").arg(m_limits.depth),
                          QStringLiteral("at most %1 levels").arg(m_limits.depth));
        return step();
    }

    bool step()
    {
        ++m_at;
        return true;
    }

    void skipSpace()
    {
        while (peek() == ' ' || peek() == '\n' || peek() == '\r' || peek() == '\t')
            ++m_at;
    }

    /// The byte ahead, 0 at the end. (A zero byte in the file is refused as any other that does not belong.)
    [[nodiscard]] char peek() const { return m_at < m_text.size() ? m_text.at(m_at) : '\0'; }
    [[nodiscard]] static bool isDigit(char c) { return c >= '0' && c <= '9'; }
    [[nodiscard]] static QString byteName(char byte)
    {
        return QStringLiteral("the byte 0x%1").arg(static_cast<unsigned char>(byte), 2, 16, QLatin1Char('0'));
    }

    [[nodiscard]] QString lineAndColumn(qsizetype at) const
    {
        const QByteArray before = m_text.left(at);
        const qsizetype lineStart = before.lastIndexOf('\n') + 1;
        return QStringLiteral("%1:%2")
            .arg(before.count('\n') + 1)
            .arg(QString::fromUtf8(before.mid(lineStart)).size() + 1);
    }

    /// Whether the object has this key already. Small objects, which nearly all are, need no set.
    static bool stands(const JsonValue &object, const QString &key, QSet<QString> &seen)
    {
        constexpr std::size_t small = 24;
        if (object.members.size() < small)
            return object.member(key) != nullptr;
        if (seen.isEmpty())
            for (const JsonMember &member : object.members)
                seen.insert(member.name);
        if (seen.contains(key))
            return true;
        seen.insert(key);
        return false;
    }

    [[nodiscard]] QString pointer() const
    {
        QString pointer;
        for (const Step &step : m_path)
            pointer +=
                step.index < 0 ? pointerStep(step.key) : QLatin1Char('/') + QString::number(step.index);
        return pointer;
    }

    bool twice(const QString &key, qsizetype at)
    {
        m_error = {pointer(),
                   QStringLiteral("the key \"%1\" a second time (line %2)").arg(key, lineAndColumn(at)),
                   QStringLiteral("each key once")};
        return false;
    }

    bool refuseHere(const QString &allowed)
    {
        if (m_at >= m_text.size())
            return refuse(m_text.size(), QStringLiteral("the end of the file"), allowed);
        const char byte = m_text.at(m_at);
        if (static_cast<unsigned char>(byte) < 0x20)
            return refuse(m_at,
                          byte == '\n' || byte == '\r' ? QStringLiteral("a line break") : byteName(byte),
                          allowed);
        const QString here = QString::fromUtf8(m_text.mid(m_at, 4)).left(1);
        return refuse(m_at, QLatin1Char('"') + here + QLatin1Char('"'), allowed);
    }

    bool refuse(qsizetype at, const QString &found, const QString &allowed)
    {
        m_error = {lineAndColumn(at), found, allowed};
        return false;
    }

    const QByteArray &m_text;
    JsonLimits m_limits;
    qsizetype m_at = 0;
    qsizetype m_values = 0;
    std::vector<Step> m_path;
    std::optional<JsonSyntaxError> m_error;
};

} // namespace

const JsonValue *JsonValue::member(QStringView name) const
{
    for (const JsonMember &one : members)
        if (one.name == name)
            return &one.value;
    return nullptr;
}

tl::expected<JsonValue, JsonSyntaxError> parseStrictJson(const QByteArray &text, const JsonLimits &limits)
{
    return Parser(text, limits).parse();
}

QString pointerStep(QStringView key)
{
    QString step = key.toString();
    step.replace(QLatin1Char('~'), QLatin1String("~0")).replace(QLatin1Char('/'), QLatin1String("~1"));
    return QLatin1Char('/') + step;
}

} // namespace okienko
