// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

namespace okienko
{

/// One large choice on a screen.
struct Choice {
    QString id;
    QString title;
    QString line; ///< second, plain line; may be empty
    QString icon; ///< name of a drawing in assets/icons
    bool available = true;
    bool chosen = false;
    QString reason;        ///< kind of why not (Lobby::Refusal name), chosen in QML into words
    QString language = {}; ///< of the title, where it is not that of the screen ("en")
    bool operator==(const Choice &) const = default;
};

/// Choices, shown page by page. How many fit whole on a page is measured by the screen, never more than six,
/// never a cut one; the order is kept. Rows are those of the current page.
class ChoiceModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the view models")
    Q_PROPERTY(int total READ total NOTIFY choicesChanged)
    /// Id, title, line and reason of all choices on all pages, so that a screen can measure how many fit
    /// whole.
    Q_PROPERTY(QStringList ids READ ids NOTIFY choicesChanged)
    Q_PROPERTY(QStringList titles READ titles NOTIFY choicesChanged)
    Q_PROPERTY(QStringList lines READ lines NOTIFY choicesChanged)
    Q_PROPERTY(QStringList reasons READ reasons NOTIFY choicesChanged)
    Q_PROPERTY(int pageSize READ pageSize WRITE setPageSize NOTIFY pageChanged)
    Q_PROPERTY(int page READ page NOTIFY pageChanged)   ///< from 1
    Q_PROPERTY(int pages READ pages NOTIFY pageChanged) ///< at least 1

public:
    enum Role { ChoiceId = Qt::UserRole + 1, Title, Line, Icon, Available, Chosen, Reason, TitleLanguage };

    explicit ChoiceModel(QObject *parent = nullptr);

    /// Replaces all choices; goes back to the first page unless keepPage.
    void setChoices(const QList<Choice> &choices, bool keepPage = false);
    [[nodiscard]] const QList<Choice> &choices() const { return m_choices; }

    [[nodiscard]] int total() const { return static_cast<int>(m_choices.size()); }
    [[nodiscard]] QStringList ids() const { return all(&Choice::id); }
    [[nodiscard]] QStringList titles() const { return all(&Choice::title); }
    [[nodiscard]] QStringList lines() const { return all(&Choice::line); }
    [[nodiscard]] QStringList reasons() const { return all(&Choice::reason); }
    [[nodiscard]] int pageSize() const { return m_pageSize; }
    void setPageSize(int size);
    [[nodiscard]] int page() const { return m_page + 1; }
    [[nodiscard]] int pages() const;
    Q_INVOKABLE void nextPage();
    Q_INVOKABLE void previousPage();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void choicesChanged();
    void pageChanged();

private:
    [[nodiscard]] QStringList all(QString Choice::*member) const;
    void turnTo(int page);

    QList<Choice> m_choices;
    int m_pageSize = 6;
    int m_page = 0;
};

} // namespace okienko
