// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/icalendar.h"

namespace okienko
{

namespace
{

constexpr qsizetype longestLine = 75; ///< octets, without CRLF

bool isInsideCharacter(char octet) { return (static_cast<unsigned char>(octet) & 0xC0U) == 0x80U; }

/// One content line, folded (RFC 5545, 3.1).
void write(QByteArray &sheet, const QByteArray &line)
{
    qsizetype from = 0;
    qsizetype room = longestLine;
    while (line.size() - from > room) {
        qsizetype end = from + room;
        while (isInsideCharacter(line.at(end)))
            --end;
        sheet += line.mid(from, end - from) + "\r\n ";
        from = end;
        room = longestLine - 1; // the space counts
    }
    sheet += line.mid(from) + "\r\n";
}

/// A value of type TEXT (3.3.11). Control characters that no text may hold are left out.
QByteArray escaped(QString text)
{
    text.replace(QLatin1String("\r\n"), QLatin1String("\n")).replace(u'\r', u'\n');
    QString safe;
    for (const QChar c : std::as_const(text)) {
        if (c == u'\n')
            safe += QLatin1String("\\n");
        else if (c == u'\\' || c == u';' || c == u',')
            safe += QStringLiteral("\\") + c;
        else if (c == u'\t' || c.category() != QChar::Other_Control)
            safe += c;
    }
    return safe.toUtf8();
}

/// The second form of DATE-TIME (3.3.5).
QByteArray textOf(const QDateTime &instant)
{
    return instant.toUTC().toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'")).toLatin1();
}

void write(QByteArray &sheet, const CalendarEvent &event)
{
    write(sheet, "BEGIN:VEVENT");
    write(sheet, "UID:" + event.id.toByteArray(QUuid::WithoutBraces));
    write(sheet, "DTSTAMP:" + textOf(event.changed));
    write(sheet, "DTSTART:" + textOf(event.from));
    write(sheet, "DTEND:" + textOf(event.to));
    write(sheet, "SEQUENCE:" + QByteArray::number(event.sequence));
    write(sheet, event.cancelled ? "STATUS:CANCELLED" : "STATUS:CONFIRMED");
    // It is the office's time, and makes nobody who looks at it busy.
    write(sheet, "TRANSP:TRANSPARENT");
    write(sheet, "SUMMARY:" + escaped(event.summary));
    write(sheet, "END:VEVENT");
}

constexpr auto zoneUtc = {
    "BEGIN:VTIMEZONE",    "TZID:UTC",         "BEGIN:STANDARD", "DTSTART:19700101T000000",
    "TZOFFSETFROM:+0000", "TZOFFSETTO:+0000", "END:STANDARD",   "END:VTIMEZONE"};

} // namespace

QByteArray iCalendarOf(const CalendarSheet &sheet)
{
    const QByteArray often = "PT" + QByteArray::number(qint64{sheet.refresh.count()}) + "M";
    QByteArray text;
    write(text, "BEGIN:VCALENDAR");
    write(text, "VERSION:2.0");
    write(text, "PRODID:-//Okienko//Booked times//EN");
    write(text, "NAME:" + escaped(sheet.name));
    write(text, "X-WR-CALNAME:" + escaped(sheet.name));
    write(text, "REFRESH-INTERVAL;VALUE=DURATION:" + often);
    write(text, "X-PUBLISHED-TTL:" + often);
    for (const CalendarEvent &event : sheet.events)
        write(text, event);
    if (sheet.events.isEmpty())
        for (const char *line : zoneUtc)
            write(text, line);
    write(text, "END:VCALENDAR");
    return text;
}

} // namespace okienko
