#!/usr/bin/env python3
"""Writes hanji.1 and hanji-config.5 from what the program itself says of its commands, keys and settings.

Usage: generate.py PATH-OF-HANJI    (make manual)

hanji.1.in and hanji-config.5.in hold what is written by hand; a line "@commands@", "@keys@" or
"@settings@" is replaced. A test compares the pages with the program, so that neither goes its own way.
"""

import json
import pathlib
import re
import subprocess
import sys

HERE = pathlib.Path(__file__).parent
PLACE = ["paper", "data", "sample", "mirror", "date"]
EVERYWHERE = ["version", "help"]


def asked(program, *arguments):
    return subprocess.run([program, *arguments], check=True, capture_output=True, text=True).stdout


def text(words):
    """Words as roff takes them: no line begins a request, no sign is an escape."""
    words = words.replace("\\", "\\e").replace("--", "\\-\\-")
    return "\n".join("\\&" + line if line[:1] in ".'" else line for line in words.split("\n"))


def sentences(words):
    """One sentence a line, as roff wants it."""
    return text(re.sub(r"([.;:]) (?=[A-Zㄱ-힣\"`@])", r"\1\n", words))


# -- Commands -------------------------------------------------------------------------------------


def name(argument):
    preferred = argument.get("preferredName")
    return preferred["name"] if preferred else None


def is_of_place(command):
    return set(PLACE) <= {name(argument) for argument in command.get("arguments", [])}


def own(command):
    """A command's arguments without those that all commands share; a flag and its opposite are one."""
    shared = EVERYWHERE + (PLACE if is_of_place(command) else [])
    arguments = [a for a in command.get("arguments", []) if name(a) not in shared]
    names = {name(a) for a in arguments}
    for argument in arguments:
        argument["isInvertible"] = f"no-{name(argument)}" in names
    return [a for a in arguments if (name(a) or "").removeprefix("no-") not in names - {name(a)}]


def flag(argument):
    written = f"\\-{name(argument)}"
    if argument["isInvertible"]:
        written += f" | \\-no-{name(argument)}"
    return f"Fl {written}" + (f" Ar {argument['valueName']}" if argument["kind"] == "option" else "")


def synopsis(argument):
    value = argument.get("valueName", "")
    if argument["kind"] == "positional":
        dots = " ..." if argument.get("isRepeating") else ""
        return f".Op Ar {value}{dots}" if argument.get("isOptional") else f".Ar {value}{dots}"
    return f".Op {flag(argument)}"


def item(argument):
    value = argument.get("valueName", "")
    head = f".It Ar {value}" if argument["kind"] == "positional" else f".It {flag(argument)}"
    words = argument.get("abstract") or ""
    default = argument.get("defaultValue")
    if default and argument["kind"] == "option":
        words += f" Else {default}."
    return head + ("\n" + sentences(words) if words else "")


def page_of(command, path):
    lines = [f".Ss hanji {' '.join(path)}", sentences(command.get("abstract", ""))]
    arguments = own(command)
    lines += [".Pp", f".Nm hanji Cm {' '.join(path)}"] + [synopsis(a) for a in arguments]
    if is_of_place(command):
        lines.append(".Op Ar place")
    if command.get("discussion"):
        lines += [".Pp", sentences(command["discussion"])]
    told = [a for a in arguments if a.get("abstract")]
    if told:
        lines += [".Bl -tag -width Ds"] + [item(a) for a in told] + [".El"]
    return lines


def commands(program):
    root = json.loads(asked(program, "--experimental-dump-help"))["command"]
    lines = []
    for command in root["subcommands"]:
        if command["commandName"] == "help" or not command.get("shouldDisplay", True):
            continue
        below = command.get("subcommands", [])
        if below:
            path = [command["commandName"]]
            lines += [f".Ss hanji {path[0]}", sentences(command.get("abstract", ""))]
            if command.get("discussion"):
                lines += [".Pp", sentences(command["discussion"])]
        for sub in below:
            lines += page_of(sub, [command["commandName"], sub["commandName"]])
        if not below:
            lines += page_of(command, [command["commandName"]])
    return lines


# -- Keys -----------------------------------------------------------------------------------------


def keys(program):
    """Each command once, with its keys and the screens that have it."""
    found = {}
    screen = ""
    for line in asked(program, "config", "keys").splitlines():
        if match := re.fullmatch(r"\[(.+)\]", line):
            screen = match[1]
        elif match := re.fullmatch(r'#?"(.+)" = "(\w+)"\s+# (.*)', line):
            key = match[1].replace('\\"', '"').replace("\\\\", "\\")
            places = found.setdefault((match[2], match[3]), ({}, {}))
            places[0][key] = None
            places[1][screen] = None
    every = len({s for places in found.values() for s in places[1]})
    lines = [".Bl -tag -width Ds"]
    for (command, words), (bound, screens) in found.items():
        lines.append(".It " + " , ".join("Ic \\&" + k.replace("\\", "\\e") for k in bound))
        where = "" if len(screens) > every // 2 else f" ({', '.join(screens)})"
        lines.append(text(f"{words}{where}: {command}"))
    return lines + [".El"]


# -- Settings -------------------------------------------------------------------------------------


def settings(program):
    """The commented default, a setting an item, its chapters as subsections."""
    lines, comment, is_open = [], [], False
    for line in asked(program, "config", "default").splitlines():
        if match := re.match(r"# -- (.+?) -+$", line):
            lines += [".El"] if is_open else []
            lines.append(f".Ss {match[1]}")
            comment, is_open = [], False
        elif match := re.match(r"#(\[[\w.-]+\]|[\w-]+ = .*|\"[^\"]+\" = .*)$", line):
            if not lines:
                continue
            if not is_open:
                lines.append(".Bl -tag -width Ds")
                is_open = True
            lines.append(f".It Li {text(match[1]).replace(chr(34), chr(92) + '(dq')}")
            lines += [sentences(" ".join(comment))] if comment else []
            comment = []
        elif line.startswith("# "):
            comment.append(line[2:])
        elif not line.strip() and comment:
            if lines:
                lines.append(sentences(" ".join(comment)))
            comment = []
    return lines + ([".El"] if is_open else [])


def write(page, parts):
    source = (HERE / f"{page}.in").read_text()
    for mark, lines in parts.items():
        source = source.replace(f"@{mark}@\n", "\n".join(lines) + "\n")
    (HERE / page).write_text(source)


def main():
    program = sys.argv[1]
    write("hanji.1", {"commands": commands(program), "keys": keys(program)})
    write("hanji-config.5", {"settings": settings(program)})


if __name__ == "__main__":
    main()
