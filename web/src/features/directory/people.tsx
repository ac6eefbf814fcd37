import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { EmptyState } from '@/components/empty-state';
import { FindBox } from '@/components/find-box';
import { InfiniteList } from '@/components/infinite-list';
import { useLanguage, useName } from '@/lib/language';
import { inOrder, useRoleWords } from '@/lib/role-labels';
import { useSession } from '@/lib/session';
import { type PersonLine, usePeople } from './api/keeping';
import styles from './directory.module.css';
import { useKeepingWords, useManages } from './keeping';
import { type Act, actsFor, PersonAct } from './person-acts';
import { TakeOnDrawer } from './take-on-drawer';

/** Who works here, as what; and for the manager what they sign in with. */
export function People({ institution }: { institution: string }) {
  const t = useKeepingWords();
  const name = useName();
  const role = useRoleWords();
  const english = useLanguage() === 'en';
  const manages = useManages(institution);
  const [q, setQ] = useState('');
  const [adding, setAdding] = useState(false);
  const [act, setAct] = useState<{ act: Act; of: PersonLine }>();
  const query = usePeople(institution, q || undefined);
  const add = manages && (
    <Button type="primary" onClick={() => setAdding(true)}>
      {t('addPerson')}
    </Button>
  );
  return (
    <section className={styles.section} aria-labelledby="people">
      <h2>
        <span id="people">{t('people')}</span>
        <span className={styles.tools}>
          <FindBox className={styles.find} label={t('findPerson')} value={q} onChange={setQ} />
          {add}
        </span>
      </h2>
      <InfiniteList
        query={query}
        label={t('people')}
        itemKey={(it) => it.post}
        empty={
          <EmptyState title={t('noPeople')} action={q ? undefined : add}>
            {t('noPeopleHint')}
          </EmptyState>
        }
      >
        {(it) => (
          <div className={styles.person}>
            <span>
              <span className={styles.name}>{name(it)}</span>
              {it.title && <span className={styles.soft}>{` ${it.title}`}</span>}
            </span>
            <span>{it.department ? name(it.department) : t('wholeInstitution')}</span>
            <span>
              {inOrder(it.roles)
                .map(role)
                .join(english ? ', ' : '、')}
            </span>
            {manages && <AccountWords of={it} />}
            {manages && <Manage of={it} onAct={(chosen) => setAct({ act: chosen, of: it })} />}
          </div>
        )}
      </InfiniteList>
      {adding && <TakeOnDrawer institution={institution} onClose={() => setAdding(false)} />}
      {act && <PersonAct act={act.act} institution={institution} of={act.of} onClose={() => setAct(undefined)} />}
    </section>
  );
}

function AccountWords({ of }: { of: PersonLine }) {
  const t = useKeepingWords();
  if (!of.account) return <span className={styles.soft}>{t('noAccount')}</span>;
  const { username, keptHere, mustChange, lastSignedInAt } = of.account;
  const note = !keptHere
    ? t('keptElsewhere')
    : mustChange
      ? t('mustChange')
      : lastSignedInAt
        ? undefined
        : t('neverIn');
  return (
    <span>
      {username}
      {note && <span className={styles.soft}>{` ${note}`}</span>}
    </span>
  );
}

function Manage({ of, onAct }: { of: PersonLine; onAct: (act: Act) => void }) {
  const t = useKeepingWords();
  const name = useName();
  const me = useSession();
  const acts = actsFor(of, me);
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: acts.map((it) => ({ key: it, label: t(it), danger: it === 'withdrawAccount' })),
        onClick: ({ key }) => onAct(key as Act),
      }}
    >
      <Button aria-label={t('manageOf', { name: name(of) })}>{t('manage')}</Button>
    </Dropdown>
  );
}
