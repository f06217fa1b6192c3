// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "scenes.h"
#include "terminal/front.h"

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

    /// The same screen in another look, as when the visitor changes it there.
    void change(const Look &look);

    [[nodiscard]] QQuickWindow *window() const { return m_front->window(); }
    [[nodiscard]] World &world() { return *m_world; }
    /// What is not right with the layout, one sentence each.
    [[nodiscard]] QStringList faults() const;

private:
    void rest();

    GlassKind m_glass;
    std::unique_ptr<World> m_world;
    std::unique_ptr<Front> m_front;
};

} // namespace okienko::test
