// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include <optional>

#include "domain/faqarticle.h"
#include "viewmodels/choicemodel.h"
#include "viewmodels/shown.h"

namespace okienko
{

class Catalogue;
class FaqDesk;
class Visit;

/// Asking the office: what is being written, what it finds, and the answer that is read.
class AskModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by Lobby")
    Q_PROPERTY(bool offered READ offered NOTIFY offeredChanged) ///< there are answers to be asked for
    Q_PROPERTY(
        okienko::ChoiceModel *found READ found CONSTANT) ///< before anything is written: what is often asked
    Q_PROPERTY(QString typed READ typed NOTIFY typedChanged)
    Q_PROPERTY(int told READ told NOTIFY typedChanged)   ///< Shown.Told
    Q_PROPERTY(int peril READ peril NOTIFY typedChanged) ///< Shown.Peril: what was written sounds like danger
    Q_PROPERTY(QString question READ question NOTIFY articleChanged)
    Q_PROPERTY(QString answer READ answer NOTIFY articleChanged)
    Q_PROPERTY(QStringList steps READ steps NOTIFY articleChanged)
    Q_PROPERTY(QStringList bring READ bring NOTIFY articleChanged)
    Q_PROPERTY(QString fee READ fee NOTIFY articleChanged)
    Q_PROPERTY(QString time READ time NOTIFY articleChanged)     ///< how long it takes
    Q_PROPERTY(QString source READ source NOTIFY articleChanged) ///< title of where the answer comes from
    Q_PROPERTY(
        QString checked READ checked NOTIFY articleChanged) ///< the day on which it was compared with that
    Q_PROPERTY(QString serviceName READ serviceName NOTIFY articleChanged)
    Q_PROPERTY(QString otherLanguage READ otherLanguage NOTIFY
                   articleChanged) ///< "en": the answer is not there in the visitor's; else empty

public:
    AskModel(FaqDesk &desk, const Catalogue &catalogue, const Visit &visit, QObject *parent = nullptr);

    [[nodiscard]] bool offered() const;
    [[nodiscard]] ChoiceModel *found() { return &m_found; }
    [[nodiscard]] QString typed() const { return m_typed; }
    [[nodiscard]] int told() const { return m_told; }
    [[nodiscard]] int peril() const { return m_peril; }
    [[nodiscard]] QString question() const;
    [[nodiscard]] QString answer() const;
    [[nodiscard]] QStringList steps() const;
    [[nodiscard]] QStringList bring() const;
    [[nodiscard]] QString fee() const;
    [[nodiscard]] QString time() const;
    [[nodiscard]] QString source() const;
    [[nodiscard]] QString checked() const;
    [[nodiscard]] QString serviceName() const;
    [[nodiscard]] QString otherLanguage() const;

    Q_INVOKABLE void type(const QString &letters);
    Q_INVOKABLE void deleteLetter();
    Q_INVOKABLE void clearTyped();

    /// The answer that is read from now on. False: it is gone.
    bool show(const ArticleId &article);
    /// The service that the answer is about; empty: no answer is read.
    [[nodiscard]] ServiceId service() const;
    void forget();
    /// The visitor did something: whoever looks for a letter is not at the end.
    void touched() { m_quiet = 0; }
    /// To be called every second while nothing lies over the screen.
    void tick();

Q_SIGNALS:
    /// What sounds like danger was written to its end: nothing was added for some seconds.
    void perilStands();
    void offeredChanged();
    void typedChanged();
    void articleChanged();

private:
    void look(bool keepPage = false);
    [[nodiscard]] FaqText words() const;

    FaqDesk &m_desk;
    const Catalogue &m_catalogue;
    const Visit &m_visit;
    QString m_typed;
    Shown::Told m_told = Shown::NothingAsked;
    Shown::Peril m_peril = Shown::NoPeril;
    int m_quiet = 0; ///< seconds since something was written
    std::optional<FaqArticle>
        m_read; ///< a copy: what is being read does not vanish when the office changes it
    Language m_language;
    ChoiceModel m_found;
};

} // namespace okienko
