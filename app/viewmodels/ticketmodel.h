// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include <optional>

#include "domain/hallpost.h"
#include "domain/ticket.h"

namespace okienko
{

class Catalogue;
class Guide;
class HallDesk;
class PrintQueue;
class TicketDesk;
class Visit;
struct PaperNews;

/// The ticket that was just taken, or the one found under "my ticket": number, where to wait, how the paper
/// gets on.
class TicketModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by Lobby")
    Q_PROPERTY(QString number READ number NOTIFY changed) ///< "A047"
    Q_PROPERTY(QString code READ code NOTIFY changed)     ///< "K7RT"
    Q_PROPERTY(QString token READ token NOTIFY changed)   ///< for the QR code
    Q_PROPERTY(QString service READ service NOTIFY changed)
    Q_PROPERTY(QStringList counters READ counters NOTIFY changed)
    Q_PROPERTY(QStringList linked READ linked NOTIFY changed) ///< numbers of the other matters of this visit
    Q_PROPERTY(int people READ people NOTIFY changed)         ///< before this one; -1 = not known
    Q_PROPERTY(int minutes READ minutes NOTIFY changed)       ///< expected wait; -1 = not known
    Q_PROPERTY(bool unseen READ unseen NOTIFY changed)        ///< good, but the office cannot see it yet
    Q_PROPERTY(QString calledTo READ calledTo NOTIFY changed) ///< label of the counter that calls or serves
    Q_PROPERTY(int state READ state NOTIFY changed)           ///< Shown.State
    Q_PROPERTY(
        bool elsewhere READ elsewhere NOTIFY changed) ///< another terminal gave it out: to be seen only
    Q_PROPERTY(bool offersAnotherDay READ offersAnotherDay NOTIFY changed) ///< its matter is paused
    Q_PROPERTY(int wish READ wish NOTIFY changed)                 ///< Shown.Wish: to come another day
    Q_PROPERTY(QString until READ until NOTIFY changed)           ///< last day of its return mark
    Q_PROPERTY(QString returnCode READ returnCode NOTIFY changed) ///< of the mark, for staff
    Q_PROPERTY(int undoSeconds READ undoSeconds NOTIFY changed)   ///< giving back can still be undone
    Q_PROPERTY(int paper READ paper NOTIFY paperChanged)          ///< Shown.Paper
    Q_PROPERTY(
        int trouble READ trouble NOTIFY paperChanged) ///< Shown.Trouble: what keeps the paper from coming
    Q_PROPERTY(int percent READ percent NOTIFY paperChanged)
    Q_PROPERTY(bool again READ again NOTIFY paperChanged) ///< a copy was asked for since the ticket is shown

public:
    TicketModel(const Catalogue &catalogue, const Visit &visit, TicketDesk &desk, PrintQueue &queue,
                Guide &guide, HallDesk &hall, QObject *parent = nullptr);

    [[nodiscard]] QString number() const;
    [[nodiscard]] QString code() const;
    [[nodiscard]] QString token() const;
    [[nodiscard]] QString service() const;
    [[nodiscard]] QStringList counters() const;
    [[nodiscard]] QStringList linked() const;
    [[nodiscard]] int people() const;
    [[nodiscard]] int minutes() const;
    [[nodiscard]] bool unseen() const;
    [[nodiscard]] QString calledTo() const;
    [[nodiscard]] int state() const;
    [[nodiscard]] bool elsewhere() const { return m_elsewhere; }
    [[nodiscard]] bool offersAnotherDay() const;
    [[nodiscard]] int wish() const { return m_wish; }
    [[nodiscard]] QString until() const;
    [[nodiscard]] QString returnCode() const;
    [[nodiscard]] int undoSeconds() const;
    [[nodiscard]] int paper() const { return m_paper; }
    [[nodiscard]] int trouble() const { return m_trouble; }
    [[nodiscard]] int percent() const { return m_percent; }
    [[nodiscard]] bool again() const { return m_again; }

    Q_INVOKABLE void wantAnotherDay(); ///< says first what happens
    Q_INVOKABLE void takeAnotherDay(); ///< and then does it
    Q_INVOKABLE void readToMe();
    Q_INVOKABLE void giveBack();
    Q_INVOKABLE void undoGiveBack();
    Q_INVOKABLE void goOut();
    Q_INVOKABLE void comeBack();
    Q_INVOKABLE void printAgain();

    void show(const Ticket &ticket, bool beingPrinted);
    /// As the office tells it; it is not in this terminal's ledger.
    void showElsewhere(const VisitorsTicket &told);
    [[nodiscard]] const std::optional<Ticket> &ticket() const { return m_ticket; }
    void refresh() { Q_EMIT changed(); }
    void forget();

Q_SIGNALS:
    void changed();
    void paperChanged();

private:
    void hearPaper(const PaperNews &news);

    const Catalogue &m_catalogue;
    const Visit &m_visit;
    TicketDesk &m_desk;
    Guide &m_guide;
    HallDesk &m_hall;
    std::optional<Ticket> m_ticket;
    bool m_elsewhere = false;
    int m_wish = 0;
    int m_paper = 0;
    int m_trouble = 0;
    int m_percent = 0;
    bool m_again = false;
};

} // namespace okienko
