// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QQuickItem>
#include <QtQml/qqmlregistration.h>

#include <optional>

#include "access/readingorder.h"

namespace okienko
{

/// Stands on one thing of the glass at a time and moves in reading order: how somebody who does not see goes
/// over a screen. The keyboard's focus goes along. QML singleton, so that the ring can follow. GUI thread.
class ReadingCursor : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(QQuickItem *item READ item NOTIFY moved) ///< it stands here; null: nowhere yet

public:
    using QObject::QObject;
    enum class Over { Everything, Controls };

    [[nodiscard]] QQuickItem *item() const { return m_item; }
    /// Nowhere: another screen has come up, or a finger is on the glass.
    void leave();
    /// One further (+1) or back (-1) in what shows below the root. The first step goes to the first control,
    /// because what stands before it was read with the screen; back from there comes to that too. None: there
    /// is nothing further, and it stays.
    std::optional<ReadingOrder::Stop> step(QQuickItem *root, int by, Over over);
    /// Where it stands, as it is now.
    [[nodiscard]] std::optional<ReadingOrder::Stop> stop(QQuickItem *root) const;

Q_SIGNALS:
    void moved();

private:
    void stand(QQuickItem *item, qsizetype place);

    QPointer<QQuickItem> m_item;
    qsizetype m_place = -1; ///< among all that shows, when it came there
};

} // namespace okienko
