import type { AssayLine } from '@/lib/assay';
import styles from './assay.module.css';
import { useAssayWords } from './words';

/** Results with their ranges; what is out of range stands out, what was corrected says what it was. */
export function AssayLines({ lines }: { lines: readonly AssayLine[] }) {
  const { t, named, value, flag, range } = useAssayWords();
  return (
    <table className={styles.lines}>
      <thead>
        <tr>
          <th>{t('item')}</th>
          <th>{t('value')}</th>
          <th>
            <span className="m-hidden">{t('alerts')}</span>
          </th>
          <th>{t('range')}</th>
          <th>{t('by')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((it) => (
          <tr key={`${it.specimen} ${it.item}`} data-flag={it.flag}>
            <td>{named(it)}</td>
            <td className="m-num">
              <b>{value(it.value)}</b> {it.unit}
              {it.before && (
                <small className={styles.was} title={it.correction ?? undefined}>
                  {t('was', { value: value(it.before) })}
                </small>
              )}
            </td>
            <td className={styles.flag}>{flag(it.flag)}</td>
            <td className="m-num">{range(it)}</td>
            <td className={styles.hint}>{it.enteredBy}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
