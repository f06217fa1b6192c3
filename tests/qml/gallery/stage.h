// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "scenes.h"
#include "terminal/front.h"
#include "terminal/outoforder.h"

namespace okienko::test
{

/// A scene on a glass: the real shell over a world.
class Stage
{
public:
    struct Look {
        Language language = Language::Polish;
        int textPercent = 100;
        ColourScheme scheme = ColourScheme::Light;
    };
    Stage(const GlassKind &glass, const Look &look, const Scene &scene);
    ~Stage();
    Stage(const Stage &) = delete;
    Stage &operator=(const Stage &) = delete;

    /// The same screen in another look, as when the visitor changes it there.
    void change(const Look &look);
    /// What only the screen keeps; nothing happens where the screen has no such property.
    void turnTo(const char *property, const QVariant &value);
    /// Words that are cut into pages: this page, from 0, or the last one when there are fewer.
    void turnToPage(int page);

    [[nodiscard]] QQuickWindow *window() const;
    [[nodiscard]] World &world() { return *m_world; }
    [[nodiscard]] Front &front() { return *m_front; }
    /// What is not right with the layout, one sentence each; and what Qt complained of since the last time.
    [[nodiscard]] QStringList faults();

private:
    void rest();
    [[nodiscard]] double neededCap(const QQuickItem *words) const;

    GlassKind m_glass;
    Scene m_scene;
    int m_textPercent = 100;
    std::unique_ptr<World> m_world;
    std::unique_ptr<Front> m_front;
    std::unique_ptr<OutOfOrder> m_outOfOrder;
};

} // namespace okienko::test
