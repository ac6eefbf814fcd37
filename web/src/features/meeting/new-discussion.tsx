import { Button, Select } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { Field } from '@/components/field';
import { FormDrawer } from '@/components/form/form-drawer';
import { TextField } from '@/components/form/text-field';
import { RadioRow } from '@/components/radio-row';
import { useKeyset } from '@/lib/keyset';
import { useLabels, useName } from '@/lib/language';
import { now } from '@/lib/now';
import { to } from '@/lib/paths';
import { useSession } from '@/lib/session';
import { useForm } from '@/lib/use-form';
import { useSettled } from '@/lib/use-settled';
import { useOpenMeeting } from './api';
import { labels } from './labels';
import styles from './meetings-page.module.css';

interface Invited {
  practitioner: string;
  institution: string;
  label: string;
}

const lengths = ['30', '60', '120'] as const;

/** A discussion that belongs to no case: a subject, how long, and who is asked. It begins now. */
export function NewDiscussion({ onClose }: { onClose: () => void }) {
  const t = useLabels(labels);
  const navigate = useNavigate();
  const open = useOpenMeeting();
  const [invited, setInvited] = useState<readonly Invited[]>([]);
  const form = useForm<{ title: string; minutes: (typeof lengths)[number] }>(
    { title: '', minutes: '60' },
    (it) => ({ title: it.title.trim() ? undefined : t('missing') }),
    ({ title, minutes }) =>
      open.mutate(
        {
          title: title.trim(),
          from: new Date(now()).toISOString(),
          until: new Date(now() + Number(minutes) * 60_000).toISOString(),
          invited: invited.map(({ practitioner, institution }) => ({ practitioner, institution })),
          items: [],
        },
        { onSuccess: ({ id }) => void navigate(to.meeting(id)) },
      ),
  );
  return (
    <FormDrawer
      title={t('newDiscussion')}
      verb={t('newOpen')}
      pending={open.isPending}
      error={open.error}
      onSubmit={form.submit}
      onClose={onClose}
    >
      <TextField form={form} name="title" label={t('newTitle')} hint={t('newTitleHint')} required maxLength={200} />
      <RadioRow
        label={t('newLength')}
        shown
        value={form.values.minutes}
        options={lengths.map((it) => ({ value: it, label: t('minutesLong', { count: it }) }))}
        onChange={(minutes) => form.set({ minutes })}
      />
      <FindPeople
        onFound={(it) => setInvited((before) => [...before.filter((one) => one.practitioner !== it.practitioner), it])}
      />
      <ul className={styles.invited} aria-label={t('newPeople')}>
        {invited.map((it) => (
          <li key={it.practitioner}>
            {it.label}
            <Button
              size="small"
              onClick={() => setInvited((before) => before.filter((one) => one.practitioner !== it.practitioner))}
            >
              {t('remove')}
            </Button>
          </li>
        ))}
      </ul>
    </FormDrawer>
  );
}

/** An institution, and somebody there, by name or initials. */
function FindPeople({ onFound }: { onFound: (it: Invited) => void }) {
  const t = useLabels(labels);
  const name = useName();
  const { post } = useSession();
  const [institution, setInstitution] = useState({ id: post.institution.id, label: name(post.institution) });
  const [typedPlace, setTypedPlace] = useState('');
  const [typed, setTyped] = useState('');
  const places = useKeyset(['institutions', 'search', useSettled(typedPlace, 200)], '/api/institutions', {
    query: { q: useSettled(typedPlace, 200) || undefined },
  });
  const people = useKeyset(['people', institution.id, useSettled(typed, 200)], '/api/practitioners', {
    query: { institution: institution.id, q: useSettled(typed, 200) || undefined },
  });
  const placesFound = places.data?.pages.flatMap((it) => it.items) ?? [];
  const found = new Map((people.data?.pages ?? []).flatMap((it) => it.items).map((it) => [it.practitioner, name(it)]));
  return (
    <>
      <Field label={t('newInstitution')} hint={t('newPeopleHint')}>
        {(control) => (
          <Select
            {...control}
            showSearch={{ filterOption: false, onSearch: setTypedPlace }}
            value={institution.id}
            options={[
              { value: institution.id, label: institution.label },
              ...placesFound.filter((it) => it.id !== institution.id).map((it) => ({ value: it.id, label: name(it) })),
            ]}
            onChange={(id) => {
              const chosen = placesFound.find((it) => it.id === id);
              if (chosen) setInstitution({ id, label: name(chosen) });
            }}
          />
        )}
      </Field>
      <Field label={t('newPerson')}>
        {(control) => (
          <Select
            {...control}
            showSearch={{ filterOption: false, onSearch: setTyped }}
            value={null}
            placeholder={t('add')}
            options={[...found].map(([value, label]) => ({ value, label }))}
            onChange={(practitioner: string | null) => {
              if (!practitioner) return;
              onFound({
                practitioner,
                institution: institution.id,
                label: `${found.get(practitioner)} · ${institution.label}`,
              });
            }}
          />
        )}
      </Field>
    </>
  );
}
