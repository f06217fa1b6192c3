// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

#include "domain/office.h"

namespace okienko
{

/// The office's files as they are in force now. References to office() are good until replaced() is emitted.
class Catalogue : public QObject
{
    Q_OBJECT

public:
    explicit Catalogue(std::shared_ptr<const Office> office, QObject *parent = nullptr);

    [[nodiscard]] const Office &office() const { return *m_office; }
    /// Puts new files in force in one step.
    void replace(std::shared_ptr<const Office> office);

Q_SIGNALS:
    void replaced();

private:
    std::shared_ptr<const Office> m_office;
};

} // namespace okienko
