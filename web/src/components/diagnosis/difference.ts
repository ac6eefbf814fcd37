/** A piece of text that stayed, was taken out, or was put in. */
export interface Piece {
  kind: 'same' | 'out' | 'in';
  text: string;
}

/** Latin words and numbers as wholes, everything else sign by sign: Chinese has no blanks between words. */
const parts = (text: string): readonly string[] => text.match(/[A-Za-z]+|\d+(?:\.\d+)?|\s+|./gu) ?? [];

/** Beyond this the table of a comparison would be felt; the texts are then shown one after the other. */
const MOST = 4_000_000;

/** What one version says that the other did not: the shortest list of changes, by the longest common subsequence. */
export function difference(before: string, after: string): readonly Piece[] {
  const a = parts(before);
  const b = parts(after);
  if (a.length * b.length > MOST) return pieces([...a.map(out), ...b.map(put)]);
  const width = b.length + 1;
  const table = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      table[i * width + j] =
        a[i] === b[j]
          ? (table[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(table[(i + 1) * width + j] ?? 0, table[i * width + j + 1] ?? 0);
    }
  }
  const found: Piece[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      found.push({ kind: 'same', text: a[i] ?? '' });
      i++;
      j++;
    } else if ((table[(i + 1) * width + j] ?? 0) >= (table[i * width + j + 1] ?? 0)) {
      found.push(out(a[i++] ?? ''));
    } else {
      found.push(put(b[j++] ?? ''));
    }
  }
  return pieces([...found, ...a.slice(i).map(out), ...b.slice(j).map(put)]);
}

const out = (text: string): Piece => ({ kind: 'out', text });
const put = (text: string): Piece => ({ kind: 'in', text });

/** Neighbours of one kind are one piece; within a change, what went stands before what came. */
function pieces(all: readonly Piece[]): readonly Piece[] {
  const joined: Piece[] = [];
  let change: { out: string; in: string } | undefined;
  const settle = () => {
    if (change?.out) joined.push(out(change.out));
    if (change?.in) joined.push(put(change.in));
    change = undefined;
  };
  for (const it of all) {
    if (it.kind !== 'same') {
      change ??= { out: '', in: '' };
      change[it.kind] += it.text;
      continue;
    }
    settle();
    const last = joined.at(-1);
    if (last?.kind === 'same') last.text += it.text;
    else joined.push({ ...it });
  }
  settle();
  return joined;
}
