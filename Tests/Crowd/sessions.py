#!/usr/bin/env python3
"""Many readers on one host: what they cost, and how long a key takes.

Usage: sessions.py PROGRAMS [SESSIONS [PEOPLE [ARCHIVE PAPER]]]    (make sessions)

PROGRAMS is the folder of hanji and hanji-wire. Without an ARCHIVE, such as a bench leaves of 100,000
stories, with the file of its PAPER, the bundled sample edition is served. Every fourth session is a
guest's. Memory is told to root alone.
"""

import fcntl
import os
import pathlib
import pty
import random
import select
import shutil
import struct
import subprocess
import sys
import tempfile
import termios
import time

IDLE_SECONDS = 20
PRESSES = 48
KILLS = 4
KEYS = [b"j", b"j", b"k", b" ", b"\r", b"q", b"S", b"q", b"h", b"\x1b[B", b"G", b"g"]
WORLD = {"TERM": "xterm-256color", "LANG": "C.UTF-8", "TZ": "UTC", "PATH": "/usr/bin:/bin"}


class Session:
    """A reader in a terminal of its own."""

    def __init__(self, words):
        self.process, self.terminal = pty.fork()
        if self.process == 0:
            os.execve(words[0], words, WORLD)
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 30, 100, 0, 0))
        self.received, self.pressed, self.has_ended = 0, None, False

    def press(self, key):
        self.pressed = time.monotonic()
        os.write(self.terminal, key)

    def cpu(self):
        """Seconds of processor time."""
        fields = pathlib.Path(f"/proc/{self.process}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def megabytes(self):
        """Memory that no other process has part in; None where this user may not look."""
        try:
            lines = pathlib.Path(f"/proc/{self.process}/smaps_rollup").read_text().splitlines()
        except (PermissionError, ProcessLookupError):
            return None
        return sum(int(line.split()[1]) for line in lines if line.startswith("Private_")) / 1024


class Crowd:
    """All sessions, and the frames that they draw."""

    def __init__(self):
        self.sessions, self.poll, self.delays = [], select.epoll(), []

    def add(self, words):
        session = Session(words)
        self.sessions.append(session)
        self.poll.register(session.terminal, select.EPOLLIN)
        self.by_terminal = {session.terminal: session for session in self.sessions}

    @property
    def open(self):
        return [session for session in self.sessions if not session.has_ended]

    def take(self, seconds):
        """Takes what comes within a time, at once where something is there."""
        for terminal, _ in self.poll.poll(max(seconds, 0)):
            session = self.by_terminal[terminal]
            try:
                session.received += len(os.read(terminal, 65_536))
            except OSError:
                self.poll.unregister(terminal)
                os.waitpid(session.process, 0)
                session.has_ended = True
            if session.pressed is not None:
                self.delays.append(time.monotonic() - session.pressed)
                session.pressed = None

    def listen(self, seconds, until=lambda: False):
        end = time.monotonic() + seconds
        while time.monotonic() < end and not until():
            self.take(min(end - time.monotonic(), 0.1))


def told(values, form):
    known = [value for value in values if value is not None]
    if not known:
        return "not told to this user"
    return f"mean {format(sum(known) / len(known), form)}, most {format(max(known), form)}"


def delays(crowd, words):
    ordered = sorted(1000 * delay for delay in crowd.delays)
    parts = [f"{share:.0%} within {ordered[int(len(ordered) * share)]:.1f} ms" for share in (0.5, 0.95, 0.99)]
    print(f"{words}: {len(ordered)} frames, {', '.join(parts)}")
    crowd.delays = []


def measure_idle(crowd):
    for session in crowd.open:
        session.press(b"j\r")
    crowd.listen(5)
    for session in crowd.open:
        session.press(b"q")
    crowd.listen(3)
    before = [(session.cpu(), session.received) for session in crowd.sessions]
    crowd.listen(IDLE_SECONDS)
    cores = [(session.cpu() - cpu) / IDLE_SECONDS for session, (cpu, _) in zip(crowd.sessions, before)]
    sent = sum(session.received - received for session, (_, received) in zip(crowd.sessions, before))
    print(f"{len(cores)} idle sessions: cores {told(cores, '.5f')}; {sent} bytes sent in {IDLE_SECONDS} s")
    print(f"unshared memory in MB: {told([session.megabytes() for session in crowd.sessions], '.1f')}")
    crowd.delays = []


def measure_keys(crowd, people):
    """Each person presses a key three to six times a second, at times of their own."""
    chance = random.Random(1)
    now = time.monotonic()
    hands = [[session, now + chance.random() * 0.3, chance.randrange(len(KEYS)), PRESSES] for session in people]
    while hands:
        now = time.monotonic()
        for hand in hands:
            session, due, number, _ = hand
            if due > now or session.has_ended:
                continue
            session.press(KEYS[number % len(KEYS)])
            hand[1:] = [now + 0.15 + chance.random() * 0.2, number + 1, hand[3] - 1]
        hands = [hand for hand in hands if hand[3] > 0 and not hand[0].has_ended]
        crowd.take(min([hand[1] for hand in hands] or [now]) - time.monotonic())
    crowd.listen(1)
    delays(crowd, f"{len(people)} people, keys at any time")


def measure_bursts(crowd, people):
    """The worst that can come: everybody presses the same key in the same millisecond."""
    for number in range(PRESSES // 2):
        for session in people:
            if not session.has_ended:
                # None that leads out at the top, where the keys before have left some.
                session.press([b"j", b"k", b" ", b"h", b"j", b"\r"][number % 6])
        crowd.listen(0.6)
    delays(crowd, f"{len(people)} people, all keys in one millisecond")


def kill_refreshes(crowd, refresh):
    chance = random.Random(2)
    for _ in range(KILLS):
        service = subprocess.Popen(refresh, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        crowd.listen(0.5 + chance.random() * 2)
        service.kill()
        service.wait()
    asked = crowd.open
    for session in asked:
        session.received = 0
        session.press(b"\x0c")
    crowd.listen(10, lambda: all(session.received > 200 for session in asked))
    drawing = sum(session.received > 200 for session in asked)
    print(f"the refresh was killed {KILLS} times: {drawing} of {len(asked)} sessions go on")


def host(programs, folder, archive, paper):
    """Makes the folders; returns the options of a refresh and of sessions."""
    for name in ("paper", "people", "house/hanji/papers"):
        (folder / name).mkdir(parents=True)
    (folder / "paper").chmod(0o2750)
    options = ["--sample"]
    if archive:
        shutil.copy(archive, folder / "paper/archive.sqlite")
        shutil.copy(paper, folder / "house/hanji/papers/bench.toml")
        (folder / "house/hanji/config.toml").write_text('paper = "bench"\n')
        options = []
    refresh = [f"{programs}/hanji", "refresh", "business", "--sample", "--data", f"{folder}/paper"]
    subprocess.run(refresh, check=True, stdout=subprocess.DEVNULL)
    return refresh, options


def main(programs, sessions="100", people="50", archive=None, paper=None):
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        os.environ["XDG_CONFIG_HOME"] = f"{folder}/none"
        refresh, options = host(programs, folder, archive, paper)
        crowd = Crowd()
        for number in range(int(sessions)):
            person = ["--person", f"person-{number}"] if number % 4 else []
            crowd.add([f"{programs}/hanji", "--served", "--data", str(folder)] + person + options)
            crowd.take(0.05)
        crowd.listen(60, lambda: all(session.received > 500 for session in crowd.sessions))
        measure_idle(crowd)
        measure_keys(crowd, crowd.open[: int(people)])
        measure_bursts(crowd, crowd.open[: int(people)])
        kill_refreshes(crowd, refresh)
        for session in crowd.open:
            session.press(b"Q")
        crowd.listen(10, lambda: not crowd.open)
        print(f"{len(crowd.open)} sessions had to be ended")
        for session in crowd.open:
            os.kill(session.process, 9)


if len(sys.argv) < 2:
    sys.exit(__doc__)
main(*sys.argv[1:])
