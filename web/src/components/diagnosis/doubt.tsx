import { PictureOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { type DiagnosisView, useDiagnosisStep } from '@/lib/diagnosis';
import { useLabels } from '@/lib/language';
import { to } from '@/lib/paths';
import { useMay } from '@/lib/session';
import { ConfirmPictures } from './confirm-pictures';
import styles from './diagnosis.module.css';
import { IdentityFacts } from './identity-facts';
import match from './match.module.css';
import { matchLabels } from './match-labels';

/** Pictures that came for this order and contradict its patient: what does not fit, and the two ways out of it. */
export function Doubt({ view }: { view: DiagnosisView }) {
  const t = useLabels(matchLabels);
  const may = useMay();
  const step = useDiagnosisStep(view.case.id);
  const [confirming, setConfirming] = useState(false);
  const { doubt } = view;
  if (!doubt) return null;
  if (doubt.confirmedBy) {
    return (
      <section aria-label={t('doubt')}>
        <h2>{t('doubtConfirmed', { name: doubt.confirmedBy })}</h2>
        <IdentityFacts facts={doubt.facts.filter((it) => it.likeness === 'DIFFERS')} />
        <p className={styles.prose}>{doubt.because}</p>
      </section>
    );
  }
  return (
    <section className={styles.alarm} aria-label={t('doubt')}>
      <h2>{t('doubt')}</h2>
      <p>{t('doubtHint')}</p>
      <IdentityFacts facts={doubt.facts} />
      <p className={styles.hint}>{t('doubtNext')}</p>
      <div className={match.next}>
        <Link to={to.study(doubt.study)}>
          <PictureOutlined aria-hidden /> {t('openPictures')}
        </Link>
        {may('DIAGNOSIS_REQUEST') && (
          <Button danger onClick={() => setConfirming(true)}>
            {t('confirm')}
          </Button>
        )}
      </div>
      {confirming && (
        <ConfirmPictures
          facts={doubt.facts}
          working={step.isPending}
          error={step.error}
          onConfirm={(because) =>
            step.mutate({
              action: 'acquire',
              version: view.case.version,
              body: { study: doubt.study, because },
            })
          }
          onClose={() => {
            step.reset();
            setConfirming(false);
          }}
        />
      )}
    </section>
  );
}
