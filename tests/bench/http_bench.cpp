// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the back office's HTTP server can do on this machine, on loopback: requests/s with p50 and p99, plain
// and with mutual TLS; a thousand open event streams: memory of each, and how long one event takes to reach
// all. The clients are another process, so that the memory is the server's alone.
//
//   okienko_http_bench [SECONDS] [STREAMS]     defaults: 3 1000

#include <QByteArray>
#include <QFile>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <thread>
#include <vector>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "http/server.h"
#include "lineclient.h"

using namespace okienko;
using namespace okienko::backoffice;
using Clock = std::chrono::steady_clock;

namespace
{

constexpr int clients = 8;

qint64 residentBytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').at(1).toLongLong() * sysconf(_SC_PAGESIZE);
}

double milliseconds(Clock::duration time) { return std::chrono::duration<double, std::milli>(time).count(); }

/// Clients that ask one after the other, each on a connection of its own.
void ask(const char *name, quint16 port, const TestContext &context, int seconds)
{
    std::vector<std::vector<double>> times(clients);
    std::vector<std::thread> threads;
    const QByteArray request(
        "GET /v1/offices/o/tickets HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: application/json\r\n\r\n");
    const auto end = Clock::now() + std::chrono::seconds(seconds);
    for (auto &mine : times) {
        threads.emplace_back([&mine, &request, &context, port, end] {
            LineClient client(port, context);
            while (Clock::now() < end) {
                const auto begin = Clock::now();
                client.send(request);
                if (client.answer().status != 200)
                    return;
                mine.push_back(milliseconds(Clock::now() - begin));
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    std::vector<double> all;
    for (const auto &mine : times)
        all.insert(all.end(), mine.begin(), mine.end());
    if (all.empty()) {
        std::printf("%s: no answer\n", name);
        return;
    }
    std::sort(all.begin(), all.end());
    std::printf("%s, %d connections: %zu requests/s, p50 %.3f ms, p99 %.3f ms\n", name, clients,
                all.size() / static_cast<std::size_t>(seconds), all.at(all.size() / 2),
                all.at(all.size() * 99 / 100));
}

/// Runs what a client does in a process of its own, which waits at each step until the server says so.
class Crowd
{
public:
    template <typename Deed>
    explicit Crowd(Deed deed)
    {
        if (::pipe(m_down) != 0 || ::pipe(m_up) != 0)
            std::exit(1);
        std::fflush(stdout);
        m_child = ::fork();
        if (m_child == 0) {
            deed(*this);
            std::fflush(stdout);
            std::_Exit(0);
        }
    }
    void tell(quint16 word) { Q_UNUSED(::write(m_down[1], &word, sizeof word)) }
    void say() { Q_UNUSED(::write(m_up[1], "x", 1)) }
    void hear()
    {
        char word = 0;
        Q_UNUSED(::read(m_up[0], &word, 1))
    }
    quint16 wait()
    {
        quint16 word = 0;
        Q_UNUSED(::read(m_down[0], &word, sizeof word))
        return word;
    }
    void end() { ::waitpid(m_child, nullptr, 0); }

private:
    int m_down[2] = {};
    int m_up[2] = {};
    pid_t m_child = -1;
};

} // namespace

int main(int argc, char **argv)
{
    const int seconds = argc > 1 ? std::max(1, std::atoi(argv[1])) : 3;
    const int streams = argc > 2 ? std::max(1, std::atoi(argv[2])) : 1000;
    rlimit files{};
    getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max;
    setrlimit(RLIMIT_NOFILE, &files);

    const TestAuthority office("office");
    const TestPapers own = office.issue({"127.0.0.1", TestAuthority::Use::Server, 100});
    const TestPapers kiosk = office.issue({"kiosk-1", TestAuthority::Use::Client, 10});

    Crowd crowd([&](Crowd &self) {
        const quint16 plain = self.wait();
        const quint16 secure = self.wait();
        const TestContext context = clientContext(office.certificate(), kiosk);
        ask("plain", plain, {}, seconds);
        ask("mutual TLS", secure, context, seconds);
        self.say();
        self.wait();
        const auto begin = Clock::now();
        std::vector<std::unique_ptr<LineClient>> open;
        for (int i = 0; i < streams; ++i) {
            open.push_back(std::make_unique<LineClient>(secure, context));
            open.back()->send("GET /stream HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
        }
        for (const auto &one : open)
            one->answer();
        std::printf("%d mutual TLS streams opened in %.2f s\n", streams,
                    milliseconds(Clock::now() - begin) / 1000);
        self.say();
        self.wait();
        std::vector<double> times;
        for (int round = 0; round < 20; ++round) {
            const auto start = Clock::now();
            self.say();
            for (const auto &one : open)
                one->receiveUntil("data: " + QByteArray::number(round) + "\n\n");
            times.push_back(milliseconds(Clock::now() - start));
        }
        std::sort(times.begin(), times.end());
        std::printf("one event to all of them: median %.1f ms, worst %.1f ms\n", times.at(10), times.back());
        ask("mutual TLS beside the open streams", secure, context, seconds);
        self.say();
    });

    ServerOptions options;
    options.limits.connectionsOfAddress = 1 << 20;
    options.limits.connections = 1 << 20;
    const auto server = Server::start(
        {{Door::Pages, QStringLiteral("127.0.0.1"), 0, {}},
         {Door::Devices, QStringLiteral("127.0.0.1"), 0,
          TlsIdentity{own.certificate, own.key, office.certificate()}}},
        options, [](const Request &request, const Answer &answer) {
            if (request.path == QLatin1String("/stream"))
                Q_UNUSED(answer.open({{"news"}, {}, {}, {}}))
            else
                answer.send(
                    {200, "application/json", {}, R"({"tickets":[{"number":"A017","state":"waiting"}]})"});
        });
    if (!server) {
        std::printf("%s\n", qPrintable(server.error().detail));
        return 1;
    }
    crowd.tell((*server)->ports().at(0));
    crowd.tell((*server)->ports().at(1));
    crowd.hear();
    const qint64 before = residentBytes();
    crowd.tell(0);
    crowd.hear();
    std::printf("the server's memory: %lld bytes a stream\n",
                static_cast<long long>((residentBytes() - before) / streams));
    std::fflush(stdout);
    crowd.tell(0);
    for (int round = 0; round < 20; ++round) {
        crowd.hear();
        (*server)->publish("news", {{}, {}, QByteArray::number(round)});
    }
    crowd.hear();
    const auto begin = Clock::now();
    (*server)->stop();
    std::printf("stopped in %.0f ms\n", milliseconds(Clock::now() - begin));
    crowd.end();
    return 0;
}
