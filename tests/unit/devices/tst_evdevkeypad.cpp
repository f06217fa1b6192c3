// SPDX-License-Identifier: GPL-3.0-or-later
// A keypad at the boundary of the device: the kernel's events come out of a pipe in its place.
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <linux/input.h>
#include <sys/stat.h>
#include <unistd.h>

#include "devices/evdevkeypad.h"

using namespace okienko;
using namespace std::chrono_literals;

namespace
{

class Device
{
public:
    explicit Device(const QString &path) : m_path(QFile::encodeName(path))
    {
        if (::mkfifo(m_path.constData(), 0600) != 0)
            qFatal("no pipe");
        m_file = ::open(m_path.constData(), O_RDWR | O_NONBLOCK | O_CLOEXEC);
    }
    ~Device() { unplug(); }
    void event(quint16 type, quint16 code, qint32 value, std::chrono::milliseconds at) const
    {
        input_event event{};
        event.input_event_sec = at.count() / 1000;
        event.input_event_usec = at.count() % 1000 * 1000;
        event.type = type;
        event.code = code;
        event.value = value;
        write(QByteArray(reinterpret_cast<const char *>(&event), sizeof event));
    }
    void strike(quint16 code, std::chrono::milliseconds at) const
    {
        event(EV_MSC, MSC_SCAN, code, at);
        event(EV_KEY, code, 1, at);
        event(EV_SYN, SYN_REPORT, 0, at);
        event(EV_KEY, code, 0, at + 20ms);
        event(EV_SYN, SYN_REPORT, 0, at + 20ms);
    }
    void write(const QByteArray &bytes) const
    {
        if (::write(m_file, bytes.constData(), static_cast<size_t>(bytes.size())) != bytes.size())
            qFatal("not written");
    }
    void unplug()
    {
        if (m_file < 0)
            return;
        ::close(m_file);
        m_file = -1;
        QFile::remove(QFile::decodeName(m_path));
    }

private:
    QByteArray m_path;
    int m_file = -1;
};

} // namespace

class TestEvdevKeypad : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_path;
    QList<NavKey> m_pressed;

    std::unique_ptr<EvdevKeypad> keypad()
    {
        m_pressed.clear();
        auto keypad = std::make_unique<EvdevKeypad>(EvdevKeypad::Settings{
            m_path, {{KEY_F18, NavKey::Previous}, {KEY_F19, NavKey::Next}, {KEY_F15, NavKey::HeadphonesIn}}});
        connect(keypad.get(), &Keypad::pressed, this, [this](NavKey key) { m_pressed.append(key); });
        keypad->open();
        return keypad;
    }

private Q_SLOTS:
    void init() { m_path = m_folder.filePath(QStringLiteral("event7")); }

    void keysMeanWhatTheTableSays()
    {
        const Device device(m_path);
        const auto keypad = this->keypad();
        device.strike(KEY_F15, 1s);
        device.strike(KEY_F19, 2s);
        device.strike(KEY_F18, 3s);
        device.strike(KEY_A, 4s); // not in the table
        device.strike(KEY_F19, 5s);
        QTRY_COMPARE(m_pressed, QList({NavKey::HeadphonesIn, NavKey::Next, NavKey::Previous, NavKey::Next}));
    }

    void aKeyThatIsHeldIsOnePress()
    {
        const Device device(m_path);
        const auto keypad = this->keypad();
        device.event(EV_KEY, KEY_F19, 1, 1s);
        for (int i = 1; i < 10; ++i)
            device.event(EV_KEY, KEY_F19, 2, 1s + i * 33ms);
        device.event(EV_KEY, KEY_F19, 0, 2s);
        device.strike(KEY_F18, 3s);
        QTRY_COMPARE(m_pressed, QList({NavKey::Next, NavKey::Previous}));
    }

    void aSecondStrikeWithinTheLockIsOne()
    {
        const Device device(m_path);
        const auto keypad = this->keypad();
        device.strike(KEY_F19, 1000ms);
        device.strike(KEY_F19, 1249ms);
        device.strike(KEY_F18, 1260ms); // another key is not locked
        device.strike(KEY_F19, 1499ms);
        device.strike(KEY_F18, 1600ms);
        // EN 301 549, 5.8: the same key after half a second has to count.
        QTRY_COMPARE(m_pressed, QList({NavKey::Next, NavKey::Previous, NavKey::Next, NavKey::Previous}));
    }

    void anEventMayComeInTwoPieces()
    {
        const Device device(m_path);
        const auto keypad = this->keypad();
        input_event event{};
        event.type = EV_KEY;
        event.code = KEY_F19;
        event.value = 1;
        const QByteArray bytes(reinterpret_cast<const char *>(&event), sizeof event);
        device.write(bytes.left(7));
        QCoreApplication::processEvents();
        device.write(bytes.mid(7));
        QTRY_COMPARE(m_pressed, QList({NavKey::Next}));
    }

    void isFoundWhenItComesBack()
    {
        const auto keypad = this->keypad();
        QVERIFY(!keypad->isThere());
        {
            const Device device(m_path);
            QTRY_VERIFY_WITH_TIMEOUT(keypad->isThere(), 10'000);
            device.strike(KEY_F19, 1s);
            QTRY_COMPARE(m_pressed.size(), 1);
        }
        QTRY_VERIFY(!keypad->isThere());
        const Device again(m_path);
        QTRY_VERIFY_WITH_TIMEOUT(keypad->isThere(), 10'000);
        again.strike(KEY_F18, 1s);
        QTRY_COMPARE(m_pressed, QList({NavKey::Next, NavKey::Previous}));
    }
};

QTEST_GUILESS_MAIN(TestEvdevKeypad)
#include "tst_evdevkeypad.moc"
