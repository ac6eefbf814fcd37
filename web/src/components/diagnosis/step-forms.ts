import type { Agreement, DiagnosisReasons, DiagnosisView, ReportContent } from '@/lib/diagnosis';

/** What was written in the form of a step; each form uses its part of it. */
export interface StepValues {
  reason: string;
  text: string;
  /** Learned from the region's rules with the choice. */
  needsText: boolean;
  whatToDo: string;
  grade: Agreement | '';
  gradeReason: string;
  critical: string;
  finding: string;
  actionTaken: string;
  findings: string;
  impression: string;
}

export type StepField =
  | 'reason'
  | 'whatToDo'
  | 'grade'
  | 'critical'
  | 'disagreement'
  | 'actionTaken'
  | 'addendum'
  | 'confirmation';

export interface StepForm {
  fields: readonly StepField[];
  list?: DiagnosisReasons;
  body: (values: StepValues, view: DiagnosisView) => unknown;
}

const orNull = (text: string) => text.trim() || null;
const because = (it: StepValues) => ({ reason: it.reason, text: orNull(it.text) });

/** Which step asks for what. One that is not here is taken with one click. */
const forms: Readonly<Record<string, StepForm>> = {
  cancel: { fields: ['reason'], list: 'CANCEL', body: because },
  'take-over': { fields: ['reason'], list: 'TAKE_OVER', body: because },
  refuse: {
    fields: ['reason', 'whatToDo'],
    list: 'QUALITY',
    body: (it) => ({ ...because(it), whatToDo: it.whatToDo.trim() }),
  },
  sign: { fields: ['confirmation'], body: () => ({ grade: null, gradeReason: null }) },
  disagree: { fields: ['disagreement'], body: (it) => ({ reason: it.text.trim() }) },
  retract: { fields: ['reason'], list: 'RETRACT', body: because },
  alert: { fields: ['critical'], body: (it) => ({ code: it.critical, finding: it.finding.trim() }) },
  acknowledge: { fields: ['actionTaken'], body: (it) => ({ actionTaken: it.actionTaken.trim() }) },
  'note-retraction': { fields: ['actionTaken'], body: (it) => ({ actionTaken: it.actionTaken.trim() }) },
  addend: {
    fields: ['addendum', 'reason'],
    list: 'ADDENDUM',
    body: (it, view) => ({ ...because(it), content: addended(view, it) }),
  },
};

const graded: StepForm = {
  fields: ['grade', 'confirmation'],
  body: (it) => ({ grade: it.grade, gradeReason: orNull(it.gradeReason) }),
};

/** A second reader and an arbiter grade what the first one said; who signs alone does not. */
export function formOf(action: string, view: DiagnosisView): StepForm | undefined {
  if (action === 'sign' && view.case.state !== 'READING') return graded;
  return forms[action];
}

/** A step without a form still sends what its address asks for. */
export const bodyOf = (action: string): unknown => (action === 'acquire' ? { study: null } : undefined);

const current = (view: DiagnosisView): ReportContent | undefined => view.reports.at(-1)?.content;

const addended = (view: DiagnosisView, it: StepValues): ReportContent => ({
  ...current(view),
  findings: it.findings,
  impression: it.impression,
});

export const startOf = (view: DiagnosisView): StepValues => ({
  reason: '',
  text: '',
  needsText: false,
  whatToDo: '',
  grade: '',
  gradeReason: '',
  critical: '',
  finding: '',
  actionTaken: '',
  findings: current(view)?.findings ?? '',
  impression: current(view)?.impression ?? '',
});

const empty = (text: string) => text.trim() === '';

/** The fields that still lack something. */
export function lacking(form: StepForm, it: StepValues): ReadonlySet<keyof StepValues> {
  const lacks = new Set<keyof StepValues>();
  const need = (key: keyof StepValues, when = true) => when && empty(String(it[key])) && lacks.add(key);
  for (const field of form.fields) {
    switch (field) {
      case 'reason':
        need('reason');
        need('text', it.needsText);
        break;
      case 'whatToDo':
        need('whatToDo');
        break;
      case 'grade':
        need('grade');
        need('gradeReason', it.grade === 'MAJOR' || it.grade === 'MINOR');
        break;
      case 'critical':
        need('critical');
        need('finding');
        break;
      case 'disagreement':
        need('text');
        break;
      case 'actionTaken':
        need('actionTaken');
        break;
      case 'addendum':
        need('findings');
        need('impression');
        break;
      case 'confirmation':
        break;
    }
  }
  return lacks;
}
