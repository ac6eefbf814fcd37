import { useCaseWords } from '@/components/case/case-words';
import { useDiagnosisWords } from '@/components/diagnosis/words';
import { useReferralWords } from '@/components/referral/referral-words';
import type { DiagnosisReasons } from '@/lib/diagnosis';
import { type Facts, type Labels, useLabels, useLanguage } from '@/lib/language';
import { useMarks } from '@/lib/marks';
import type { ReasonList } from '@/lib/referral';
import { useShortTime } from '@/lib/time';
import type { TimelineEntry } from './api/timeline';
import { timelineLabels } from './timeline-labels';

type Key = typeof timelineLabels extends Labels<infer K> ? K : never;
const known = (key: string): key is Key => key in timelineLabels.words.en;

const text = (it: TimelineEntry, key: string): string => {
  const value = it.payload[key];
  return typeof value === 'string' ? value : '';
};

const lists: Record<string, ReasonList> = {
  'referral.decline': 'DECLINE',
  'referral.redirect': 'REDIRECT',
  'referral.withdraw': 'WITHDRAW',
  'referral.cancel': 'CANCEL',
  'referral.no-show': 'NO_SHOW',
  'referral.close': 'OUTCOME',
};

const readingLists: Record<string, DiagnosisReasons> = {
  'diagnosis.cancel': 'CANCEL',
  'diagnosis.take-over': 'TAKE_OVER',
  'diagnosis.refuse': 'QUALITY',
  'diagnosis.addend': 'ADDENDUM',
  'diagnosis.retract': 'RETRACT',
};

/** What happened, in one sentence. A type that is not known here is shown as it is called. */
export function useEntryWords(): (it: TimelineEntry) => string {
  const t = useLabels(timelineLabels);
  const words = useCaseWords();
  const referral = useReferralWords();
  const diagnosis = useDiagnosisWords();
  const { list } = useMarks();
  const time = useShortTime();
  const chinese = useLanguage() === 'zh-CN';

  /** What the house wrote down in both languages. */
  const inLanguage = (it: TimelineEntry, key: string) => text(it, chinese ? key : `${key}En`) || text(it, key);

  function reason(it: TimelineEntry) {
    const list = lists[it.type];
    return list ? referral.reason(list, text(it, 'reason'), text(it, 'text')) : '';
  }

  /** The sentence for the facts there are, and what is said in it. */
  function sentence(it: TimelineEntry): [key: string, facts: Facts] {
    switch (it.type) {
      case 'referral.submit':
        return [it.payload.green === true ? 'referral.submit.green' : it.type, {}];
      case 'referral.ask':
        return [it.type, { question: text(it, 'question') }];
      case 'referral.reply':
        return [it.type, { answer: text(it, 'answer') }];
      case 'referral.accept': {
        const where = [text(it, 'bed') || text(it, 'department'), text(it, 'practitioner')]
          .filter(Boolean)
          .join(t('join'));
        return [it.type, { where, admitAt: time(text(it, 'admitAt')) }];
      }
      case 'referral.redirect': {
        const because = reason(it);
        const facts = { previous: text(it, 'previous'), receiver: text(it, 'receiver'), reason: because };
        return [because ? 'referral.redirect.because' : it.type, facts];
      }
      case 'referral.depart': {
        const expected = text(it, 'expectedAt');
        const facts = {
          means: [referral.means(text(it, 'means')), text(it, 'plate')].filter(Boolean).join(' '),
          expectedAt: expected && time(expected),
        };
        return [expected ? 'referral.depart.expected' : it.type, facts];
      }
      case 'referral.admit':
        return [text(it, 'ward') ? 'referral.admit.ward' : it.type, { ward: text(it, 'ward') }];
      case 'referral.return':
        return [it.type, { diagnosis: text(it, 'diagnosis') }];
      case 'referral.cancel':
        return [text(it, 'reason') ? it.type : 'referral.cancel.draft', { reason: reason(it) }];
      case 'referral.sign-consent':
        return [
          it.payload.agreed === false ? 'referral.sign-consent.refused' : it.type,
          { signer: text(it, 'signer') },
        ];
      case 'room.file':
      case 'room.file-withdrawn':
        return [text(it, 'name') ? it.type : `${it.type}.held`, { name: text(it, 'name') }];
      case 'room.files': {
        const held = Number(it.payload.held ?? 0);
        return [held > 0 ? 'room.files.held' : it.type, { names: list(namesOf(it)), count: held }];
      }
      case 'consultation.return':
        return [text(it, 'text') ? it.type : 'consultation.return.list', { text: text(it, 'text') }];
      case 'consultation.invite':
      case 'consultation.join':
      case 'consultation.decline':
      case 'consultation.excuse':
      case 'consultation.take':
        return [it.type, { expert: text(it, 'expert') }];
      case 'consultation.look-beyond':
        return [it.type, { expert: text(it, 'expert'), count: Number(it.payload.studies ?? 0) }];
      case 'consultation.reassign':
        return [it.type, { expert: text(it, 'expert'), next: text(it, 'next') }];
      case 'consultation.sign':
        return [it.payload.dissents === true ? 'consultation.sign.dissents' : it.type, { expert: text(it, 'expert') }];
      case 'consultation.schedule':
      case 'consultation.reschedule':
        return [it.type, { time: time(text(it, 'startsAt')) }];
      case 'consultation.answer':
      case 'consultation.ask-more':
      case 'consultation.conclude':
      case 'consultation.decide':
        return [it.type, { text: text(it, 'text') }];
      case 'consultation.rate':
        return [it.type, { stars: Number(it.payload.stars ?? 0) }];
      case 'clock.escalated': {
        const to = `to.${text(it, 'to')}`;
        const facts = { clock: words.clock(text(it, 'clock')), to: known(to) ? t(to) : text(it, 'to') };
        return [it.payload.overdue === true ? 'clock.escalated.over' : it.type, facts];
      }
      case 'diagnosis.doubt':
      case 'diagnosis.acquire': {
        const facts = text(it, 'differs')
          .split(',')
          .map((fact) => (known(`fact.${fact}`) ? t(`fact.${fact}` as Key) : fact))
          .join(t('join'));
        const confirmed = it.type === 'diagnosis.acquire' && facts !== '';
        return [confirmed ? 'diagnosis.acquire.confirmed' : it.type, { facts, text: text(it, 'text') }];
      }
      case 'diagnosis.alert':
        return [it.type, { critical: diagnosis.critical(text(it, 'code')), text: text(it, 'text') }];
      case 'laboratory-diagnosis.cancel':
        return [
          text(it, 'reason') ? it.type : 'laboratory-diagnosis.cancel.empty',
          { reason: [inLanguage(it, 'reason'), text(it, 'text')].filter(Boolean).join(t('join')) },
        ];
      case 'laboratory-diagnosis.reject':
        return [
          it.type,
          {
            tube: text(it, 'tube'),
            reason: [inLanguage(it, 'reason'), text(it, 'text')].filter(Boolean).join(t('join')),
            whatToDo: inLanguage(it, 'whatToDo'),
          },
        ];
      case 'laboratory-diagnosis.alert':
      case 'laboratory-diagnosis.correct-alert':
        return [it.type, { critical: inLanguage(it, 'criticalValue'), enteredBy: text(it, 'enteredBy') }];
      default: {
        const coded = readingLists[it.type];
        const because = coded
          ? [diagnosis.reason(coded, text(it, 'reason')), text(it, 'text') !== text(it, 'whatToDo') && text(it, 'text')]
              .filter(Boolean)
              .join(t('join'))
          : reason(it);
        return [it.type, { reason: because, text: text(it, 'text'), whatToDo: text(it, 'whatToDo') }];
      }
    }
  }

  return (it) => {
    const [key, facts] = sentence(it);
    return known(key) ? t(key, facts) : it.type;
  };
}

export interface MessageFile {
  id: string;
  name: string;
  mediaType: string;
}

/** What was said in the room, and the files with it. */
export function messageOf(it: TimelineEntry): { text: string; files: readonly MessageFile[] } {
  return { text: text(it, 'text'), files: Array.isArray(it.payload.files) ? (it.payload.files as MessageFile[]) : [] };
}

const TEN_MINUTES = 600_000;

/** Files that one person laid down in a row are one line. */
export function folded(entries: readonly TimelineEntry[]): TimelineEntry[] {
  const lines: TimelineEntry[] = [];
  for (const it of entries) {
    const before = lines.at(-1);
    const together =
      before !== undefined &&
      it.type === 'room.file' &&
      (before.type === 'room.file' || before.type === 'room.files') &&
      before.actor.name === it.actor.name &&
      Date.parse(it.occurredAt) - Date.parse(before.occurredAt) < TEN_MINUTES;
    if (together) lines[lines.length - 1] = withFile(before, it);
    else lines.push(it);
  }
  return lines;
}

/** The names of the files of a line; those of a held file are not told. */
function namesOf(it: TimelineEntry): readonly string[] {
  return it.type === 'room.files' ? (it.payload.names as string[]) : [text(it, 'name')].filter(Boolean);
}

function withFile(line: TimelineEntry, file: TimelineEntry): TimelineEntry {
  const names = [...namesOf(line), ...namesOf(file)];
  const heldBefore = line.type === 'room.files' ? Number(line.payload.held ?? 0) : text(line, 'name') ? 0 : 1;
  const held = heldBefore + (text(file, 'name') ? 0 : 1);
  return { ...line, type: names.length > 0 ? 'room.files' : 'room.file', payload: { names, held } };
}

/** Something told later than it happened: an ambulance without signal, a night written down in the morning. */
export const isLate = (it: TimelineEntry): boolean => Date.parse(it.recordedAt) - Date.parse(it.occurredAt) > 120_000;
