"""Says what pydicom reads in the files named on standard input, a line each, cells between tabulators.

"file" and its path; then "refused", or the elements: path, representation, digest of the bytes as they stand in the file, text in
hexadecimal. What pydicom does not keep in bytes has no digest; sequences have the number of their items in its place.
"""
import hashlib
import sys
import warnings

import pydicom
from pydicom import config
from pydicom.dataelem import RawDataElement
from pydicom.errors import InvalidDicomError

warnings.simplefilter("ignore")
config.replace_un_with_known_vr = False
EMPTY = hashlib.md5(b"").hexdigest()
TEXT = {"SH", "LO", "ST", "LT", "UC", "UT", "PN"}


def text(element):
    value = element.value
    values = value if isinstance(value, (list, pydicom.multival.MultiValue)) else [value]
    return "\\".join(str(one if one is not None else "") for one in values)


def digest(value):
    if isinstance(value, bytes):
        return hashlib.md5(value).hexdigest()
    return EMPTY if value is None or value == "" else None


def walk(dataset, path):
    for tag in sorted(dataset.keys()):
        here = f"{path}{int(tag):08X}"
        raw = dataset.get_item(tag)
        is_raw = isinstance(raw, RawDataElement)
        if is_raw and raw.VR is None and tag.is_private and not tag.is_private_creator:
            yield here, "UN", digest(raw.value), None
            continue
        element = dataset[tag]
        if element.VR == "SQ":
            yield here, "SQ", str(len(element.value)), None
            for index, item in enumerate(element.value):
                yield from walk(item, f"{here}[{index}]/")
        else:
            value = raw.value if is_raw else element.value
            bytes_digest = digest(value)
            shown = text(element) if element.VR in TEXT or bytes_digest is None else None
            yield here, element.VR, bytes_digest, None if shown is None else shown.encode().hex()


def lines(path):
    yield "file", path
    try:
        dataset = pydicom.dcmread(path)
    except InvalidDicomError:
        yield ("refused",)
        return
    yield from (line for line in walk(dataset.file_meta, "") if line[0] != "00020000")
    yield from walk(dataset, "")


for name in sys.stdin:
    for cells in lines(name.rstrip("\n")):
        print("\t".join("-" if cell is None else cell for cell in cells))
