#!/usr/bin/python3
"""Writes the data dictionary (PS3.6) and the registry of UIDs (PS3.6 annex A) as the tables the library reads.

The facts are taken from the tables of an installed pydicom (Debian: python3-pydicom). Run from the root of the repository:

    /usr/bin/python3 tools/dicom-dictionary.py
"""
from pathlib import Path

from pydicom._dicom_dict import DicomDictionary, RepeatersDictionary
from pydicom._uid_dict import UID_dictionary

FOLDER = Path("dicom/src/main/resources/org/mailian/dicom")

# Younger than the installed tables.
LATER_SYNTAXES = {
    "1.2.840.10008.1.2.4.201": ("High-Throughput JPEG 2000 Image Compression (Lossless Only)", "HTJ2KLossless"),
    "1.2.840.10008.1.2.4.202": ("High-Throughput JPEG 2000 with RPCL Options Image Compression (Lossless Only)", "HTJ2KLosslessRPCL"),
    "1.2.840.10008.1.2.4.203": ("High-Throughput JPEG 2000 Image Compression", "HTJ2K"),
    "1.2.840.10008.1.2.8.1": ("Deflated Image Frame Compression", "DeflatedImageFrameCompression"),
}


def representations(vr):
    """'OB or OW' becomes 'OB/OW'; what has none in the dictionary (items, delimiters) is '-'."""
    return "/".join(vr.split(" or ")) if vr != "NONE" else "-"


def elements():
    rows = [(f"{tag:08X}", *entry) for tag, entry in DicomDictionary.items()]
    rows += [(tag.upper().replace("X", "x"), *entry) for tag, entry in RepeatersDictionary.items()]
    for tag, vr, multiplicity, name, retired, keyword in sorted(rows):
        yield "\t".join((tag, representations(vr), multiplicity, keyword, name, "R" if retired else ""))


def identifiers():
    rows = {uid: (name, kind, keyword, bool(retired)) for uid, (name, kind, _, retired, keyword) in UID_dictionary.items()}
    rows |= {uid: (name, "Transfer Syntax", keyword, False) for uid, (name, keyword) in LATER_SYNTAXES.items() if uid not in rows}
    for uid, (name, kind, keyword, retired) in sorted(rows.items()):
        yield "\t".join((uid, kind, keyword, name, "R" if retired else ""))


for name, lines in (("elements.tsv", elements()), ("uids.tsv", identifiers())):
    (FOLDER / name).write_text("".join(line + "\n" for line in lines), encoding="utf-8")
