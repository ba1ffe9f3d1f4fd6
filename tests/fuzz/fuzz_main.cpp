// SPDX-License-Identifier: GPL-3.0-or-later
// Throws whatever it can think of at the readers of targets.h. Two programs from one source:
// - with clang and -fsanitize=fuzzer (NLC_LIBFUZZER defined): libFuzzer, one target named by NLC_FUZZ_TARGET;
// - else a plain loop: seeds are mutated without a look at the code that runs. Needs no more than the compiler.
//   fuzz [--seconds N each] [--target NAME] [--seed S] [FILE…]    files are run once, as they are
// An input that breaks a promise, crashes or takes too long is kept in a file that is named.
#include <QCoreApplication>
#include <QStandardPaths>
#include <csignal>
#include <cstdio>
#include <cstdlib>

#include "models/text/language.h"
#include "tests/fuzz/targets.h"

using namespace nlc::fuzzing;

namespace {

const Target* targetNamed(const QByteArray& name) {
    for (const Target& target : targets)
        if (name == target.name) return &target;
    return nullptr;
}

void makeApplication(int& argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QStandardPaths::setTestModeEnabled(true);
    static const QCoreApplication app(argc, argv);
    nlc::speakBritishEnglish();
    qInstallMessageHandler([](QtMsgType type, const QMessageLogContext&, const QString& text) {
        if (type >= QtCriticalMsg) std::fprintf(stderr, "%s\n", qPrintable(text));
    });
}

}  // namespace

#ifdef NLC_LIBFUZZER

static const Target* chosen = nullptr;

extern "C" int LLVMFuzzerInitialize(int* argc, char*** argv) {
    makeApplication(*argc, *argv);
    chosen = targetNamed(qgetenv("NLC_FUZZ_TARGET"));
    if (!chosen) {
        std::fprintf(stderr, "NLC_FUZZ_TARGET names no target\n");
        std::exit(2);
    }
    return 0;
}
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) { return chosen->run(data, size); }

#else

#include <fcntl.h>
#include <unistd.h>

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <atomic>
#include <chrono>
#include <cstring>
#include <ctime>
#include <random>
#include <thread>

extern "C" void __sanitizer_set_death_callback(void (*)()) __attribute__((weak));

namespace {

constexpr qsizetype largest = 200'000;  // bytes
// Of processor time. Code whose memory is checked and whose lines are counted takes fifteen times as long as what
// people get.
constexpr int slowSeconds = 6, hangSeconds = 30;

// Where a dying program finds what it was doing: nothing here may need memory.
QByteArray input;
char keptAt[512];

void say(const char* text) { (void)!write(STDERR_FILENO, text, strlen(text)); }
void keepInput() {
    const int file = open(keptAt, O_WRONLY | O_CREAT | O_TRUNC, 0644);
    const bool kept = file >= 0 && write(file, input.constData(), size_t(input.size())) == input.size();
    say(kept ? "\nThe input is kept in " : "\nThe input could not be kept in ");
    say(keptAt);
    say("\n");
}
void onSignal(int number) {
    keepInput();
    std::signal(number, SIG_DFL);
    std::raise(number);
}

QByteArrayList filesIn(const QString& folder) {
    QByteArrayList all;
    for (const QFileInfo& info : QDir(folder).entryInfoList(QDir::Files, QDir::Name)) {
        QFile file(info.filePath());
        if (file.open(QIODevice::ReadOnly)) all << file.readAll();
    }
    return all;
}

/// The words of a format, as libFuzzer's dictionaries write them: "word" a line, \xNN, \\ and \" in it.
QByteArrayList wordsIn(const QString& path) {
    QByteArrayList words;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return words;
    for (const QByteArray& line : file.readAll().split('\n')) {
        if (!line.startsWith('"') || !line.endsWith('"') || line.size() < 3) continue;
        QByteArray word;
        for (qsizetype i = 1; i + 1 < line.size(); ++i) {
            const bool escaped = line[i] == '\\';
            if (escaped && line[i + 1] == 'x') {
                word += char(line.mid(i + 2, 2).toInt(nullptr, 16));
                i += 3;
            } else {
                word += line[escaped ? ++i : i];
            }
        }
        words << word;
    }
    return words;
}

class Mutator {
public:
    Mutator(quint64 seed, QByteArrayList seeds, QByteArrayList words)
        : m_random(seed), m_seeds(std::move(seeds)), m_words(std::move(words)) {
        if (m_seeds.isEmpty()) m_seeds << QByteArray("a");
        for (const char* word :
             {"\xff", "\x80", "\xef\xbb\xbf", "\xff\xfe", "\xed\xa0\x80", "\r\n", "\"", "-1", "4294967296",
              "99999999999999999999", "1e309", "%1", "%n", "\xf0\x9f\x98\x80", "\xe2\x80\xae"})
            m_words << word;
        m_words << QByteArray(1, '\0') << QByteArray(4, '\0');
    }

    QByteArray next() {
        QByteArray bytes = one(m_seeds);
        for (qsizetype i = 1 + below(below(2) ? 4 : 24); i > 0; --i) mutate(bytes);
        bytes.truncate(largest);
        return bytes;
    }

private:
    qsizetype below(qsizetype end) { return end < 1 ? 0 : qsizetype(m_random() % quint64(end)); }
    const QByteArray& one(const QByteArrayList& of) { return of[below(of.size())]; }

    void mutate(QByteArray& bytes) {
        const qsizetype at = below(bytes.size() + 1), length = 1 + below(below(8) ? 16 : bytes.size());
        switch (below(10)) {
            case 0:
                if (at < bytes.size()) bytes[at] = char(bytes[at] ^ (1 << below(8)));
                break;
            case 1:
                if (at < bytes.size()) bytes[at] = char(below(256));
                break;
            case 2:
                bytes.remove(at, length);
                break;
            case 3:
                bytes.truncate(at);
                break;
            case 4:  // the same again, sometimes very often
                bytes.insert(at, bytes.mid(at, length).repeated(below(16) ? 1 + below(3) : below(2000)).left(largest));
                break;
            case 5: {  // the end of another
                const QByteArray& other = one(m_seeds);
                bytes = bytes.left(at) + other.mid(below(other.size()));
                break;
            }
            case 6:  // a part of another
                bytes.insert(at, one(m_seeds).mid(below(100), length));
                break;
            case 7:
                bytes.insert(at, one(m_words).repeated(below(32) ? 1 : below(5000)));
                break;
            default:
                bytes.replace(at, below(4), one(m_words));
        }
    }

    std::mt19937_64 m_random;
    QByteArrayList m_seeds, m_words;
};

std::atomic<std::clock_t> begunAt{-1};  // the processor time when the present run began; -1: there is none

/// Ends the program when a run does not end by itself.
void watch() {
    while (true) {
        std::this_thread::sleep_for(std::chrono::seconds(1));
        const std::clock_t begun = begunAt;
        if (begun < 0 || std::clock() - begun < hangSeconds * CLOCKS_PER_SEC) continue;
        say("\nIt does not end.\n");
        std::abort();
    }
}

/// One run; false when it was too slow.
bool run(const Target& target) {
    const std::clock_t begun = std::clock();
    begunAt = begun;
    target.run(reinterpret_cast<const uint8_t*>(input.constData()), size_t(input.size()));
    begunAt = -1;
    return std::clock() - begun < slowSeconds * CLOCKS_PER_SEC;
}

/// How many inputs were too slow.
int fuzz(const Target& target, int seconds, quint64 seed) {
    const QString name = QString::fromLatin1(target.name), folder = QStringLiteral(NLC_FUZZ_FOLDER);
    Mutator mutator(
        seed, filesIn(folder + QStringLiteral("/seeds/") + name) + filesIn(folder + QStringLiteral("/cases/") + name),
        wordsIn(folder + QStringLiteral("/dictionaries/") + name + QStringLiteral(".dict")));
    qint64 runs = 0;
    int slow = 0;
    QElapsedTimer clock;
    for (clock.start(); clock.elapsed() < seconds * 1000; ++runs) {
        std::snprintf(keptAt, sizeof keptAt, "fuzz-%s-%llu", target.name, static_cast<unsigned long long>(seed));
        input = mutator.next();
        if (run(target)) continue;
        std::snprintf(keptAt, sizeof keptAt, "fuzz-%s-%llu-slow-%d", target.name, static_cast<unsigned long long>(seed),
                      ++slow);
        keepInput();
        say("It took too long.\n");
    }
    std::printf("%-14s %lld runs, %d too slow\n", target.name, static_cast<long long>(runs), slow);
    std::fflush(stdout);
    return slow;
}

}  // namespace

int main(int argc, char** argv) {
    makeApplication(argc, argv);
    int seconds = 8;
    quint64 seed = std::random_device()();
    const Target* only = nullptr;
    QByteArrayList files;
    for (int i = 1; i < argc; ++i) {
        const QByteArray word = argv[i], value = i + 1 < argc ? argv[i + 1] : "";
        if (word == "--seconds" && ++i < argc) {
            seconds = value.toInt();
        } else if (word == "--seed" && ++i < argc) {
            seed = value.toULongLong();
        } else if (word == "--target" && ++i < argc && (only = targetNamed(value))) {
        } else if (!word.startsWith('-')) {
            files << word;
        } else {
            std::fprintf(stderr, "fuzz [--seconds N] [--target NAME] [--seed S] [FILE...]\n");
            return 2;
        }
    }
    if (__sanitizer_set_death_callback) __sanitizer_set_death_callback(keepInput);
    std::signal(SIGABRT, onSignal);
    std::thread(watch).detach();
    std::printf("seed %llu\n", static_cast<unsigned long long>(seed));
    std::fflush(stdout);
    int slow = 0;
    for (const Target& target : targets) {
        if (only && only != &target) continue;
        std::snprintf(keptAt, sizeof keptAt, "fuzz-%s-file", target.name);
        for (const QByteArray& name : files) {
            QFile file(QString::fromLocal8Bit(name));
            if (!file.open(QIODevice::ReadOnly)) return 2;
            input = file.readAll();
            slow += !run(target);
        }
        if (files.isEmpty()) slow += fuzz(target, seconds, seed);
    }
    return slow > 0;
}

#endif
