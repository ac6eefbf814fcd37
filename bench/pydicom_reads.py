"""How long pydicom takes to read the files named on standard input: the median of so many rounds, in milliseconds.

pydicom_reads.py values ROUNDS: every value of every element; pydicom_reads.py json ROUNDS: the DICOM JSON model.
"""
import statistics
import sys
import time
import warnings

import pydicom

warnings.simplefilter("ignore")
what, rounds = sys.argv[1], int(sys.argv[2])
files = [line.rstrip("\n") for line in sys.stdin]


def values(path):
    for element in pydicom.dcmread(path).iterall():
        element.value


def as_json(path):
    pydicom.dcmread(path).to_json()


work = {"values": values, "json": as_json}[what]
times = []
for _ in range(rounds + 1):
    began = time.perf_counter()
    for file in files:
        work(file)
    times.append((time.perf_counter() - began) * 1000)
print(statistics.median(times[1:]))
