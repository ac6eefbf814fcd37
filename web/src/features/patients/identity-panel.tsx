import { Button } from 'antd';
import { FactList } from '@/components/fact-list';
import type { Identity } from './api/patients';
import styles from './patients.module.css';
import { usePatientWords } from './words';

/** The patient in clear, until the reader hides it or leaves the page. */
export function IdentityPanel({ of, onHide }: { of: Identity; onHide: () => void }) {
  const words = usePatientWords();
  const { t } = words;
  return (
    <section className={styles.revealed} aria-label={t('identity')}>
      <header>
        <h2>{of.name}</h2>
        <Button size="small" onClick={onHide}>
          {t('hide')}
        </Button>
      </header>
      <FactList
        facts={[
          { label: t('phone'), value: of.phone && <a href={`tel:${of.phone}`}>{of.phone}</a> },
          ...of.numbers.map((it) => ({ label: words.numberKind(it.kind), value: it.number })),
          { label: t('address'), value: of.address, wide: true },
        ]}
      />
    </section>
  );
}
