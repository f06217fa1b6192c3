// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include <cmath>
#include <numbers>

#include "speech/resampler.h"

using namespace okienko;

namespace
{

QList<qint16> sine(double hertz, int rate, int count)
{
    QList<qint16> samples;
    for (int i = 0; i < count; ++i)
        samples << static_cast<qint16>(
            std::lround(16000 * std::sin(2 * std::numbers::pi * hertz * i / rate)));
    return samples;
}

std::span<const qint16> view(const QList<qint16> &samples)
{
    return {samples.constData(), static_cast<std::size_t>(samples.size())};
}

/// Everything the resampler makes of one input, in order.
QList<qint16> all(Resampler &resampler, const QList<qint16> &input)
{
    QList<qint16> samples = resampler.more(view(input));
    samples += resampler.rest();
    return samples;
}

} // namespace

class TestResampler : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsASineASine_data();
    void keepsASineASine();
    void keepsTheLength();
    void doesNotMindHowItIsPortioned();
    void startsAfresh();
};

void TestResampler::keepsASineASine_data()
{
    QTest::addColumn<double>("hertz");
    QTest::newRow("low") << 200.0;
    QTest::newRow("middle") << 1000.0;
    QTest::newRow("hiss") << 5000.0;
}

void TestResampler::keepsASineASine()
{
    QFETCH(double, hertz);
    Resampler resampler(22050, 48000);
    const QList<qint16> input = sine(hertz, 22050, 4410);
    const QList<qint16> output = resampler.more(view(input));
    const QList<qint16> wanted = sine(hertz, 48000, 9600);
    // Away from the beginning, where the window looks into silence, it is the same sine within 1 %.
    for (qsizetype i = 100; i < output.size(); ++i)
        QVERIFY2(std::abs(output.at(i) - wanted.at(i)) < 160, qPrintable(QString::number(i)));
}

void TestResampler::keepsTheLength()
{
    Resampler resampler(22050, 48000);
    qsizetype count = 0;
    for (int i = 0; i < 10; ++i)
        count += resampler.more(view(sine(440, 22050, 2205))).size();
    count += resampler.rest().size();
    QVERIFY2(std::abs(count - 48000) <= 3, qPrintable(QString::number(count)));
}

void TestResampler::doesNotMindHowItIsPortioned()
{
    const QList<qint16> input = sine(700, 22050, 3000);
    Resampler whole(22050, 48000);
    Resampler pieces(22050, 48000);
    const QList<qint16> once = all(whole, input);
    QList<qint16> many;
    for (qsizetype from = 0, size = 1; from < input.size(); from += size, size = size % 37 + 1)
        many += pieces.more(view(input.mid(from, size)));
    many += pieces.rest();
    // The last portion of mid() ends where the input ends, so both saw the same samples.
    QCOMPARE(many, once);
}

void TestResampler::startsAfresh()
{
    Resampler resampler(22050, 48000);
    const QList<qint16> input = sine(300, 22050, 500);
    const QList<qint16> first = all(resampler, input);
    const QList<qint16> second = all(resampler, input);
    QCOMPARE(second, first);
}

QTEST_APPLESS_MAIN(TestResampler)
#include "tst_resampler.moc"
