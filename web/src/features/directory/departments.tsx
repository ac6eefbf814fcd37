import { Button } from 'antd';
import { useState } from 'react';
import { useName } from '@/lib/language';
import type { BedBoard, InstitutionView } from './api/institutions';
import { DepartmentDrawer } from './department-drawer';
import styles from './directory.module.css';
import { HeadDrawer } from './head-drawer';
import { useKeepingWords, useManages } from './keeping';
import { useDirectoryWords } from './words';

type Department = InstitutionView['departments'][number];

interface Props {
  of: InstitutionView;
  /** Null: not the reader's to see. */
  beds: BedBoard | null | undefined;
}

/** The departments of an institution: who heads them, how they are called, how many beds they have free. */
export function Departments({ of, beds }: Props) {
  const { t } = useDirectoryWords();
  const name = useName();
  const keepingWords = useKeepingWords();
  const manages = useManages(of.institution.id);
  const [keeping, setKeeping] = useState<{ of?: Department }>();
  const [heading, setHeading] = useState<Department>();
  const free = new Map(beds?.free.map((it) => [it.department.id, it.free]));
  return (
    <section className={styles.section}>
      <h2>
        {t('departments')}
        {manages && <Button onClick={() => setKeeping({})}>{keepingWords('addDepartment')}</Button>}
      </h2>
      {of.departments.length === 0 && <p className={styles.soft}>{t('noDepartments')}</p>}
      {beds === null && of.departments.length > 0 && <p className={styles.soft}>{t('bedsHidden')}</p>}
      <ul>
        {of.departments.map((it) => {
          const count = free.get(it.id);
          return (
            <li key={it.id} className={styles.line}>
              <span className={styles.grow}>{name(it)}</span>
              {it.head && (
                <span>
                  <span className={styles.soft}>{`${keepingWords('head')} `}</span>
                  {name(it.head)}
                </span>
              )}
              {it.phone && <span className={styles.soft}>{it.phone}</span>}
              {count !== undefined && (
                <span className={count > 0 ? styles.free : styles.freeNone}>{t('freeBedsCount', { count })}</span>
              )}
              {manages && (
                <span className={styles.lineActs}>
                  <Button
                    size="small"
                    type="link"
                    aria-label={`${keepingWords(it.head ? 'changeHead' : 'nameHead')} ${name(it)}`}
                    onClick={() => setHeading(it)}
                  >
                    {keepingWords(it.head ? 'changeHead' : 'nameHead')}
                  </Button>
                  <Button
                    size="small"
                    type="link"
                    aria-label={`${keepingWords('edit')} ${name(it)}`}
                    onClick={() => setKeeping({ of: it })}
                  >
                    {keepingWords('edit')}
                  </Button>
                </span>
              )}
            </li>
          );
        })}
      </ul>
      {keeping && (
        <DepartmentDrawer institution={of.institution.id} of={keeping.of} onClose={() => setKeeping(undefined)} />
      )}
      {heading && <HeadDrawer institution={of.institution.id} of={heading} onClose={() => setHeading(undefined)} />}
    </section>
  );
}
