import type { Region } from '@/components/masking/regions';
import type { ReviewedSpan } from '@/components/masking/spans';
import type { Schema } from '@/lib/wire';

export type ReadChat = Schema<'ReadChat'>;
export type ChatMessage = Schema<'ReadChatMessage'>;
type MarkedText = Schema<'MarkedText'>;

/** Where a message of the chat goes. */
export const places = ['history', 'findings', 'treatment', 'question', 'nowhere'] as const;
export type Place = (typeof places)[number];

/** How long the request's fields may be. */
export const longest: Record<Exclude<Place, 'nowhere'>, number> = {
  history: 8000,
  findings: 8000,
  treatment: 8000,
  question: 500,
};

/** A picture that came with the chat, and what a person has covered in it. */
export interface ChatPicture {
  key: string;
  file: File;
  url: string;
  regions: Region[];
  /** A person has looked: nobody is recognised in it. */
  looked: boolean;
}

/** A paper that came with the chat; nothing in it can be covered. */
export interface ChatPaper {
  key: string;
  file: File;
  looked: boolean;
}

/** The spans of a piece of the text, counted from its beginning; what reaches over its edges is cut. */
export function spansWithin(spans: readonly ReviewedSpan[], start: number, end: number): ReviewedSpan[] {
  return spans
    .filter((it) => it.start < end && start < it.end)
    .map((it) => ({ ...it, start: Math.max(it.start, start) - start, end: Math.min(it.end, end) - start }));
}

const marked = (text: string, spans: readonly ReviewedSpan[], start: number, end: number): MarkedText => ({
  text: text.slice(start, end),
  found: spansWithin(spans, start, end)
    .filter((it) => it.accepted)
    .map(({ accepted: _, person, ...it }) => ({ ...it, ...(person ? { person } : {}) })),
});

/** Who wrote and what was said, message by message, with what the person lets be masked. */
export const markedTexts = (read: ReadChat, spans: readonly ReviewedSpan[]): MarkedText[] =>
  read.messages.flatMap((it) => [
    marked(read.text, spans, it.start, it.start + (it.sender?.length ?? 0)),
    marked(read.text, spans, it.from, it.until),
  ]);

/** What was said, without identities, as the fields of a request. */
export function fieldsOf(said: readonly string[], chosen: readonly Place[]): Record<keyof typeof longest, string> {
  const of = (place: Place) =>
    said
      .filter((text, index) => (chosen[index] ?? 'history') === place && text.trim() !== '')
      .join('\n')
      .trim();
  return { history: of('history'), findings: of('findings'), treatment: of('treatment'), question: of('question') };
}

const searchable = ['PATIENT_NAME', 'IDENTITY_NUMBER', 'RECORD_NUMBER', 'PHONE'];

/** What the chat says of the patient, to look them up by; nothing of it leaves the page unless it is pressed. */
export function hintsOf(text: string, spans: readonly ReviewedSpan[]): string[] {
  const found = spans.filter((it) => searchable.includes(it.kind)).map((it) => text.slice(it.start, it.end).trim());
  return [...new Set(found)].slice(0, 6);
}

export const regionWords = ({ x, y, width, height }: Region) => [x, y, width, height].join(' ');

export type Refusal = 'dicom' | 'kind' | 'large' | 'many';

export const MOST_PICTURES = 20;
const LARGEST = 24 * 1024 * 1024;

/** Why a file is not taken here; undefined where it is. */
export function refusalOf(file: File, already: number): Refusal | undefined {
  if (file.type === 'application/dicom' || /\.(dcm|dicom|zip)$/i.test(file.name)) return 'dicom';
  if (!isPicture(file) && !isPaper(file)) return 'kind';
  if (file.size > LARGEST) return 'large';
  return isPicture(file) && already >= MOST_PICTURES ? 'many' : undefined;
}

export const isPicture = (file: File) => file.type === 'image/png' || file.type === 'image/jpeg';
export const isPaper = (file: File) => file.type === 'application/pdf';
