// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace okienko
{

class Catalogue;
class CheckInDesk;
class Visit;

/// A booked time found by its code: typing it in, how it stands, giving it up.
class CheckInModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by Lobby")
    Q_PROPERTY(bool offered READ offered CONSTANT)
    Q_PROPERTY(QString code READ code NOTIFY changed) ///< as typed so far: "K7RT 4M"
    Q_PROPERTY(bool complete READ complete NOTIFY changed)
    Q_PROPERTY(bool asking READ asking NOTIFY changed)
    Q_PROPERTY(int standing READ standing NOTIFY changed)   ///< Shown.Standing
    Q_PROPERTY(QString service READ service NOTIFY changed) ///< name
    Q_PROPERTY(QString serviceId READ serviceId NOTIFY changed)
    Q_PROPERTY(QString day READ day NOTIFY changed)        ///< "wtorek, 24 listopada"
    Q_PROPERTY(QString time READ time NOTIFY changed)      ///< "8:15"
    Q_PROPERTY(QString number READ number NOTIFY changed)  ///< of the ticket that came with it; may be empty
    Q_PROPERTY(bool toChange READ toChange NOTIFY changed) ///< asked what shall be changed
    Q_PROPERTY(bool toCancel READ toCancel NOTIFY changed) ///< asked whether it shall be given up
    Q_PROPERTY(bool cancelling READ cancelling NOTIFY changed)
    Q_PROPERTY(bool cancelUnheard READ cancelUnheard NOTIFY changed)

public:
    struct Desks {
        CheckInDesk &checkIn;
        const Catalogue &catalogue;
        const Visit &visit;
    };
    explicit CheckInModel(const Desks &desks, QObject *parent = nullptr);

    [[nodiscard]] bool offered() const;
    [[nodiscard]] QString code() const;
    [[nodiscard]] bool complete() const;
    [[nodiscard]] bool asking() const;
    [[nodiscard]] int standing() const;
    [[nodiscard]] QString service() const;
    [[nodiscard]] QString serviceId() const;
    [[nodiscard]] QString day() const;
    [[nodiscard]] QString time() const;
    [[nodiscard]] QString number() const;
    [[nodiscard]] bool toChange() const { return m_asks == Asks::WhatToChange; }
    [[nodiscard]] bool toCancel() const { return m_asks == Asks::WhetherToCancel; }
    [[nodiscard]] bool cancelling() const;
    [[nodiscard]] bool cancelUnheard() const;

    Q_INVOKABLE void type(const QString &sign);
    Q_INVOKABLE void deleteSign();
    Q_INVOKABLE void clear();
    Q_INVOKABLE void look();
    Q_INVOKABLE void wantChange();
    Q_INVOKABLE void wantCancel();
    /// It stays as it is. @return whether something was asked
    Q_INVOKABLE bool keep();
    Q_INVOKABLE void cancel();

Q_SIGNALS:
    void changed();
    /// The same page asks something else, or nothing any more.
    void asksAnew();

private:
    enum class Asks { Nothing, WhatToChange, WhetherToCancel };
    void ask(Asks what);

    CheckInDesk &m_desk;
    const Catalogue &m_catalogue;
    const Visit &m_visit;
    QString m_code;
    Asks m_asks = Asks::Nothing;
};

} // namespace okienko
