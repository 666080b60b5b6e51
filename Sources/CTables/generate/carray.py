"""Writing C arrays, shared by the generators of this folder."""

SIZES = {"uint8_t": 1, "int8_t": 1, "uint16_t": 2, "int16_t": 2, "uint32_t": 4, "int32_t": 4, "uint64_t": 8}


def two_level(values, block):
    """Cuts values into blocks and stores equal blocks once.

    Returns (index, data): values[i] == data[index[i // block] * block + i % block].
    """
    index, data, seen = [], [], {}
    for start in range(0, len(values), block):
        part = tuple(values[start : start + block])
        part += (0,) * (block - len(part))
        if part not in seen:
            seen[part] = len(data) // block
            data.extend(part)
        index.append(seen[part])
    return index, data


def c_array(kind, name, values):
    """The definition of one constant array, 118 columns wide."""
    lines, line = [], " "
    for value in values:
        word = f" {value},"
        if len(line) + len(word) > 118:
            lines.append(line)
            line = " "
        line += word
    lines.append(line)
    return f"const {kind} {name}[{len(values)}] = {{\n" + "\n".join(lines) + "\n};\n"


class Output:
    """One pair of table files: definitions in NAME.c, accessors in include/NAME.h."""

    def __init__(self, name, source):
        self.name, self.c, self.h, self.size = name, [], [], 0
        self.notice = f"// Written by generate/{source}; do not edit.\n"

    def array(self, kind, name, values, comment):
        """Adds an array with an accessor `sluice_NAME()` that returns its address."""
        self.size += SIZES[kind] * len(values)
        self.c.append(c_array(kind, f"sluice_{name}_data", values))
        self.h.append(
            f"// {comment}\nextern const {kind} sluice_{name}_data[{len(values)}];\n"
            f"static inline const {kind} * _Nonnull sluice_{name}(void) {{ return sluice_{name}_data; }}\n"
        )

    def lines(self, name, lines, comment):
        """Adds a string of lines, each ended by LF, with an accessor `sluice_NAME()`."""
        text = "".join(f'\n    "{line}\\n"' for line in lines)
        self.c.append(f"const char sluice_{name}_data[] ={text};\n")
        self.h.append(
            f"// {comment}\nextern const char sluice_{name}_data[];\n"
            f"static inline const char * _Nonnull sluice_{name}(void) {{ return sluice_{name}_data; }}\n"
        )

    def text(self, text):
        """Adds lines to the header."""
        self.h.append(text)

    def write(self, root):
        guard = f"SLUICE_{self.name.upper()}_H"
        with open(f"{root}/include/{self.name}.h", "w", encoding="utf-8") as file:
            file.write(f"{self.notice}#ifndef {guard}\n#define {guard}\n#include <stdint.h>\n\n")
            file.write("\n".join(self.h) + "\n#endif\n")
        with open(f"{root}/{self.name}.c", "w", encoding="utf-8") as file:
            file.write(f'{self.notice}#include "{self.name}.h"\n\n' + "\n".join(self.c))
        print(f"{self.name}: {self.size} bytes of tables")
