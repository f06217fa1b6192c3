// SPDX-License-Identifier: GPL-3.0-or-later
#include "printer/ticketlayout.h"

#include "domain/booking.h"
#include "printer/pagesetter.h"
#include "printer/slipwords.h"

namespace okienko
{

namespace
{

/// The measures of one width of paper, mm.
struct Measures {
    bool wide = true;
    double cut = 6;    ///< free at both ends
    double body = 4.1; ///< cap height
    double service = 5.6;
    double title = 4.6;
    double number = 20;
    double nextNumber = 17; ///< of the second and further linked matters
    double letter = 18;
    double mark = 9;
    double gap = 5; ///< beside a rule
    double paragraph = 5;
    double line = 2.9; ///< between lines of one thought
    double strip = 8;  ///< numbers on a strip for staff
    double code = 26;
    double box = 4.4;
    double time = 11;      ///< of a booked visit
    double visitCode = 11; ///< in two halves
};

constexpr double leastNumber = 16.1;

Measures measuresOf(const Paper &paper)
{
    if (paper.printableMm >= 64)
        return {};
    Measures narrow;
    narrow.wide = false;
    narrow.body = 4.05;
    narrow.service = 5.0;
    narrow.title = 4.6;
    narrow.number = 19.5;
    narrow.nextNumber = 19.5;
    narrow.mark = 0;
    narrow.strip = 6.4;
    narrow.visitCode = 8.4; // four of the widest letters
    return narrow;
}

QString timeOf(const QDateTime &moment) { return moment.time().toString(QStringLiteral("H:mm")); }

void ruled(PageSetter &page, const Measures &is)
{
    page.space(is.gap);
    page.rule();
    page.space(is.gap);
}

/// Who gives the number: what a slip and a strip begin with.
void head(PageSetter &page, const Measures &is, const QString &office)
{
    page.space(is.cut);
    page.head(office, is.mark, is.title);
    page.space(4);
    page.rule();
}

class SlipSetter
{
public:
    SlipSetter(const Slip &slip, const Paper &paper)
        : m_slip(slip), m_is(measuresOf(paper)), m_words(slip.language), m_officeWords(slip.officeLanguage),
          m_page(paper)
    {
    }

    Page ticket()
    {
        head(m_page, m_is, m_slip.office.in(m_slip.language));
        m_page.space(m_is.gap);
        copyBar();
        m_page.centred(m_words.say(Phrase::YourNumber), m_is.body);
        m_page.space(6);
        for (qsizetype i = 0; i < m_slip.matters.size(); ++i) {
            if (i > 0)
                ruled(m_page, m_is);
            matter(m_slip.matters.at(i), i == 0);
        }
        lineDown();
        if (m_is.wide)
            bringList();
        codes();
        return m_page.finish(m_is.cut);
    }

    Page checklist()
    {
        head(m_page, m_is, m_slip.office.in(m_slip.language));
        m_page.space(m_is.gap + 1);
        m_page.centred(m_words.say(Phrase::WhatToBring), m_is.service, true);
        for (const SlipMatter &each : m_slip.matters) {
            m_page.space(m_is.paragraph);
            m_page.centred(each.service.in(m_slip.language), m_is.body);
        }
        ruled(m_page, m_is);
        boxes();
        ruled(m_page, m_is);
        m_page.centred(m_words.date(m_slip.issuedLocal.date()), m_is.body);
        return m_page.finish(m_is.cut);
    }

    Page visit()
    {
        const SlipBooking &visit = *m_slip.booking;
        head(m_page, m_is, m_slip.office.in(m_slip.language));
        m_page.space(m_is.gap);
        copyBar();
        m_page.centred(m_words.say(Phrase::YourVisit), m_is.body);
        m_page.space(m_is.paragraph);
        m_page.centred(m_words.date(visit.fromLocal.date()), m_is.title, true);
        m_page.space(m_is.paragraph);
        m_page.centred(timeOf(visit.fromLocal), m_is.time, true);
        m_page.space(m_is.paragraph);
        serviceOf(visit.service);
        m_page.space(m_is.paragraph);
        m_page.centred(m_words.count(Phrase::TakesMinutes, visit.minutes), m_is.body);
        ruled(m_page, m_is);
        m_page.centred(m_words.say(Phrase::VisitCode), m_is.body);
        m_page.space(m_is.paragraph);
        for (const QString &half : shownBookingCode(visit.code).split(QChar(QChar::Nbsp))) {
            m_page.centred(half, m_is.visitCode, true);
            m_page.space(m_is.line);
        }
        m_page.space(m_is.line);
        m_page.codeWithLines(visit.code, m_is.code, {m_words.say(Phrase::WhenYouCome)}, m_is.body, m_is.wide);
        bringAlong(visit);
        ruled(m_page, m_is);
        m_page.centred(m_words.say(Phrase::MadeAt)
                           .arg(m_words.date(m_slip.issuedLocal.date()) + QStringLiteral(", ") +
                                timeOf(m_slip.issuedLocal)),
                       m_is.body);
        return m_page.finish(m_is.cut);
    }

private:
    [[nodiscard]] bool forStaffToo() const { return m_slip.officeLanguage != m_slip.language; }

    void copyBar()
    {
        if (!m_slip.copy)
            return;
        QStringList words{m_words.say(Phrase::Copy), m_officeWords.say(Phrase::Copy)};
        words.removeDuplicates();
        m_page.bar(words, 5.0);
        m_page.space(m_is.gap);
    }

    void matter(const SlipMatter &matter, bool first)
    {
        m_page.number(matter.number, first ? m_is.number : m_is.nextNumber, leastNumber, m_is.letter);
        m_page.space(7);
        serviceOf(matter.service);
        ruled(m_page, m_is);
        where(matter);
        if (first)
            howLong(matter);
    }

    void serviceOf(const Translated &service)
    {
        const QString name = service.in(m_slip.language);
        m_page.centred(name, m_is.service, true);
        if (const QString own = service.in(m_slip.officeLanguage); forStaffToo() && own != name) {
            m_page.space(4);
            m_page.centred(own, m_is.body);
        }
    }

    void bringAlong(const SlipBooking &visit)
    {
        if (visit.bring.isEmpty())
            return;
        ruled(m_page, m_is);
        m_page.left(m_words.say(Phrase::BringAlong), m_is.body, true);
        for (const Translated &thing : visit.bring) {
            m_page.space(m_is.paragraph);
            m_page.tick(thing.in(m_slip.language), m_is.box, m_is.body);
        }
    }

    void where(const SlipMatter &matter)
    {
        if (matter.counters.isEmpty()) {
            m_page.centred(m_words.say(Phrase::WaitInHall), m_is.body);
            return;
        }
        const QString counter = m_words.counter(matter.counters);
        m_page.centred(counter, m_is.title, true);
        if (const QString own = m_officeWords.counter(matter.counters); forStaffToo() && own != counter) {
            m_page.space(3.6);
            m_page.centred(own, m_is.body);
        }
        m_page.space(m_is.paragraph);
        m_page.centred(m_words.say(Phrase::WaitNearby), m_is.body);
    }

    void howLong(const SlipMatter &matter)
    {
        if (matter.peopleBefore) {
            m_page.space(m_is.paragraph);
            m_page.centred(*matter.peopleBefore > 0
                               ? m_words.count(Phrase::PeopleBefore, *matter.peopleBefore)
                               : m_words.say(Phrase::NobodyBefore),
                           m_is.body);
        }
        if (matter.minutes && *matter.minutes > 0) {
            m_page.space(matter.peopleBefore ? m_is.line : m_is.paragraph);
            m_page.centred(m_words.count(Phrase::AboutMinutes, *matter.minutes), m_is.body);
        }
    }

    void lineDown()
    {
        if (!m_slip.lineDown)
            return;
        ruled(m_page, m_is);
        m_page.centred(m_words.say(Phrase::OfficeCannotSee), m_is.body);
        m_page.space(m_is.paragraph);
        const QStringList counters =
            m_slip.matters.isEmpty() ? QStringList() : m_slip.matters.constFirst().counters;
        m_page.centred(counters.isEmpty()
                           ? m_words.say(Phrase::ShowToStaff)
                           : m_words.say(Phrase::ShowAtCounter).arg(m_words.eitherOf(counters)),
                       m_is.body);
    }

    /// What all matters together need, each thing once.
    [[nodiscard]] QStringList things() const
    {
        QStringList things;
        for (const SlipMatter &each : m_slip.matters)
            for (const Translated &thing : each.bring)
                if (const QString name = thing.in(m_slip.language); !things.contains(name))
                    things.append(name);
        return things;
    }

    void boxes()
    {
        const QStringList all = things();
        for (qsizetype i = 0; i < all.size(); ++i) {
            if (i > 0)
                m_page.space(m_is.paragraph);
            m_page.tick(all.at(i), m_is.box, m_is.body);
        }
    }

    void bringList()
    {
        if (things().isEmpty())
            return;
        ruled(m_page, m_is);
        m_page.left(m_words.say(Phrase::HaveReady), m_is.body, true);
        m_page.space(m_is.paragraph);
        boxes();
    }

    void codes()
    {
        const bool linked = m_slip.matters.size() > 1;
        for (qsizetype i = 0; i < m_slip.matters.size(); ++i) {
            const SlipMatter &matter = m_slip.matters.at(i);
            if (i == 0)
                ruled(m_page, m_is);
            else
                m_page.space(m_is.gap + 2);
            QStringList lines;
            if (linked)
                lines << QStringLiteral("<b>%1</b>").arg(matter.number.text());
            lines << m_words.say(Phrase::Code).arg(matter.code);
            if (i == 0)
                lines << m_words.date(m_slip.issuedLocal.date()) +
                             QStringLiteral(", <b>%1</b>").arg(timeOf(m_slip.issuedLocal));
            m_page.codeWithLines(matter.token, m_is.code, lines, m_is.body, m_is.wide);
        }
        m_page.space(m_is.gap);
        m_page.centred(m_words.say(linked ? Phrase::KeepCodes : Phrase::KeepCode), m_is.body);
    }

    const Slip &m_slip;
    Measures m_is;
    SlipWords m_words;
    SlipWords m_officeWords;
    PageSetter m_page;
};

} // namespace

Page slipPage(const Slip &slip, const Paper &paper)
{
    SlipSetter setter(slip, paper);
    if (slip.booking)
        return setter.visit();
    return slip.checklistOnly ? setter.checklist() : setter.ticket();
}

Page stripPage(const StaffStrip &strip, const Paper &paper)
{
    const Measures is = measuresOf(paper);
    const SlipWords words(strip.officeLanguage);
    PageSetter page(paper);
    head(page, is, strip.office.in(strip.officeLanguage));
    page.space(is.gap);
    page.centred(words.say(Phrase::TicketsWithoutPaper), is.service, true);
    page.space(is.paragraph);
    page.centred(words.date(strip.printedLocal.date()) +
                     QStringLiteral(", <b>%1</b>").arg(timeOf(strip.printedLocal)),
                 is.body);
    for (const SlipMatter &ticket : strip.tickets) {
        ruled(page, is);
        page.left(ticket.number.text(), is.strip, true);
        page.right(ticket.code, is.body, true);
        page.space(is.paragraph);
        page.left(ticket.service.in(strip.officeLanguage), is.body);
        if (!ticket.counters.isEmpty()) {
            page.space(is.line);
            page.left(words.counter(ticket.counters), is.body);
        }
    }
    ruled(page, is);
    page.centred(words.say(Phrase::NumberOfTickets).arg(strip.tickets.size()), is.body, true);
    return page.finish(is.cut);
}

QSizeF slipSizeMm(const Slip &slip, const Paper &paper) { return slipPage(slip, paper).sizeMm(); }
QSizeF stripSizeMm(const StaffStrip &strip, const Paper &paper) { return stripPage(strip, paper).sizeMm(); }
QImage drawSlip(const Slip &slip, const Paper &paper) { return slipPage(slip, paper).image(); }
QImage drawStrip(const StaffStrip &strip, const Paper &paper) { return stripPage(strip, paper).image(); }
QByteArray slipPdf(const Slip &slip, const Paper &paper) { return slipPage(slip, paper).pdf(); }
QByteArray stripPdf(const StaffStrip &strip, const Paper &paper) { return stripPage(strip, paper).pdf(); }

Page orderPage(const PrintOrder &order, const Paper &paper)
{
    return order.strip ? stripPage(*order.strip, paper) : slipPage(order.slip.value_or(Slip()), paper);
}

} // namespace okienko
