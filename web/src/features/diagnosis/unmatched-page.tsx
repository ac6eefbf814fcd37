import { Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import match from '@/components/diagnosis/match.module.css';
import { matchLabels } from '@/components/diagnosis/match-labels';
import { usePictureLine } from '@/components/diagnosis/picture-facts';
import { EmptyState } from '@/components/empty-state';
import { StudyThumbnail } from '@/components/imaging/study-thumbnail';
import { InfiniteList } from '@/components/infinite-list';
import { PageFrame } from '@/components/page-frame';
import { ProblemNotice } from '@/components/problem-notice';
import { useLabels } from '@/lib/language';
import { type UnmatchedPictures, useLeaveUnmatched, useUnmatched } from '@/lib/matching';
import { to } from '@/lib/paths';
import { AssignDrawer } from './assign-drawer';
import { DiagnosisTabs } from './diagnosis-tabs';
import { labels } from './labels';

/** The pictures of one's institution that no order has got: each is given to its order, or leaves the list. */
export function UnmatchedPage() {
  const t = useLabels(labels);
  const query = useUnmatched();
  const leave = useLeaveUnmatched();
  const [assigning, setAssigning] = useState<UnmatchedPictures>();
  return (
    <>
      <DiagnosisTabs />
      <PageFrame title={t('unmatched')} hint={t('unmatchedHint')}>
        {leave.error && <ProblemNotice error={leave.error} />}
        <InfiniteList
          query={query}
          label={t('unmatched')}
          itemKey={(it) => it.study}
          empty={<EmptyState title={t('unmatchedEmpty')}>{t('unmatchedEmptyHint')}</EmptyState>}
        >
          {(it) => (
            <Row
              of={it}
              working={leave.isPending}
              onAssign={() => setAssigning(it)}
              onLeave={() => leave.mutate(it.study)}
            />
          )}
        </InfiniteList>
        {assigning && <AssignDrawer of={assigning} onClose={() => setAssigning(undefined)} />}
      </PageFrame>
    </>
  );
}

interface RowProps {
  of: UnmatchedPictures;
  working: boolean;
  onAssign: () => void;
  onLeave: () => void;
}

function Row({ of, working, onAssign, onLeave }: RowProps) {
  const t = useLabels(labels);
  const line = usePictureLine();
  const tm = useLabels(matchLabels);
  const sex = sexes.find((it) => it === of.sex);
  const who = [of.patientName || t('unmatchedUnnamed'), sex ? tm(`sex.${sex}`) : of.sex, birth(of.birthDate)];
  const numbers = [
    of.patientNumber && t('unmatchedNumber', { number: of.patientNumber }),
    of.accessionNumber && t('unmatchedAccession', { number: of.accessionNumber }),
  ];
  return (
    <div className={match.study}>
      <Link to={to.study(of.study)} aria-label={line(of)}>
        <StudyThumbnail study={of.study} modality={of.modalities[0] ?? ''} />
      </Link>
      <div className={match.said}>
        <b>{who.filter(Boolean).join(' · ')}</b>
        <span>{line(of)}</span>
        <span className={match.numbers}>{numbers.filter(Boolean).join(' · ')}</span>
      </div>
      <div className={match.acts}>
        <Button type="primary" onClick={onAssign}>
          {t('assign')}
        </Button>
        <Popconfirm
          title={t('leaveTitle')}
          description={t('leaveHint')}
          okText={t('leaveOk')}
          cancelText={t('leaveNot')}
          onConfirm={onLeave}
        >
          <Button type="text" loading={working}>
            {t('leave')}
          </Button>
        </Popconfirm>
      </div>
    </div>
  );
}

const sexes = ['M', 'F', 'O'] as const;

/** 19610308 as people write it; anything else as it is. */
const birth = (written?: string | null) => written?.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
