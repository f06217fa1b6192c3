// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/printing.h"
#include "printer/page.h"

namespace okienko
{

/// Sets a page from top to bottom. Lengths are millimetres; the cursor stands at the next free line of dots.
/// Gaps are counted from baseline to the top of capitals, as the eye sees them.
class PageSetter
{
public:
    explicit PageSetter(const Paper &paper);

    void space(double mm);
    /// Over the whole printable width, 0.5 mm.
    void rule();

    /// Even lines in the middle of the paper.
    void centred(const QString &text, double capMm, bool bold = false);
    /// Lines from the left, `indentMm` in, over `widthMm` (0 = to the right margin).
    void left(const QString &text, double capMm, bool bold = false, double indentMm = 0, double widthMm = 0);
    /// One line, never broken, ending at the right margin, on the baseline of what was set last.
    void right(const QString &text, double capMm, bool bold = false);

    /// The mark and the name beside each other, in the middle.
    void head(const QString &name, double markMm, double capMm);
    /// White words on a black bar, beside each other or, where they do not fit, one below the other.
    void bar(const QStringList &words, double capMm);
    /// A box to tick before a text of any length.
    void tick(const QString &text, double boxMm, double capMm);

    /// The number as large as the paper allows, between least and capMm: letter and digits on one line, else
    /// on two.
    void number(const TicketNumber &number, double capMm, double leastCapMm, double letterCapMm);

    /// A code at the left with lines beside it, or, on a narrow roll, in the middle with the lines below.
    void codeWithLines(const QString &token, double sideMm, const QStringList &lines, double capMm,
                       bool beside);

    /// Dots to millimetres down to the cursor.
    [[nodiscard]] double depthMm() const;
    /// The page as it stands, ended `bottomMm` under the cursor and rounded up to whole millimetres.
    [[nodiscard]] Page finish(double bottomMm);

private:
    [[nodiscard]] double dots(double mm) const;
    [[nodiscard]] int wholeDots(double mm) const;
    void line(const QList<struct Run> &runs, int pixelSize, double x, double baseline);
    bool numberLine(const QString &text, double capMm, double leastCapMm);

    Page m_page;
    double m_left = 0;  ///< of the printable area, dots
    double m_width = 0; ///< dots
    double m_y = 0;
};

} // namespace okienko
