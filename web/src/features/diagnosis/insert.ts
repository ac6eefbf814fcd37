import type { ReportContent } from '@/lib/diagnosis';

/** A sentence put where the cursor was, or at the end; sentences do not run into each other. */
export function inserted(text: string, phrase: string, at: number): string {
  const where = at < 0 || at > text.length ? text.length : at;
  const before = text.slice(0, where);
  const gap = before !== '' && !/[\s。；.;，,]$/.test(before) ? '。' : '';
  return before + gap + phrase + text.slice(where);
}

/** A template fills what is empty; what was written already stays, and the template follows it. */
export function withTemplate(
  content: ReportContent,
  template: { code: string; findings: string; impression: string },
): Partial<ReportContent> {
  const joined = (own: string | null | undefined, its: string) => {
    const text = own?.trim() ?? '';
    if (text === '' || text === its) return its;
    return text.includes(its) ? text : `${text}\n${its}`;
  };
  return {
    template: template.code,
    findings: joined(content.findings, template.findings),
    impression: joined(content.impression, template.impression),
  };
}
