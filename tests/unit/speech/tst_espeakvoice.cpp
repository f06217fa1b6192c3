// SPDX-License-Identifier: GPL-3.0-or-later
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QtTest>

#include <algorithm>
#include <memory>

#include "speech/espeakvoice.h"
#include "support/soundserver.h"

using namespace okienko;

namespace
{

/// Limits of the product (LAT-1, LAT-2), doubled: the recorder's own time is in what is measured, and
/// machines that run tests are busy. What was measured is printed.
constexpr double firstSoundLimit = 2 * 100;
constexpr double silenceLimit = 2 * 60;

Saying longSaying(Language language = Language::Polish)
{
    Saying saying;
    saying.kind = Saying::Kind::YourNumber;
    saying.language = language;
    saying.number = {{"A"}, 47, 3};
    saying.counters = {"3", "4", "5"};
    saying.peopleBefore = 5;
    saying.minutes = 20;
    return saying;
}

Saying shortSaying(Language language)
{
    Saying saying;
    saying.kind = Saying::Kind::VoiceOn;
    saying.language = language;
    return saying;
}

double median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}

} // namespace

class TestEspeakVoice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void speaksEveryLanguage_data();
    void speaksEveryLanguage();
    void isHeardOnTheChosenDeviceOnly();
    void isHeardSoonAfterItIsAsked();
    void isSilentSoonAfterItIsAsked();
    void aNewSayingCutsTheOldOne();
    void tellsWhenItBeginsAndEnds();
    void playsSoundsThroughTheSameDevice();
    void neverPlaysASoundOverSpeech();
    void volumeGoesInStepsOfThreeDecibel();
    void leaksNothingWhenTheDeviceGoes();
    void headphonesHearAloneAndNothingIsSaidElsewhereWhenTheyAreOut();
    void comesBackWithTheDevice();
    void isNotAvailableWithoutTheDevice();
    void isNotAvailableTwiceInAProcess();
    void neverHoldsTheCallerUp();

private:
    [[nodiscard]] std::unique_ptr<EspeakVoice> voiceOn(const QByteArray &device, int volume = 9);
    /// The recorders run and hear silence.
    [[nodiscard]] bool listening();

    std::unique_ptr<SoundServer> m_server;
    std::unique_ptr<Recording> m_speaker;
    std::unique_ptr<Recording> m_headphones;
    std::unique_ptr<Recording> m_silent;
};

void TestEspeakVoice::initTestCase()
{
    // As an office should have it: a silent sink is the default, speaker and headphones are chosen by name.
    m_server = std::make_unique<SoundServer>(QStringList{"silent", "speaker", "headphones"});
    QVERIFY2(m_server->running(), "pulseaudio did not start");
}

void TestEspeakVoice::init()
{
    m_speaker = m_server->record("speaker");
    m_headphones = m_server->record("headphones");
    m_silent = m_server->record("silent");
    QVERIFY(listening());
}

void TestEspeakVoice::cleanup()
{
    m_speaker.reset();
    m_headphones.reset();
    m_silent.reset();
}

bool TestEspeakVoice::listening()
{
    return QTest::qWaitFor(
        [&] { return m_speaker->running() && m_headphones->running() && m_silent->running(); }, 10000);
}

std::unique_ptr<EspeakVoice> TestEspeakVoice::voiceOn(const QByteArray &device, int volume)
{
    auto voice = std::make_unique<EspeakVoice>(EspeakVoice::Settings{device, volume, 1});
    if (!QTest::qWaitFor([&] { return voice->available(); }, 10000))
        return nullptr;
    return voice;
}

void TestEspeakVoice::speaksEveryLanguage_data()
{
    QTest::addColumn<Language>("language");
    for (const Language language : allLanguages)
        QTest::newRow(qPrintable(codeOf(language))) << language;
}

void TestEspeakVoice::speaksEveryLanguage()
{
    QFETCH(Language, language);
    const auto voice = voiceOn("speaker");
    QVERIFY(voice);
    QSignalSpy finished(voice.get(), &Voice::finished);
    voice->say(shortSaying(language));
    QVERIFY(finished.wait(10000));
    QTRY_VERIFY(m_speaker->audibleMilliseconds() > 500);
    QVERIFY2(m_speaker->level() > -40, qPrintable(QString::number(m_speaker->level())));
    QVERIFY(m_speaker->peak() < 1.0);
}

void TestEspeakVoice::isHeardOnTheChosenDeviceOnly()
{
    const auto voice = voiceOn("headphones");
    QVERIFY(voice);
    voice->say(longSaying());
    QTRY_VERIFY_WITH_TIMEOUT(m_headphones->audibleMilliseconds() > 1000, 10000);
    qInfo("headphones %.1f dBFS, speaker %.1f dBFS, silent %.1f dBFS", m_headphones->level(),
          m_speaker->level(), m_silent->level());
    QVERIFY(m_headphones->level() > -40);
    QVERIFY(m_speaker->level() < -60);
    QVERIFY(m_silent->level() < -60);
}

void TestEspeakVoice::isHeardSoonAfterItIsAsked()
{
    const auto voice = voiceOn("speaker");
    QVERIFY(voice);
    QSignalSpy finished(voice.get(), &Voice::finished);
    QList<double> times;
    for (int i = 0; i < 7; ++i) {
        m_speaker->forget();
        const double asked = m_speaker->now();
        voice->say(longSaying(allLanguages[static_cast<std::size_t>(i) % allLanguages.size()]));
        QTRY_VERIFY(m_speaker->firstHeard() > 0);
        times << m_speaker->firstHeard() - asked;
        finished.clear();
        voice->silence();
        // The first one opens the device, the others find it open or closed.
        QTest::qWait(i == 3 ? 2500 : 200);
    }
    qInfo("from say() to the first sample in the recording: median %.0f ms, longest %.0f ms, first %.0f ms",
          median(times), *std::max_element(times.begin(), times.end()), times.first());
    QVERIFY(median(times) <= firstSoundLimit);
}

void TestEspeakVoice::isSilentSoonAfterItIsAsked()
{
    const auto voice = voiceOn("speaker");
    QVERIFY(voice);
    QList<double> times;
    for (int i = 0; i < 7; ++i) {
        m_speaker->forget();
        voice->say(longSaying());
        QTRY_VERIFY_WITH_TIMEOUT(m_speaker->audibleMilliseconds() > 400 + 60 * i, 10000);
        const double asked = m_speaker->now();
        voice->silence();
        QTest::qWait(400); // long enough for anything left to come
        times << std::max(0.0, m_speaker->lastHeard() - asked);
    }
    qInfo("from silence() to the last audible sample in the recording: median %.0f ms, longest %.0f ms",
          median(times), *std::max_element(times.begin(), times.end()));
    QVERIFY(median(times) <= silenceLimit);
}

void TestEspeakVoice::aNewSayingCutsTheOldOne()
{
    const auto voice = voiceOn("speaker");
    QVERIFY(voice);
    QSignalSpy started(voice.get(), &Voice::started);
    QSignalSpy finished(voice.get(), &Voice::finished);
    voice->say(longSaying());
    QVERIFY(started.wait(5000));
    const Saying second = shortSaying(Language::Ukrainian);
    voice->say(second);
    QCOMPARE(finished.size(), 1);
    QCOMPARE(finished.first().first().value<Saying>(), longSaying());
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 2, 10000);
    QCOMPARE(finished.last().first().value<Saying>(), second);
    QCOMPARE(started.size(), 2);
}

void TestEspeakVoice::tellsWhenItBeginsAndEnds()
{
    const auto voice = voiceOn("speaker");
    QVERIFY(voice);
    QSignalSpy started(voice.get(), &Voice::started);
    QSignalSpy finished(voice.get(), &Voice::finished);
    voice->say(shortSaying(Language::Polish));
    QVERIFY(started.wait(5000));
    QVERIFY(finished.isEmpty());
    QVERIFY(finished.wait(10000));
    QCOMPARE(started.size(), 1);
    QCOMPARE(finished.size(), 1);
    // Cut before it began: still finished, exactly once.
    voice->say(longSaying());
    voice->silence();
    QCOMPARE(finished.size(), 2);
    voice->silence();
    QTest::qWait(200);
    QCOMPARE(finished.size(), 2);
}

void TestEspeakVoice::playsSoundsThroughTheSameDevice()
{
    const auto voice = voiceOn("headphones");
    QVERIFY(voice);
    voice->play(Sound::Number);
    QTRY_VERIFY(m_headphones->audibleMilliseconds() > 300);
    QVERIFY(m_headphones->peak() < 0.27);
    QVERIFY(m_speaker->level() < -60);
    QVERIFY(m_silent->level() < -60);
}

void TestEspeakVoice::neverPlaysASoundOverSpeech()
{
    const auto voice = voiceOn("speaker");
    QVERIFY(voice);
    QSignalSpy started(voice.get(), &Voice::started);
    QSignalSpy finished(voice.get(), &Voice::finished);
    voice->say(shortSaying(Language::English));
    QVERIFY(started.wait(5000));
    voice->play(Sound::Trouble);
    QVERIFY(finished.wait(10000));
    m_speaker->forget();
    QTRY_VERIFY2(m_speaker->audibleMilliseconds() > 150, "the sound comes after the speech");
    QVERIFY(m_speaker->peak() < 0.27);
}

void TestEspeakVoice::volumeGoesInStepsOfThreeDecibel()
{
    const auto voice = voiceOn("speaker", 9);
    QVERIFY(voice);
    const auto peakAt = [&](int step) {
        voice->setVolume(step);
        m_speaker->forget();
        voice->play(Sound::TakePaper);
        QTest::qWait(600);
        return m_speaker->peak();
    };
    const double loudest = peakAt(9);
    const double softer = peakAt(8);
    QVERIFY2(std::abs(20 * std::log10(loudest / softer) - 3) < 0.3, qPrintable(QString::number(softer)));
    QVERIFY(std::abs(20 * std::log10(loudest / peakAt(1)) - 24) < 1);
    QCOMPARE(peakAt(0), 0.0);
}

void TestEspeakVoice::leaksNothingWhenTheDeviceGoes()
{
    const auto voice = voiceOn("headphones");
    QVERIFY(voice);
    QSignalSpy finished(voice.get(), &Voice::finished);
    voice->say(longSaying());
    QTRY_VERIFY_WITH_TIMEOUT(m_headphones->audibleMilliseconds() > 500, 10000);
    QVERIFY(m_server->removeSink("headphones"));
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 2000);
    QTRY_VERIFY(!voice->available());
    QTest::qWait(500);
    qInfo("after the headphones went: speaker %d ms, silent default %d ms audible",
          m_speaker->audibleMilliseconds(), m_silent->audibleMilliseconds());
    QCOMPARE(m_speaker->audibleMilliseconds(), 0);
    // The server itself moves what it already holds to the default sink: the buffer at most.
    QVERIFY(m_silent->audibleMilliseconds() <= 120);
    QVERIFY(m_server->addSink("headphones"));
}

void TestEspeakVoice::headphonesHearAloneAndNothingIsSaidElsewhereWhenTheyAreOut()
{
    EspeakVoice voice({"speaker", 9, 1, "headphones"});
    QTRY_VERIFY_WITH_TIMEOUT(voice.available(), 10000);
    voice.say(longSaying());
    QTRY_VERIFY_WITH_TIMEOUT(m_speaker->audibleMilliseconds() > 300, 10000);
    QCOMPARE(m_headphones->audibleMilliseconds(), 0);
    // In: the sentence that everybody heard ends, the next is for one pair of ears.
    voice.useHeadphones(true);
    QTest::qWait(300);
    m_speaker->forget();
    const double plugged = m_headphones->now();
    voice.say(longSaying());
    QTRY_VERIFY_WITH_TIMEOUT(m_headphones->audibleMilliseconds() > 500, 10000);
    qInfo("from headphones in to the first word: %.0f ms", m_headphones->firstHeard() - plugged);
    QVERIFY(m_headphones->firstHeard() - plugged <= 700 * 2);
    QCOMPARE(m_speaker->audibleMilliseconds(), 0);
    // Out in the middle of a word.
    const double pulled = m_headphones->now();
    voice.useHeadphones(false);
    QTest::qWait(500);
    qInfo("after the headphones were out: %.0f ms still there, %d ms on the speaker, %d ms on the silent "
          "default",
          std::max(0.0, m_headphones->lastHeard() - pulled), m_speaker->audibleMilliseconds(),
          m_silent->audibleMilliseconds());
    QVERIFY(m_headphones->lastHeard() - pulled <= silenceLimit);
    QCOMPARE(m_speaker->audibleMilliseconds(), 0);
    QCOMPARE(m_silent->audibleMilliseconds(), 0);
    voice.say(shortSaying(Language::German));
    QTRY_VERIFY_WITH_TIMEOUT(m_speaker->audibleMilliseconds() > 300, 5000);
}

void TestEspeakVoice::comesBackWithTheDevice()
{
    const auto voice = voiceOn("headphones");
    QVERIFY(voice);
    voice->say(longSaying());
    QTRY_VERIFY_WITH_TIMEOUT(m_headphones->audibleMilliseconds() > 200, 10000);
    QVERIFY(m_server->removeSink("headphones"));
    QTRY_VERIFY_WITH_TIMEOUT(!voice->available(), 2000);
    QVERIFY(m_server->addSink("headphones"));
    QTRY_VERIFY_WITH_TIMEOUT(voice->available(), 2000);
    m_headphones = m_server->record("headphones");
    QTRY_VERIFY(m_headphones->running());
    QTest::qWait(500);
    QCOMPARE(m_headphones->audibleMilliseconds(), 0); // nothing is said again by itself
    voice->say(shortSaying(Language::German));
    QTRY_VERIFY_WITH_TIMEOUT(m_headphones->audibleMilliseconds() > 300, 5000);
}

void TestEspeakVoice::isNotAvailableWithoutTheDevice()
{
    EspeakVoice voice({"no-such-sink", 9, 1});
    QSignalSpy finished(&voice, &Voice::finished);
    QTest::qWait(700);
    QVERIFY(!voice.available());
    voice.say(longSaying());
    voice.play(Sound::Number);
    voice.silence();
    QTest::qWait(300);
    QVERIFY(finished.isEmpty());
    QCOMPARE(m_speaker->audibleMilliseconds(), 0);
    QCOMPARE(m_silent->audibleMilliseconds(), 0);
}

void TestEspeakVoice::isNotAvailableTwiceInAProcess()
{
    const auto first = voiceOn("speaker");
    QVERIFY(first);
    QTest::ignoreMessage(QtWarningMsg, "espeak-ng: one engine runs already");
    EspeakVoice second({"speaker", 9, 1});
    QTest::qWait(300);
    QVERIFY(!second.available());
}

void TestEspeakVoice::neverHoldsTheCallerUp()
{
    auto voice = voiceOn("speaker");
    QVERIFY(voice);
    voice->say(longSaying());
    QTRY_VERIFY_WITH_TIMEOUT(m_speaker->audibleMilliseconds() > 100, 10000);
    m_server->freeze();
    QElapsedTimer taken;
    taken.start();
    for (int i = 0; i < 20; ++i) {
        voice->say(longSaying());
        voice->play(Sound::Touch);
        voice->setVolume(i % 10);
        voice->silence();
    }
    const qint64 milliseconds = taken.elapsed();
    m_server->thaw();
    QVERIFY2(milliseconds < 50, qPrintable(QString::number(milliseconds)));
}

QTEST_GUILESS_MAIN(TestEspeakVoice)
#include "tst_espeakvoice.moc"
