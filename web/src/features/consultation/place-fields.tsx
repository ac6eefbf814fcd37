import { Select } from 'antd';
import { EmptyState } from '@/components/empty-state';
import { Field } from '@/components/field';
import { InstitutionSelect } from '@/components/institution/institution-select';
import { RadioRow } from '@/components/radio-row';
import { type AskablePlace, useAskableExperts, useAskablePlaces, useConsultationRules } from '@/lib/consultation';
import { useLabels, useName } from '@/lib/language';
import { useSession } from '@/lib/session';
import type { Form } from '@/lib/use-form';
import { labels } from './labels';
import styles from './request.module.css';
import type { RequestValues } from './request-values';

interface Props {
  form: Form<RequestValues>;
  /** The kind wants an expert by name. */
  named: boolean;
}

/** Who is asked: where an agreement leads, and by name where the kind wants it; or anybody else, by invitation. */
export function PlaceFields({ form, named }: Props) {
  const t = useLabels(labels);
  const { values, set } = form;
  // Whom one may ask for by name is known of institutions one has agreed with only.
  const invites = values.invitation && !named;
  return (
    <>
      {!named && (
        <RadioRow
          label={t('way')}
          shown
          value={invites ? 'invitation' : 'agreement'}
          options={[
            { value: 'agreement', label: t('wayAgreement') },
            { value: 'invitation', label: t('wayInvitation') },
          ]}
          onChange={(it) => set({ invitation: it === 'invitation', place: '', expert: '' })}
        />
      )}
      {invites ? <InvitedPlace form={form} /> : <AgreedPlace form={form} named={named} />}
    </>
  );
}

function InvitedPlace({ form }: Pick<Props, 'form'>) {
  const t = useLabels(labels);
  const name = useName();
  const { post } = useSession();
  const terms = useConsultationRules().data?.invitation;
  const { values, set } = form;
  return (
    <>
      <Field label={t('place')} hint={t('invitationHint')} required error={form.error('place')}>
        {(control) => (
          <InstitutionSelect
            control={control}
            except={post.institution.id}
            value={values.place.split('/')[0] ?? ''}
            onChange={(it) => set({ place: it ? `${it}/` : '' })}
          />
        )}
      </Field>
      {terms && <p className={styles.terms}>{name({ name: terms.zh, nameEn: terms.en })}</p>}
    </>
  );
}

function AgreedPlace({ form, named }: Props) {
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
            onChange={(place: string) => set({ place, expert: '', invitation: false })}
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
