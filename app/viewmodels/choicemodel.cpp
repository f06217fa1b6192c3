// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/choicemodel.h"

#include <algorithm>

namespace okienko
{

ChoiceModel::ChoiceModel(QObject *parent) : QAbstractListModel(parent) {}

void ChoiceModel::setChoices(const QList<Choice> &choices, bool keepPage)
{
    if (choices == m_choices && keepPage)
        return;
    beginResetModel();
    m_choices = choices;
    m_page = keepPage ? std::clamp(m_page, 0, pages() - 1) : 0;
    endResetModel();
    Q_EMIT choicesChanged();
    Q_EMIT pageChanged();
}

void ChoiceModel::setPageSize(int size)
{
    const int wanted = std::clamp(size, 1, 6);
    if (wanted == m_pageSize)
        return;
    beginResetModel();
    // The first choice of the page stays in sight.
    const int first = m_page * m_pageSize;
    m_pageSize = wanted;
    m_page = first / wanted;
    endResetModel();
    Q_EMIT pageChanged();
}

QStringList ChoiceModel::all(QString Choice::*member) const
{
    QStringList result;
    for (const Choice &choice : m_choices)
        result.append(choice.*member);
    return result;
}

int ChoiceModel::pages() const { return std::max(1, (total() + m_pageSize - 1) / m_pageSize); }

void ChoiceModel::turnTo(int page)
{
    if (page < 0 || page >= pages() || page == m_page)
        return;
    beginResetModel();
    m_page = page;
    endResetModel();
    Q_EMIT pageChanged();
}

void ChoiceModel::nextPage() { turnTo(m_page + 1); }

void ChoiceModel::previousPage() { turnTo(m_page - 1); }

int ChoiceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : std::clamp(total() - m_page * m_pageSize, 0, m_pageSize);
}

QVariant ChoiceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Choice &choice = m_choices.at(m_page * m_pageSize + index.row());
    switch (role) {
    case ChoiceId: return choice.id;
    case Title: return choice.title;
    case Line: return choice.line;
    case Icon: return choice.icon;
    case Available: return choice.available;
    case Chosen: return choice.chosen;
    case Reason: return choice.reason;
    case TitleLanguage: return choice.language;
    default: return {};
    }
}

QHash<int, QByteArray> ChoiceModel::roleNames() const
{
    return {{ChoiceId, "choiceId"},   {Title, "title"},   {Line, "line"},     {Icon, "icon"},
            {Available, "available"}, {Chosen, "chosen"}, {Reason, "reason"}, {TitleLanguage, "language"}};
}

} // namespace okienko
