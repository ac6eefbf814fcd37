import { Button, Input } from 'antd';
import { useState } from 'react';
import { Field } from '@/components/field';
import { ProblemNotice } from '@/components/problem-notice';
import { useMay, useSession } from '@/lib/session';
import { type Form, useForm, written } from '@/lib/use-form';
import { arrive, type Box, type Handling, handOver, receiveAll, seal } from './api/boxes';
import { useSpecimenChange } from './api/specimens';
import styles from './laboratory.module.css';
import { useLaboratoryWords } from './words';

type Act = (id: string, it: Handling) => Promise<Box>;

interface Values {
  place: string;
  temperature: string;
}

const TEMPERATURE = /^-?\d{1,2}([.]\d)?$/;

/** What may be done with the box now; place and temperature go with it. The most likely act comes first. */
export function HandlingForm({ box }: { box: Box }) {
  const { t } = useLaboratoryWords();
  const acts = useActs(box);
  const [chosen, setChosen] = useState<Act>();
  const acting = useSpecimenChange(({ act, ...it }: Values & { act: Act }) =>
    act(box.id, { place: written(it.place), temperature: it.temperature ? Number(it.temperature) : undefined }),
  );
  const form = useForm<Values>(
    { place: '', temperature: '' },
    (it) => ({
      temperature: it.temperature && !TEMPERATURE.test(it.temperature.trim()) ? t('temperatureBad') : undefined,
    }),
    (it) => {
      const act = chosen ?? acts[0]?.act;
      if (act) acting.mutate({ ...it, act }, { onSuccess: () => form.set({ place: '', temperature: '' }) });
    },
  );
  if (acts.length === 0) return <ReceiveAll box={box} />;
  return (
    <form className={styles.handling} onSubmit={form.submit} noValidate>
      {acting.error ? <ProblemNotice error={acting.error} /> : null}
      <HandlingFields form={form} laboratory={box.laboratory.id} />
      <div className={styles.handlingActs}>
        {acts.map((it, index) => (
          <Button
            key={it.label}
            type={index === 0 ? 'primary' : 'default'}
            htmlType="submit"
            loading={acting.isPending}
            onClick={() => setChosen(() => it.act)}
          >
            {t(it.label)}
          </Button>
        ))}
      </div>
    </form>
  );
}

function HandlingFields({ form, laboratory }: { form: Form<Values>; laboratory: string }) {
  const { t, catalogue } = useLaboratoryWords(laboratory);
  return (
    <>
      <Field label={t('place')}>
        {(control) => (
          <Input
            {...control}
            maxLength={100}
            placeholder={t('placeHint')}
            value={form.values.place}
            onChange={(event) => form.set({ place: event.target.value })}
          />
        )}
      </Field>
      <Field
        label={t('temperature')}
        error={form.error('temperature')}
        hint={catalogue && t('temperatureHint', { coldest: catalogue.coldest, warmest: catalogue.warmest })}
      >
        {(control) => (
          <Input
            {...control}
            inputMode="decimal"
            maxLength={5}
            value={form.values.temperature}
            onChange={(event) => form.set({ temperature: event.target.value })}
          />
        )}
      </Field>
    </>
  );
}

function useActs(box: Box): readonly { label: 'seal' | 'arrive' | 'handOver'; act: Act }[] {
  const may = useMay();
  const own = useSession().post.institution.id;
  if (box.state === 'OPEN')
    return may('SPECIMEN') && box.institution.id === own && box.tubes > 0 ? [{ label: 'seal', act: seal }] : [];
  if (box.state === 'ARRIVED' || !may('SPECIMEN_CARRY')) return [];
  const there = box.laboratory.id === own;
  const arriving = { label: 'arrive', act: arrive } as const;
  const taking = { label: 'handOver', act: handOver } as const;
  if (!there) return [taking];
  return may('LABORATORY') || box.state === 'ON_THE_WAY' ? [arriving, taking] : [taking, arriving];
}

/** At the laboratory, once what is unfit was refused. */
function ReceiveAll({ box }: { box: Box }) {
  const { t } = useLaboratoryWords();
  const may = useMay();
  const own = useSession().post.institution.id;
  const receiving = useSpecimenChange(() => receiveAll(box.id));
  if (box.state !== 'ARRIVED' || !may('LABORATORY') || box.laboratory.id !== own) return null;
  return (
    <div className={styles.handling}>
      {receiving.error ? <ProblemNotice error={receiving.error} /> : null}
      <Button type="primary" loading={receiving.isPending} onClick={() => receiving.mutate(undefined)}>
        {t('receiveAll')}
      </Button>
      <span role="status">{receiving.data && t('receivedAll', { count: receiving.data.received })}</span>
    </div>
  );
}
