import { Input, Select } from 'antd';
import { useEffect } from 'react';
import { useCaseWords } from '@/components/case/case-words';
import { DateTimeInput } from '@/components/date-time-input';
import { Field } from '@/components/field';
import { findOption } from '@/components/find-option';
import { RadioRow } from '@/components/radio-row';
import { useLabels } from '@/lib/language';
import { nextHour } from '@/lib/local-time';
import { useSession } from '@/lib/session';
import { exactTime } from '@/lib/time';
import { useBeds, useColleagues, useDepartments, useSlots, type Ward } from '../api/own-house';
import { labels } from '../labels';
import { type FieldsProps, form, orNull } from './form';
import styles from './forms.module.css';

interface Acceptance {
  how: 'bed' | 'slot' | 'later';
  department: string;
  /** A bed by id, or any free one. */
  bed: string;
  slot: string;
  admitAt: string;
  practitioner: string;
  notes: string;
}

const ANY = 'any';

type Restriction = 'MALE' | 'FEMALE' | 'ISOLATION' | 'NEGATIVE_PRESSURE' | 'CHILD' | 'NEWBORN';

const freeBeds = (wards: readonly Ward[], department: string) =>
  wards
    .filter((it) => it.department === department)
    .flatMap((ward) => ward.beds.filter((it) => it.state === 'FREE').map((bed) => ({ ward, bed })));

/** A yes that keeps something for the patient: a bed by name, any free bed, or an appointment. */
function AcceptFields({ view, values, set, tried }: FieldsProps<Acceptance>) {
  const t = useLabels(labels);
  const words = useCaseWords();
  const { post } = useSession();
  const own = post.institution.id;
  const { data: departments = [] } = useDepartments(own);
  const { data: board } = useBeds(own);
  const { data: slots = [] } = useSlots(own, values.department || undefined, values.how === 'slot');
  const { data: people = [] } = useColleagues(own, values.department || undefined);
  const beds = freeBeds(board?.wards ?? [], values.department);
  // Whom a restricted bed suits is for a person to see: it is taken by name, never as any bed.
  const any = board?.wards ? beds.filter(({ bed }) => bed.restriction === 'NONE').length : undefined;
  const free = (department: string) => board?.free.find((it) => it.department.id === department)?.free;
  const only = (restriction: string) => (restriction === 'NONE' ? '' : t(`restriction.${restriction as Restriction}`));
  const ways = view.case.greenChannel ? (['bed', 'slot', 'later'] as const) : (['bed', 'slot'] as const);

  // A referral to the whole institution: the only department, or the one of one's own post, is the likely one.
  const [first] = departments;
  useEffect(() => {
    if (values.department === '' && departments.length === 1 && first) set({ department: first.id });
  }, [values.department, departments.length, first, set]);

  useEffect(() => {
    if (values.bed === ANY && any === 0 && beds.length > 0) set({ bed: '' });
  }, [values.bed, any, beds.length, set]);

  return (
    <>
      <Field label={t('department')} required error={tried && !values.department ? t('needed') : undefined}>
        {(control) => (
          <Select
            {...control}
            showSearch={findOption}
            value={values.department || null}
            onChange={(department: string) => set({ department, bed: ANY, slot: '', practitioner: '' })}
            options={departments.map((it) => {
              const count = free(it.id);
              const name = words.name(it);
              return { value: it.id, label: count === undefined ? name : t('departmentFree', { name, count }) };
            })}
          />
        )}
      </Field>
      <RadioRow
        label={t('acceptHow')}
        shown
        value={values.how}
        onChange={(how) => set({ how })}
        options={ways.map((it) => ({ value: it, label: t(`how.${it}`) }))}
      />
      {values.how === 'bed' && (
        <Field
          label={t('bed')}
          required
          error={
            values.department && board && beds.length === 0 && !free(values.department)
              ? t('bedNone')
              : tried && !values.bed
                ? t('needed')
                : undefined
          }
          hint={any === 0 && beds.length > 0 ? t('bedsRestricted') : undefined}
        >
          {(control) => (
            <Select
              {...control}
              showSearch={findOption}
              value={values.bed || null}
              onChange={(bed: string) => set({ bed })}
              options={[
                {
                  value: ANY,
                  label: t('bedAny', { count: any ?? free(values.department) ?? 0 }),
                  disabled: any === 0,
                },
                ...beds.map(({ ward, bed }) => ({
                  value: bed.id,
                  label: [t('bedNamed', { ward: words.name(ward), number: bed.number }), only(bed.restriction)]
                    .filter(Boolean)
                    .join(' · '),
                })),
              ]}
            />
          )}
        </Field>
      )}
      {values.how === 'slot' && (
        <Field label={t('slot')} required error={tried && !values.slot ? t('needed') : undefined}>
          {(control) => (
            <Select
              {...control}
              value={values.slot || null}
              notFoundContent={t('slotNone')}
              onChange={(slot: string) => {
                const found = slots.find((it) => it.id === slot);
                set({ slot, ...(found ? { admitAt: found.startsAt, practitioner: found.practitioner ?? '' } : {}) });
              }}
              options={slots.map((it) => ({
                value: it.id,
                label: t('slotLine', { time: exactTime(it.startsAt), left: it.left }),
              }))}
            />
          )}
        </Field>
      )}
      <div className={styles.pair}>
        <Field label={t('admitAt')} required error={tried && !values.admitAt ? t('needed') : undefined}>
          {(control) => (
            <DateTimeInput control={control} value={values.admitAt} onChange={(admitAt) => set({ admitAt })} />
          )}
        </Field>
        <Field label={t('practitioner')}>
          {(control) => (
            <Select
              {...control}
              allowClear
              showSearch={findOption}
              value={values.practitioner || null}
              onChange={(practitioner: string | null | undefined) => set({ practitioner: practitioner ?? '' })}
              options={people.map((it) => ({
                value: it.practitioner,
                label: [words.name(it), it.title].filter(Boolean).join(' · '),
              }))}
            />
          )}
        </Field>
      </div>
      <Field label={t('notes')}>
        {(control) => (
          <Input.TextArea
            {...control}
            value={values.notes}
            maxLength={1000}
            autoSize={{ minRows: 2, maxRows: 6 }}
            onChange={(event) => set({ notes: event.target.value })}
          />
        )}
      </Field>
    </>
  );
}

export const acceptForm = form<Acceptance>({
  start: (view, at) => ({
    how: 'bed',
    department: view.case.responder?.department?.id ?? '',
    bed: ANY,
    slot: '',
    admitAt: nextHour(at),
    practitioner: '',
    notes: '',
  }),
  complete: (it) =>
    it.department !== '' &&
    it.admitAt !== '' &&
    (it.how !== 'slot' || it.slot !== '') &&
    (it.how !== 'bed' || it.bed !== ''),
  body: (it) => ({
    department: it.department,
    practitioner: it.practitioner || null,
    bed: it.how === 'bed' && it.bed !== ANY ? it.bed : null,
    anyBed: it.how === 'bed' && it.bed === ANY,
    slot: it.how === 'slot' ? it.slot : null,
    admitAt: it.admitAt,
    notes: orNull(it.notes),
  }),
  Fields: AcceptFields,
});
