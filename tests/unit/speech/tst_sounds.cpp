// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include <cmath>
#include <numbers>

#include "speech/sounds.h"

using namespace okienko;

namespace
{

constexpr Sound allSounds[]{Sound::Touch, Sound::Number, Sound::TakePaper, Sound::Called,  Sound::Trouble,
                            Sound::Time,  Sound::Edge,   Sound::VoiceOn,   Sound::VoiceOff};

int peakOf(const QList<qint16> &samples)
{
    int peak = 0;
    for (const qint16 sample : samples)
        peak = std::max(peak, std::abs(static_cast<int>(sample)));
    return peak;
}

double decibel(double value) { return 20 * std::log10(value); }

/// The share of one frequency in the samples (Goertzel), 1 = a full-scale sine.
double strength(const QList<qint16> &samples, double hertz)
{
    const double turn = 2 * std::cos(2 * std::numbers::pi * hertz / soundRate);
    double last = 0;
    double before = 0;
    for (const qint16 sample : samples) {
        const double now = sample / 32767.0 + turn * last - before;
        before = last;
        last = now;
    }
    const double power = last * last + before * before - turn * last * before;
    return 2 * std::sqrt(std::max(0.0, power)) / static_cast<double>(samples.size());
}

} // namespace

class TestSounds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lastAsLongAsTheirTones_data() { sounds(); }
    void lastAsLongAsTheirTones();
    void areNeverLouderThanSpeech_data() { sounds(); }
    void areNeverLouderThanSpeech();
    void haveTheTonesTheyPromise_data() { sounds(); }
    void haveTheTonesTheyPromise();
    void riseInFourMillisecondsAndEndSilently_data() { sounds(); }
    void riseInFourMillisecondsAndEndSilently();
    void touchIsTwelveDecibelSofter();
    void numberOpensADoor();

private:
    static void sounds();
};

void TestSounds::sounds()
{
    QTest::addColumn<Sound>("sound");
    QTest::addColumn<int>("milliseconds");
    QTest::newRow("touch") << Sound::Touch << 25;
    QTest::newRow("number") << Sound::Number << 500;
    QTest::newRow("take-paper") << Sound::TakePaper << 220;
    QTest::newRow("called") << Sound::Called << 370;
    QTest::newRow("trouble") << Sound::Trouble << 430;
    QTest::newRow("time") << Sound::Time << 570;
    QTest::newRow("edge") << Sound::Edge << 70;
    QTest::newRow("voice-on") << Sound::VoiceOn << 230;
    QTest::newRow("voice-off") << Sound::VoiceOff << 230;
}

void TestSounds::lastAsLongAsTheirTones()
{
    QFETCH(Sound, sound);
    QFETCH(int, milliseconds);
    QCOMPARE(samplesOf(sound).size(), milliseconds * soundRate / 1000);
    QVERIFY(milliseconds <= 800);
    QCOMPARE(samplesOf(sound), samplesOf(sound));
}

void TestSounds::areNeverLouderThanSpeech()
{
    QFETCH(Sound, sound);
    const double level = decibel(peakOf(samplesOf(sound)) / 32767.0);
    const double expected = sound == Sound::Touch ? -24.0 : -12.0;
    QVERIFY2(std::abs(level - expected) < 0.2, qPrintable(QString::number(level)));
}

void TestSounds::haveTheTonesTheyPromise()
{
    QFETCH(Sound, sound);
    const QList<qint16> samples = samplesOf(sound);
    qsizetype from = 0;
    for (const Tone &tone : tonesOf(sound)) {
        const qsizetype count = tone.length.count() * soundRate / 1000;
        const QList<qint16> part = samples.mid(from, count);
        from += count;
        if (tone.hertz <= 0) {
            QCOMPARE(peakOf(part), 0);
            continue;
        }
        QVERIFY(tone.hertz >= 196 && tone.hertz <= 784);
        const double fundamental = strength(part, tone.hertz);
        const double octave = strength(part, 2 * tone.hertz);
        QVERIFY(fundamental > 0.01 * peakOf(part) / 8192.0);
        // The octave stands 12 dB lower; a short tone blurs that a little.
        QVERIFY2(std::abs(decibel(octave / fundamental) + 12) < 2,
                 qPrintable(QString::number(decibel(octave / fundamental))));
        // And a neighbour one and a half tones away is not it; the shortest tone is too short to tell.
        if (tone.length.count() >= 70) {
            QVERIFY(strength(part, tone.hertz * 1.19) < fundamental);
            QVERIFY(strength(part, tone.hertz / 1.19) < fundamental);
        }
    }
    QCOMPARE(from, samples.size());
}

void TestSounds::riseInFourMillisecondsAndEndSilently()
{
    QFETCH(Sound, sound);
    const QList<qint16> samples = samplesOf(sound);
    QCOMPARE(samples.first(), static_cast<qint16>(0));
    QCOMPARE(samples.last(), static_cast<qint16>(0));
    // A quarter of a millisecond in, the attack has let through a sixteenth at most; after 8 ms the tone is
    // there.
    QVERIFY(peakOf(samples.mid(0, soundRate / 4000)) < peakOf(samples) / 4);
    QVERIFY(peakOf(samples.mid(0, soundRate * 8 / 1000)) > peakOf(samples) * 8 / 10);
    // No step between neighbours is a click: the octave of the highest tone moves at most this fast.
    const int step = peakOf(samples) / 6;
    for (qsizetype i = 1; i < samples.size(); ++i)
        QVERIFY(std::abs(samples.at(i) - samples.at(i - 1)) < step);
}

void TestSounds::touchIsTwelveDecibelSofter()
{
    for (const Sound sound : allSounds) {
        if (sound == Sound::Touch)
            continue;
        const double apart = decibel(peakOf(samplesOf(sound)) / double(peakOf(samplesOf(Sound::Touch))));
        QVERIFY(std::abs(apart - 12) < 0.2);
    }
}

void TestSounds::numberOpensADoor()
{
    const QList<Tone> tones = tonesOf(Sound::Number);
    QCOMPARE(tones.size(), 2);
    // A rising fourth, equal temperament: five semitones.
    QVERIFY(std::abs(tones.at(1).hertz / tones.at(0).hertz - std::pow(2, 5 / 12.0)) < 0.001);
}

QTEST_APPLESS_MAIN(TestSounds)
#include "tst_sounds.moc"
