/** What a piece of text tells about somebody, as the server names it. */
export const identityKinds = [
  'PATIENT_NAME',
  'RELATIVE_NAME',
  'STAFF_NAME',
  'NAME',
  'SENDER',
  'IDENTITY_NUMBER',
  'DOCUMENT_NUMBER',
  'RECORD_NUMBER',
  'PHONE',
  'ACCOUNT',
  'ADDRESS',
  'INSTITUTION',
  'BIRTH_DATE',
  'BED',
] as const;
export type IdentityKind = (typeof identityKinds)[number];
export type Sureness = 'CERTAIN' | 'LIKELY' | 'POSSIBLE';

/** A piece of a text that was found or marked, from `start` up to `end` in UTF-16 units, and whether it will be masked. */
export interface ReviewedSpan {
  start: number;
  end: number;
  kind: IdentityKind;
  sureness: Sureness;
  person?: string | null;
  accepted: boolean;
}

/** A piece of the text, with the span it belongs to where there is one. */
export interface Piece {
  start: number;
  text: string;
  span?: ReviewedSpan;
}

const inOrder = (spans: readonly ReviewedSpan[]) => [...spans].sort((a, b) => a.start - b.start || b.end - a.end);

/** The whole text in its order, cut where spans begin and end; of two that overlap the first one counts. */
export function pieces(text: string, spans: readonly ReviewedSpan[]): Piece[] {
  const cut: Piece[] = [];
  let place = 0;
  for (const span of inOrder(spans)) {
    if (span.start < place || span.end > text.length) continue;
    if (span.start > place) cut.push({ start: place, text: text.slice(place, span.start) });
    cut.push({ start: span.start, text: text.slice(span.start, span.end), span });
    place = span.end;
  }
  if (place < text.length) cut.push({ start: place, text: text.slice(place) });
  return cut;
}

/** The spans with one more that a person marked; what it covers of others gives way to it. */
export function marked(spans: readonly ReviewedSpan[], start: number, end: number, kind: IdentityKind): ReviewedSpan[] {
  const others = spans.filter((it) => it.end <= start || it.start >= end);
  return inOrder([...others, { start, end, kind, sureness: 'CERTAIN', accepted: true }]);
}

/** Wherever these words stand and nothing is marked yet. */
export function occurrences(text: string, words: string, spans: readonly ReviewedSpan[]): [number, number][] {
  const found: [number, number][] = [];
  if (words.trim() === '') return found;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
    const end = at + words.length;
    if (!spans.some((it) => it.start < end && at < it.end)) found.push([at, end]);
  }
  return found;
}

/** The place in the text of a place on the page; undefined outside of it. */
export function offsetOf(node: Node | null, offset: number): number | undefined {
  const element = node instanceof Element ? node : node?.parentElement;
  const piece = element?.closest<HTMLElement>('[data-start]');
  return piece ? Number(piece.dataset.start) + (node instanceof Element ? 0 : offset) : undefined;
}
