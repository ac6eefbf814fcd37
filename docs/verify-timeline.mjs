#!/usr/bin/env node
// Checks a timeline exported by Mailian, without Mailian: node verify-timeline.mjs timeline.json [the head hash you hold]
// Each entry's hash is taken over the fifteen lines below and includes the hash of the entry before it: nobody can change,
// remove, insert or reorder an entry without changing every hash after it. Compare the head with the other institution's.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const [file, expectedHead] = process.argv.slice(2);
const { format, stream, entries, headHash } = JSON.parse(readFileSync(file, 'utf8'));

function broken(position, why) {
  console.log(`BROKEN at ${position}: ${why}`);
  process.exit(1);
}

if (format !== 'mailian-timeline/1') broken(0, `unknown format ${format}`);
let previous = '';
entries.forEach((entry, index) => {
  const { actor } = entry;
  const lines = [
    format, entry.algorithm, previous, stream.kind, stream.id, entry.position, entry.type,
    actor.account ?? '-', actor.practitioner ?? '-', actor.institution ?? '-', JSON.stringify(actor.name),
    entry.occurredAt, entry.recordedAt, entry.audience.join(','), entry.payload,
  ];
  const hash = createHash(entry.algorithm === 'SM3' ? 'sm3' : 'sha256').update(lines.join('\n')).digest('hex');
  if (entry.position !== index + 1) broken(index + 1, `position ${entry.position} stands here`);
  if (entry.previousHash !== previous) broken(entry.position, 'does not follow the entry before it');
  if (entry.hash !== hash) broken(entry.position, 'was changed after it was written');
  previous = hash;
});
if (previous !== (headHash ?? '')) broken(entries.length + 1, 'entries at the end are missing');
if (expectedHead && expectedHead !== previous) broken(entries.length, 'the head is not the one you hold');
console.log(`INTACT: ${entries.length} entries, head ${previous}`);
