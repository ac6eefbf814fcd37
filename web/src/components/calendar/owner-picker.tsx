import { Select } from 'antd';
import { useState } from 'react';
import { Field } from '@/components/field';
import { findOption } from '@/components/find-option';
import { useLabels, useName } from '@/lib/language';
import { useSettled } from '@/lib/use-settled';
import { labels } from './calendar-labels';
import styles from './common-hours.module.css';
import { type Owner, useCalendarPlaces, useOwners } from './use-calendars';

interface Props {
  /** Rooms and equipment only. */
  things?: boolean;
  onPick: (owner: Owner) => void;
}

/** One more who must be there: first where, then who. */
export function OwnerPicker({ things = false, onPick }: Props) {
  const t = useLabels(labels);
  const name = useName();
  const places = useCalendarPlaces().data ?? [];
  const [chosen, setChosen] = useState<string>();
  const [typed, setTyped] = useState('');
  const place = chosen ?? places[0]?.id;
  const found = useOwners(place, useSettled(typed.trim(), 200));
  const offered = found.data?.filter((it) => !things || it.kind !== 'PERSON');
  return (
    <div className={styles.picker}>
      <Field label={t('at')}>
        {(control) => (
          <Select
            {...control}
            showSearch={findOption}
            options={places.map((it) => ({ value: it.id, label: name(it) }))}
            value={place ?? null}
            onChange={(it: string) => setChosen(it)}
          />
        )}
      </Field>
      <Field label={t(things ? 'whichRoom' : 'who')} hint={things ? undefined : t('whoHint')}>
        {(control) => (
          <Select
            {...control}
            showSearch={{ filterOption: false, onSearch: setTyped }}
            loading={found.isFetching}
            value={null}
            options={offered?.map((it) => ({
              value: it.id,
              label: [name(it), t(it.kind), it.title].filter(Boolean).join(' · '),
            }))}
            onChange={(id: string) => {
              const owner = found.data?.find((it) => it.id === id);
              if (owner) onPick(owner);
              setTyped('');
            }}
          />
        )}
      </Field>
    </div>
  );
}
