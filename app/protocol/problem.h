// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace okienko
{

/// One thing that is wrong in a file that people write, said so that they can put it right.
struct Problem {
    QString file;    ///< as the person calls it ("office.json"), never empty
    QString place;   ///< JSON pointer (RFC 6901) or "line:column", both counted from 1; never empty
    QString found;   ///< what stands there
    QString allowed; ///< what may stand there

    /// One line: `office.json /services/3/group: found "dokuments"; allowed: one of documents, family`.
    [[nodiscard]] QString line() const
    {
        return QStringLiteral("%1 %2: found %3; allowed: %4").arg(file, place, found, allowed);
    }
    bool operator==(const Problem &) const = default;
};

/// What a reading of files brought to light. Problems refuse the file; warnings do not. Only the first of
/// each are kept (a damaged file would tell thousands), all are counted.
class Findings
{
public:
    static constexpr int kept = 20;

    void refuse(const Problem &problem) { add(problem, m_problems, m_problemCount); }
    void warn(const Problem &warning) { add(warning, m_warnings, m_warningCount); }

    [[nodiscard]] const QList<Problem> &problems() const { return m_problems; }
    [[nodiscard]] const QList<Problem> &warnings() const { return m_warnings; }
    [[nodiscard]] int problemCount() const { return m_problemCount; }
    [[nodiscard]] int warningCount() const { return m_warningCount; }
    [[nodiscard]] bool clean() const { return m_problemCount == 0; }

private:
    static void add(const Problem &one, QList<Problem> &list, int &count)
    {
        if (list.contains(one))
            return;
        ++count;
        if (list.size() < kept)
            list.append(one);
    }

    QList<Problem> m_problems;
    QList<Problem> m_warnings;
    int m_problemCount = 0;
    int m_warningCount = 0;
};

} // namespace okienko
