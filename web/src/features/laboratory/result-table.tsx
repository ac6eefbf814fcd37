import { useResults } from './api/results';
import type { Specimen } from './api/specimens';
import { FlagMark } from './flag-mark';
import styles from './laboratory.module.css';
import { rangeWords } from './reading';
import { useLaboratoryWords } from './words';

/** What was found, to read. */
export function ResultTable({ of }: { of: Specimen }) {
  const { t, item, value } = useLaboratoryWords(of.laboratory.id);
  const { data } = useResults(of.id);
  const holding = data?.filter((it) => !it.replacedAt) ?? [];
  if (holding.length === 0) return <p className={styles.soft}>{t('noTrends')}</p>;
  return (
    <table className={styles.grid}>
      <thead>
        <tr>
          <th>{t('item')}</th>
          <th>{t('value')}</th>
          <th />
          <th>{t('range')}</th>
          <th>{t('method')}</th>
        </tr>
      </thead>
      <tbody>
        {of.items.map((code) => {
          const it = holding.find((result) => result.item === code);
          if (!it) return null;
          const before = data?.filter((other) => other.item === code && other.replacedAt).at(-1);
          return (
            <tr key={code}>
              <td>{item(code)}</td>
              <td className="m-num">
                <b>{value(it)}</b> {it.unit}
                {before && (
                  <div className={styles.soft} title={it.correction ?? undefined}>
                    {t('replaced', { value: value(before) })}
                  </div>
                )}
              </td>
              <td>
                <FlagMark of={it.flag} />
              </td>
              <td className="m-num">{rangeWords(it) || t('noRange')}</td>
              <td className={styles.soft}>{[it.method, it.instrument].filter(Boolean).join(' · ')}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
