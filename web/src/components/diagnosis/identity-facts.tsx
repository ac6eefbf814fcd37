import { CheckOutlined, CloseOutlined, MinusOutlined } from '@ant-design/icons';
import type { ComparedFact } from '@/lib/diagnosis';
import { useLabels } from '@/lib/language';
import styles from './match.module.css';
import { matchLabels } from './match-labels';

const marks = { AGREES: CheckOutlined, DIFFERS: CloseOutlined, UNSAID: MinusOutlined };
const sexes = ['M', 'F', 'O'] as const;

/** What pictures say of whom they show, beside what the record says; never by colour alone. */
export function IdentityFacts({ facts }: { facts: readonly ComparedFact[] }) {
  const t = useLabels(matchLabels);
  const value = (it: ComparedFact, said?: string | null) => {
    const sex = it.fact === 'SEX' ? sexes.find((known) => known === said) : undefined;
    return sex ? t(`sex.${sex}`) : said || '–';
  };
  return (
    <table className={styles.facts}>
      <caption className="m-hidden">{t('compared')}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{t('inPictures')}</th>
          <th scope="col">{t('ofPatient')}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {facts
          .filter((it) => it.inPictures || it.likeness !== 'UNSAID')
          .filter((it) => it.fact !== 'PATIENT_NUMBER' || it.likeness !== 'UNSAID')
          .map((it) => {
            const Mark = marks[it.likeness];
            return (
              <tr key={it.fact} data-likeness={it.likeness}>
                <th scope="row">{t(`fact.${it.fact}`)}</th>
                <td>{it.fact === 'PATIENT_NUMBER' ? '' : value(it, it.inPictures)}</td>
                <td>{it.fact === 'PATIENT_NUMBER' ? '' : value(it, it.ofPatient)}</td>
                <td>
                  <Mark aria-hidden /> {t(`likeness.${it.likeness}`)}
                </td>
              </tr>
            );
          })}
      </tbody>
    </table>
  );
}
