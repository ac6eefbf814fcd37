import { Button, Popover, Switch } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { EmptyState } from '@/components/empty-state';
import { ProblemNotice } from '@/components/problem-notice';
import { useName } from '@/lib/language';
import { to } from '@/lib/paths';
import { useMay } from '@/lib/session';
import { type BedView, useChangeBed, type WardView } from './api/institutions';
import styles from './directory.module.css';
import { useKeepingWords } from './keeping';
import { AddBeds, AddWard } from './ward-drawers';
import { useDirectoryWords } from './words';

interface Props {
  institution: string;
  wards: readonly WardView[];
  /** Whether there are departments that could have wards. */
  departments: boolean;
}

/** The beds of one's own institution, ward by ward. */
export function Beds({ institution, wards, departments }: Props) {
  const { t } = useDirectoryWords();
  const keeping = useKeepingWords();
  const name = useName();
  const may = useMay();
  const [addingWard, setAddingWard] = useState(false);
  const [addingTo, setAddingTo] = useState<WardView>();
  const change = useChangeBed(institution);
  const mayWrite = may('DIRECTORY_WRITE');
  return (
    <section className={styles.section}>
      <h2>
        {t('beds')}
        {mayWrite && wards.length > 0 && <span className={styles.soft}>{t('bedsHint')}</span>}
        {mayWrite && (
          <Button className={styles.add ?? ''} disabled={!departments} onClick={() => setAddingWard(true)}>
            {keeping('addWard')}
          </Button>
        )}
      </h2>
      {change.isError && <ProblemNotice error={change.error} />}
      {wards.length === 0 && (
        <EmptyState title={keeping('noWards')}>
          {departments ? keeping('noWardsHint') : keeping('noDepartmentsHint')}
        </EmptyState>
      )}
      {wards.map((ward) => (
        <div key={ward.id} className={styles.ward}>
          <h3>{name(ward)}</h3>
          <div className={styles.beds}>
            {ward.beds.map((bed) =>
              mayWrite ? (
                <Popover
                  key={bed.id}
                  trigger="click"
                  title={`${name(ward)} ${bed.number}`}
                  content={<BedSwitches of={bed} change={change} />}
                >
                  <button type="button" className={`${styles.bed} ${styles[bed.state]}`}>
                    <BedWords of={bed} />
                  </button>
                </Popover>
              ) : (
                <span key={bed.id} className={`${styles.bed} ${styles[bed.state]}`}>
                  <BedWords of={bed} />
                </span>
              ),
            )}
            {mayWrite && (
              <Button
                type="dashed"
                className={styles.bed ?? ''}
                aria-label={keeping('addBedsTo', { ward: name(ward) })}
                onClick={() => setAddingTo(ward)}
              >
                {keeping('addBeds')}
              </Button>
            )}
          </div>
        </div>
      ))}
      {addingWard && <AddWard institution={institution} onClose={() => setAddingWard(false)} />}
      {addingTo && <AddBeds institution={institution} ward={addingTo} onClose={() => setAddingTo(undefined)} />}
    </section>
  );
}

function BedWords({ of }: { of: BedView }) {
  const { word } = useDirectoryWords();
  return (
    <>
      {of.number}
      <small>
        {word('bed', of.state)}
        {of.restriction !== 'NONE' && ` · ${word('restriction', of.restriction)}`}
      </small>
    </>
  );
}

function BedSwitches({ of, change }: { of: BedView; change: ReturnType<typeof useChangeBed> }) {
  const { t } = useDirectoryWords();
  if (of.caseId) {
    return (
      <div className={styles.switches}>
        <span>{t('bedHeldFor')}</span>
        <Link to={to.case(of.caseId)}>{t('openCase')}</Link>
      </div>
    );
  }
  const now = { open: of.open, staffed: of.staffed, occupied: of.state === 'OCCUPIED' };
  const switches = [
    ['open', 'bedOpen'],
    ['staffed', 'bedStaffed'],
    ['occupied', 'bedOccupied'],
  ] as const;
  return (
    <div className={styles.switches}>
      {switches.map(([key, label]) => (
        <label key={key} htmlFor={`${of.id}-${key}`}>
          {t(label)}
          <Switch
            id={`${of.id}-${key}`}
            checked={now[key]}
            loading={change.isPending && change.variables?.bed === of.id}
            onChange={(value) => change.mutate({ bed: of.id, restriction: of.restriction, ...now, [key]: value })}
          />
        </label>
      ))}
    </div>
  );
}
