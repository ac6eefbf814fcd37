/** One lead as it was recorded, in microvolts; a sample that is not there (a lead off) is null. Never changed by drawing. */
export interface Lead {
  code: string;
  label: string;
  unit: string;
  samples: readonly (number | null)[];
}

export interface Recording {
  /** Samples a second. */
  samplingFrequency: number;
  leads: readonly Lead[];
}

const order = ['I', 'II', 'III', 'AVR', 'AVL', 'AVF', 'V1', 'V2', 'V3', 'V4', 'V5', 'V6'] as const;

export type LeadName = (typeof order)[number];

/** The twelve names a doctor knows, from what devices write: "Lead II", "MDC_ECG_LEAD_AVR", "aVF". */
export function nameOf(lead: Pick<Lead, 'code' | 'label'>): LeadName | undefined {
  for (const text of [lead.label, lead.code]) {
    const word = text
      .toUpperCase()
      .replace(/^MDC_ECG_LEAD_/, '')
      .replace(/^LEAD[\s_]*/, '')
      .replace(/[^A-Z0-9]/g, ' ')
      .trim()
      .split(' ')[0];
    const found = order.find((it) => it === word);
    if (found) return found;
  }
  return undefined;
}

/** As it is printed beside the trace. */
export const printed = (name: LeadName): string => (name.startsWith('AV') ? `aV${name.slice(2)}` : name);

/** The twelve in their order; one the recording has not is there without samples, and is said to be missing. */
export function twelve(recording: Recording): readonly { name: LeadName; lead: Lead | undefined }[] {
  return order.map((name) => ({ name, lead: recording.leads.find((it) => nameOf(it) === name) }));
}

export const seconds = (recording: Recording): number =>
  Math.max(0, ...recording.leads.map((it) => it.samples.length)) / recording.samplingFrequency;

/** Whether nothing was recorded: no sample at all, or a line without any movement. */
export function isOff(lead: Lead | undefined): boolean {
  const first = lead?.samples.find((it) => it !== null);
  return first === undefined || !lead || lead.samples.every((it) => it === null || it === first);
}
