// SPDX-License-Identifier: GPL-3.0-or-later
#include "controls/typesetter.h"

#include <QRegularExpression>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace okienko
{

namespace
{

int linesIn(QTextLayout &layout, double width)
{
    int lines = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        ++lines;
    }
    layout.endLayout();
    return lines;
}

/// Whether every line of the last layout stays inside the width: a long word does not break and would stick
/// out.
bool fits(const QTextLayout &layout, double width)
{
    for (int i = 0; i < layout.lineCount(); ++i) {
        if (layout.lineAt(i).naturalTextWidth() > width)
            return false;
    }
    return true;
}

} // namespace

QString Typesetter::bound(const QString &text) const
{
    static const QRegularExpression oneLetter(QStringLiteral("(?<![\\p{L}\\p{N}])(\\p{L}) (?=\\S)"),
                                              QRegularExpression::UseUnicodePropertiesOption);
    // Not where the number belongs to the word before it ("counter 3"): that is bound already.
    static const QRegularExpression numberAndUnit(QStringLiteral("(?<![\\p{N}\\x{a0}])(\\p{N}+) (?=\\p{Ll})"),
                                                  QRegularExpression::UseUnicodePropertiesOption);
    QString result = text;
    const QString hard = QStringLiteral("\\1") + QChar(QChar::Nbsp);
    result.replace(oneLetter, hard);
    result.replace(numberAndUnit, hard);
    return result;
}

double Typesetter::balancedWidth(const QString &text, const QFont &font, double width) const
{
    if (text.isEmpty() || width <= 0)
        return width;
    QTextLayout layout(text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WordWrap);
    layout.setTextOption(option);
    const int lines = linesIn(layout, width);
    if (lines < 2)
        return width;
    double least = width / lines / 2;
    double enough = width;
    while (enough - least > 1) {
        const double middle = (least + enough) / 2;
        if (linesIn(layout, middle) <= lines && fits(layout, middle))
            enough = middle;
        else
            least = middle;
    }
    return std::ceil(enough);
}

int Typesetter::lines(const QString &text, const QFont &font, double width) const
{
    if (text.isEmpty() || width <= 0)
        return 0;
    QTextLayout layout(bound(text), font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    return linesIn(layout, width);
}

double Typesetter::longestWord(const QString &text, const QFont &font) const
{
    // The narrowest column there is: every line then holds one piece that cannot be broken.
    QTextLayout layout(bound(text), font);
    QTextOption option;
    option.setWrapMode(QTextOption::WordWrap);
    layout.setTextOption(option);
    linesIn(layout, 1);
    double widest = 0;
    for (int i = 0; i < layout.lineCount(); ++i)
        widest = std::max(widest, layout.lineAt(i).naturalTextWidth());
    return std::ceil(widest);
}

QStringList Typesetter::portions(const QString &text, const QFont &font, double width, int lines) const
{
    if (text.isEmpty() || width <= 0 || lines < 1)
        return {};
    const QString whole = bound(text);
    QTextLayout layout(whole, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WordWrap);
    layout.setTextOption(option);
    linesIn(layout, width);
    QStringList result;
    for (int first = 0; first < layout.lineCount(); first += lines) {
        const int last = std::min(first + lines, layout.lineCount()) - 1;
        const int from = layout.lineAt(first).textStart();
        const int to = layout.lineAt(last).textStart() + layout.lineAt(last).textLength();
        result.append(whole.mid(from, to - from).trimmed());
    }
    return result;
}

QString Typesetter::joined(QStringList parts, const QString &sign) const
{
    parts.removeAll(QString());
    return parts.join(sign);
}

} // namespace okienko
