import { Select } from 'antd';
import { EmptyState } from '@/components/empty-state';
import { Field } from '@/components/field';
import { type AskablePlace, useAskableExperts, useAskablePlaces } from '@/lib/consultation';
import { useLabels, useName } from '@/lib/language';
import type { Form } from '@/lib/use-form';
import { labels } from './labels';
import type { RequestValues } from './request-values';

interface Props {
  form: Form<RequestValues>;
  /** The kind wants an expert by name. */
  named: boolean;
}

/** Who is asked: an institution or department an agreement leads to, and by name where the kind wants it. */
export function PlaceFields({ form, named }: Props) {
  const t = useLabels(labels);
  const name = useName();
  const { values, set } = form;
  const places = useAskablePlaces(values.specialty).data;
  const institution = values.place.split('/')[0] || undefined;
  const experts = useAskableExperts(named ? institution : undefined).data;
  if (places?.length === 0) return <EmptyState title={t('placeNone')}>{t('placeNoneHint')}</EmptyState>;
  const label = (it: AskablePlace) =>
    [
      name({ name: it.institutionName, nameEn: it.institutionNameEn }),
      it.departmentName && name({ name: it.departmentName, nameEn: it.departmentNameEn ?? null }),
      it.agreement,
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <>
      <Field label={t('place')} required error={form.error('place')}>
        {(control) => (
          <Select
            {...control}
            disabled={!places}
            value={values.place || undefined}
            options={(places ?? []).map((it) => ({
              value: `${it.institution}/${it.department ?? ''}`,
              label: label(it),
            }))}
            onChange={(place: string) => set({ place, expert: '' })}
          />
        )}
      </Field>
      {named && (
        <Field label={t('expert')} required error={form.error('expert')}>
          {(control) => (
            <Select
              {...control}
              disabled={!experts}
              value={values.expert || undefined}
              options={(experts ?? []).map((it) => ({
                value: it.practitioner,
                label: [name(it), it.title, it.about].filter(Boolean).join(' · '),
              }))}
              onChange={(expert: string) => set({ expert })}
            />
          )}
        </Field>
      )}
    </>
  );
}
