import { PrinterOutlined } from '@ant-design/icons';
import { Button, Drawer, Input, QRCode } from 'antd';
import { useState } from 'react';
import { createPortal } from 'react-dom';
import { ProblemNotice } from '@/components/problem-notice';
import { RadioRow } from '@/components/radio-row';
import { useLabels } from '@/lib/language';
import { now } from '@/lib/now';
import {
  type NewReportLink,
  type ReportLink,
  type ReportOwner,
  useMakeReportLink,
  useReportLinks,
  useRevokeReportLink,
} from '@/lib/report-links';
import { exactTime, useShortTime } from '@/lib/time';
import type { CaseHeader } from '@/lib/wire';
import styles from './report-link.module.css';
import { reportLinkLabels } from './report-link-labels';

/** What is offered beside the region's own length. */
const lengths = [30, 90, 365];

interface Props {
  of: ReportOwner;
  header: CaseHeader;
  /** What was examined, for the slip. */
  what: string;
  onClose: () => void;
}

/** Keys to the report for the patient: made, shown and printed once, taken back. */
export function ReportLinks({ of, header, what, onClose }: Props) {
  const t = useLabels(reportLinkLabels);
  const list = useReportLinks(of);
  const [chosen, setChosen] = useState<number>();
  const make = useMakeReportLink(of);
  const revoke = useRevokeReportLink(of);
  const open = (list.data?.links ?? []).filter((it) => !it.revokedAt && Date.parse(it.expiresAt) > now());
  return (
    <Drawer open title={t('title')} size={480} onClose={onClose}>
      <div className={styles.body}>
        <p className={styles.hint}>{t('hint')}</p>
        {list.data && (
          <RadioRow
            label={t('length')}
            shown
            value={String(chosen ?? list.data.days)}
            options={offered(list.data.days).map((it) => ({ value: String(it), label: t('days', { count: it }) }))}
            onChange={(it) => setChosen(Number(it))}
          />
        )}
        <Button
          type="primary"
          className={styles.make ?? ''}
          loading={make.isPending}
          onClick={() => make.mutate(chosen)}
        >
          {t('make')}
        </Button>
        {make.error && <ProblemNotice error={make.error} />}
        {make.data && <Made of={make.data} header={header} what={what} />}
        {list.error && <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />}
        {revoke.error && <ProblemNotice error={revoke.error} />}
        <InForce of={open} onRevoke={(id) => revoke.mutate(id)} />
      </div>
    </Drawer>
  );
}

const offered = (usual: number): number[] => [...new Set([...lengths, usual])].sort((one, other) => one - other);

function Made({ of, header, what }: { of: NewReportLink } & Pick<Props, 'header' | 'what'>) {
  const t = useLabels(reportLinkLabels);
  return (
    <div className={styles.made} role="status">
      <Code address={of.address} size={200} />
      <Input.TextArea readOnly autoSize aria-label={t('made')} value={of.address} />
      <div className={styles.acts}>
        <Button icon={<PrinterOutlined />} onClick={() => globalThis.print()}>
          {t('print')}
        </Button>
        <Button onClick={() => void navigator.clipboard?.writeText(of.address)}>{t('copy')}</Button>
      </div>
      <p className={styles.hint}>{t('once')}</p>
      {createPortal(<Slip of={of} header={header} what={what} />, document.body)}
    </div>
  );
}

/** Black on white whatever the theme: an old scanner reads it. */
function Code({ address, size }: { address: string; size: number }) {
  const t = useLabels(reportLinkLabels);
  return (
    <div role="img" aria-label={t('code')}>
      <QRCode value={address} size={size} type="svg" color="#000" bgColor="#fff" errorLevel="M" bordered={false} />
    </div>
  );
}

/** What the printer gets instead of the page: a slip to take home. */
function Slip({ of, header, what }: { of: NewReportLink } & Pick<Props, 'header' | 'what'>) {
  const t = useLabels(reportLinkLabels);
  const { requester, patient } = header;
  return (
    <div className={styles.slip} aria-hidden>
      <h1>{requester.institution.name}</h1>
      <h2>{t('slipTitle')}</h2>
      <p>{`${patient.maskedName} · ${what}`}</p>
      <Code address={of.address} size={240} />
      <p>{t('slipHint')}</p>
      <p>{t('slipKeep')}</p>
      <p>{t('slipAsk', { name: requester.institution.name })}</p>
      <p>{t('until', { time: exactTime(of.link.expiresAt) })}</p>
    </div>
  );
}

function InForce({ of, onRevoke }: { of: readonly ReportLink[]; onRevoke: (id: string) => void }) {
  const t = useLabels(reportLinkLabels);
  const time = useShortTime();
  if (of.length === 0) return null;
  return (
    <ul className={styles.links} aria-label={t('inForce')}>
      {of.map((it) => (
        <li key={it.id}>
          <span>
            <b>{t('until', { time: time(it.expiresAt) })}</b>
            <small>
              {[
                it.madeBy,
                it.lastVisitAt ? t('visits', { count: it.visits, time: time(it.lastVisitAt) }) : t('unvisited'),
              ].join(' · ')}
            </small>
          </span>
          <Button size="small" onClick={() => onRevoke(it.id)}>
            {t('revoke')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
