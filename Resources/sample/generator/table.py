"""The files of the edition and the C table by which the program finds them."""

import shutil

HTML = "text/html; charset=utf-8"
XML = "application/rss+xml; charset=utf-8"
PNG = "image/png"


class Output:
    """Collects files and the paths that they answer; several paths may share a file."""

    def __init__(self):
        self.files = {}
        self.paths = {}

    def add(self, name, text, *paths):
        self.files[name] = text
        for path in paths:
            assert self.paths.get(path, name) == name, f"two pages at {path}"
            self.paths[path] = name

    def encoded(self):
        """Every file as bytes: pages are text, pictures are not."""
        return {name: file if isinstance(file, bytes) else file.encode("utf-8")
                for name, file in self.files.items()}

    def write(self, folder, table):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        for name, file in self.encoded().items():
            (folder / name).write_bytes(file)
        table.write_text(self.c_table(), encoding="utf-8")

    def c_table(self):
        names = sorted(self.files)
        numbers = {name: number for number, name in enumerate(names)}
        arrays = [array(name, numbers[name]) for name in names]
        rows = [row(path, self.paths[path], numbers) for path in sorted(self.paths)]
        return (
            "/* Written by Resources/sample/build.py; sorted by path, byte by byte. */\n"
            + "".join(arrays) + "\nstatic const hanji_resource sample_table[] = {\n"
            + "".join(rows) + "};\n")


def array(name, number):
    return (
        f"static const unsigned char page_{number}[] = {{\n"
        f'#embed "../../Resources/sample/pages/{name}"\n}};\n')


def row(path, name, numbers):
    kind = {"xml": XML, "png": PNG}.get(name.rpartition(".")[2], HTML)
    page = f"page_{numbers[name]}"
    return f'  {{"{path}", "{kind}", {page}, sizeof {page}}},\n'
