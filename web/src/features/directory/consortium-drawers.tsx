import { useNavigate } from 'react-router';
import { ChoiceField } from '@/components/form/choice-field';
import { FormDrawer } from '@/components/form/form-drawer';
import { More } from '@/components/form/more';
import { TextField } from '@/components/form/text-field';
import { now } from '@/lib/now';
import { to } from '@/lib/paths';
import { dayOf } from '@/lib/time';
import { useForm, written } from '@/lib/use-form';
import type { Schema } from '@/lib/wire';
import type { Model } from './api/consortia';
import { useFoundConsortium, useJoinConsortium, useLeaveConsortium } from './api/keeping';
import { DepartmentField } from './department-field';
import styles from './directory.module.css';
import { InstitutionField } from './institution-field';
import { type Opened, useKeepingWords } from './keeping';
import { useDirectoryWords } from './words';

const models: readonly Model[] = ['COUNTY_COMMUNITY', 'CITY_GROUP', 'SPECIALTY_ALLIANCE', 'TELEMEDICINE_NETWORK'];
const memberRoles = ['MEMBER', 'CORE'] as const;

export function FoundConsortium({ onClose }: Opened) {
  const t = useKeepingWords();
  const { word } = useDirectoryWords();
  const navigate = useNavigate();
  const found = useFoundConsortium();
  const form = useForm(
    { name: '', nameEn: '', model: '', lead: '', leadDepartment: '', since: dayOf(now()) },
    (it) => ({
      name: it.name.trim() ? undefined : t('missing'),
      model: it.model ? undefined : t('chosenMissing'),
      lead: it.lead ? undefined : t('chosenMissing'),
      since: it.since ? undefined : t('missing'),
    }),
    (it) =>
      found.mutate(
        {
          name: it.name.trim(),
          nameEn: written(it.nameEn),
          model: it.model as Model,
          lead: it.lead,
          leadDepartment: it.leadDepartment || undefined,
          since: it.since,
        },
        { onSuccess: ({ id }) => void navigate(to.consortium(id)) },
      ),
  );
  return (
    <FormDrawer
      title={t('addConsortium')}
      verb={t('addConsortium')}
      pending={found.isPending}
      error={found.error}
      onSubmit={form.submit}
      onClose={onClose}
    >
      <TextField form={form} name="name" label={t('consortiumName')} required maxLength={120} />
      <ChoiceField
        form={form}
        name="model"
        label={t('model')}
        required
        hint={form.values.model ? word('modelHint', form.values.model) : undefined}
        options={models.map((it) => ({ value: it, label: word('model', it) }))}
      />
      <InstitutionField form={form} name="lead" label={t('lead')} renew={{ leadDepartment: '' }} />
      {form.values.lead && (
        <DepartmentField
          form={form}
          name="leadDepartment"
          label={t('leadDepartment')}
          hint={t('memberDepartmentHint')}
          institution={form.values.lead}
        />
      )}
      <TextField form={form} name="since" label={t('since')} kind="date" required maxLength={10} />
      <More>
        <TextField form={form} name="nameEn" label={t('consortiumNameEn')} maxLength={200} />
      </More>
    </FormDrawer>
  );
}

export function JoinConsortium({ consortium, onClose }: { consortium: string } & Opened) {
  const t = useKeepingWords();
  const { word } = useDirectoryWords();
  const join = useJoinConsortium(consortium);
  const form = useForm(
    { institution: '', department: '', role: 'MEMBER', since: dayOf(now()) },
    (it) => ({
      institution: it.institution ? undefined : t('chosenMissing'),
      since: it.since ? undefined : t('missing'),
    }),
    (it) =>
      join.mutate(
        {
          institution: it.institution,
          department: it.department || undefined,
          role: it.role as Schema<'NewMember'>['role'],
          since: it.since,
        },
        { onSuccess: onClose },
      ),
  );
  return (
    <FormDrawer
      title={t('addMember')}
      verb={t('addMember')}
      pending={join.isPending}
      error={join.error}
      onSubmit={form.submit}
      onClose={onClose}
    >
      <InstitutionField form={form} name="institution" label={t('member')} renew={{ department: '' }} />
      {form.values.institution && (
        <DepartmentField
          form={form}
          name="department"
          label={t('department')}
          hint={t('memberDepartmentHint')}
          institution={form.values.institution}
        />
      )}
      <ChoiceField
        form={form}
        name="role"
        label={t('memberRole')}
        required
        options={memberRoles.map((it) => ({ value: it, label: word('role', it) }))}
      />
      <TextField form={form} name="since" label={t('memberSince')} kind="date" required maxLength={10} />
    </FormDrawer>
  );
}

interface Leaving extends Opened {
  consortium: string;
  membership: string;
  name: string;
}

export function LeaveConsortium({ consortium, membership, name, onClose }: Leaving) {
  const t = useKeepingWords();
  const leave = useLeaveConsortium(consortium, membership);
  const form = useForm(
    { until: dayOf(now()) },
    (it) => ({ until: it.until ? undefined : t('missing') }),
    (it) => leave.mutate(it, { onSuccess: onClose }),
  );
  return (
    <FormDrawer
      title={t('leaveOf', { name })}
      verb={t('leave')}
      danger
      pending={leave.isPending}
      error={leave.error}
      onSubmit={form.submit}
      onClose={onClose}
    >
      <p className={styles.soft}>{t('leaveHint')}</p>
      <TextField form={form} name="until" label={t('lastDay')} kind="date" required maxLength={10} />
    </FormDrawer>
  );
}
