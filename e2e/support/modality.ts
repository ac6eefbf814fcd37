import { execFileSync, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { dicomPort } from './house.ts';

const SIDE = 64;

/** What a machine writes of whom it examines, as DICOM writes it. */
interface Shown {
  name: string;
  birthDate?: string;
  sex?: 'M' | 'F';
}

/** A machine of a township, played by dcmtk: makes a small film for an order and sends it, as a machine calls. */
export function sendFilm(
  site: { called: string; calling: string },
  accessionNumber: string,
  shown: Shown = { name: 'Zhou^Qi' },
): string {
  const folder = mkdtempSync(join(tmpdir(), 'mailian-modality-'));
  try {
    const study = identifier();
    const text = join(folder, 'film.txt');
    const film = join(folder, 'film.dcm');
    writeFileSync(text, dump(study, accessionNumber, shown));
    writeFileSync(join(folder, 'pixels.raw'), pixels());
    execFileSync('dump2dcm', ['+te', text, film], { cwd: folder, stdio: 'pipe' });
    execFileSync('storescu', ['-aet', site.calling, '-aec', site.called, '127.0.0.1', dicomPort, film], {
      stdio: 'pipe',
    });
    return study;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** True when the house let the machine in and took the film. */
export function isTaken(site: { called: string; calling: string }, accessionNumber: string): boolean {
  try {
    sendFilm(site, accessionNumber);
    return true;
  } catch {
    return false;
  }
}

/** What a machine of a site finds when it asks for a study. */
export function found(site: { called: string; calling: string }, study: string): boolean {
  const question = ['-k', 'QueryRetrieveLevel=STUDY', '-k', `StudyInstanceUID=${study}`];
  const { stdout, stderr, status } = spawnSync(
    'findscu',
    ['-v', '-S', '-aet', site.calling, '-aec', site.called, ...question, '127.0.0.1', dicomPort],
    { encoding: 'utf8' },
  );
  const said = stdout + stderr;
  expect(status, said).toBe(0);
  expect(said).toContain('Received Final Find Response (Success)');
  return said.includes('Find Response: 1') && said.includes(`[${study}]`);
}

function identifier() {
  return `2.25.${BigInt(`0x${randomBytes(15).toString('hex')}`)}`;
}

function dump(study: string, accessionNumber: string, shown: Shown) {
  // Now in China: pictures are proposed to orders of about the same time.
  const now = new Date(Date.now() + 8 * 3_600_000).toISOString().replaceAll(/[-:T]/g, '');
  return `
(0002,0010) UI =LittleEndianExplicit
(0008,0005) CS [ISO_IR 192]
(0008,0016) UI [1.2.840.10008.5.1.4.1.1.1.1]
(0008,0018) UI [${identifier()}]
(0008,0020) DA [${now.slice(0, 8)}]
(0008,0030) TM [${now.slice(8, 14)}]
(0008,0050) SH [${accessionNumber}]
(0008,0060) CS [DX]
(0010,0010) PN [${shown.name}]
(0010,0020) LO [P1]
(0010,0030) DA [${shown.birthDate ?? ''}]
(0010,0040) CS [${shown.sex ?? ''}]
(0020,000d) UI [${study}]
(0020,000e) UI [${identifier()}]
(0020,0011) IS [1]
(0020,0013) IS [1]
(0028,0002) US 1
(0028,0004) CS [MONOCHROME2]
(0028,0010) US ${SIDE}
(0028,0011) US ${SIDE}
(0028,0100) US 16
(0028,0101) US 12
(0028,0102) US 11
(0028,0103) US 0
(0028,1050) DS [2048]
(0028,1051) DS [4096]
(7fe0,0010) OW =pixels.raw
`;
}

/** Brighter towards the middle, as a film is. */
function pixels() {
  const raw = Buffer.alloc(SIDE * SIDE * 2);
  for (let at = 0; at < SIDE * SIDE; at += 1) {
    const x = (at % SIDE) - SIDE / 2;
    const y = Math.floor(at / SIDE) - SIDE / 2;
    raw.writeUInt16LE(Math.max(0, 4095 - 90 * Math.hypot(x, y)) & 0xfff, at * 2);
  }
  return raw;
}
