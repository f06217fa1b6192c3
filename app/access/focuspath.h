// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QQuickItem>
#include <QtQml/qqmlregistration.h>

namespace okienko
{

/// Moves the keyboard's focus over the controls of the glass: with Tab in reading order, with arrows to the
/// nearest neighbour on that side (and in reading order where there is none). QML singleton. GUI thread.
class FocusPath : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    /// The visitor works with keys: the ring shows. A touch ends it.
    Q_PROPERTY(bool keysInUse READ keysInUse WRITE setKeysInUse NOTIFY keysInUseChanged)

public:
    using QObject::QObject;

    [[nodiscard]] bool keysInUse() const { return m_keysInUse; }
    void setKeysInUse(bool inUse);

    /// Moves as the key says (arrows, Tab, Backtab). Answers whether the key is one of these.
    Q_INVOKABLE bool follow(QQuickItem *from, int key);
    /// Focus to the next (+1) or the previous (-1) control in reading order; at the end it stays.
    Q_INVOKABLE void step(QQuickItem *from, int by);
    /// Focus to the first control inside the root.
    Q_INVOKABLE void begin(QQuickItem *root);

    /// The control that lies nearest on that side, or null. Public for tests.
    [[nodiscard]] static QQuickItem *neighbour(const QList<QQuickItem *> &controls, QQuickItem *from,
                                               Qt::Key side);

Q_SIGNALS:
    void keysInUseChanged();
    /// There is nothing further in that direction.
    void edgeReached();

private:
    void focus(QQuickItem *item);

    bool m_keysInUse = false;
};

} // namespace okienko
