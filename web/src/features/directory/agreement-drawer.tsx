import { useNavigate } from 'react-router';
import { ChoiceField } from '@/components/form/choice-field';
import { FormDrawer } from '@/components/form/form-drawer';
import { More } from '@/components/form/more';
import { TextField } from '@/components/form/text-field';
import { RadioRow } from '@/components/radio-row';
import { now } from '@/lib/now';
import { to } from '@/lib/paths';
import { useSession } from '@/lib/session';
import { dayOf } from '@/lib/time';
import { useForm } from '@/lib/use-form';
import type { Schema } from '@/lib/wire';
import { useDraftAgreement } from './api/keeping';
import { DepartmentField } from './department-field';
import styles from './directory.module.css';
import { InstitutionField } from './institution-field';
import { type Opened, useKeepingWords } from './keeping';
import { useDirectoryWords } from './words';

type Draft = Schema<'AgreementDraft'>;
type Asks = 'both' | 'we' | 'they';

const services = ['referral', 'consultation', 'diagnosis', 'clinic', 'emergency', 'education'] as const;
const directions = ['UP', 'DOWN', 'LATERAL'] as const;

/** What two institutions agree on; between whom, about what, how long. Signed afterwards by both, on its page. */
export function AgreementDrawer({ onClose }: Opened) {
  const t = useKeepingWords();
  const { word } = useDirectoryWords();
  const { post } = useSession();
  const navigate = useNavigate();
  const draft = useDraftAgreement();
  const today = dayOf(now());
  const form = useForm(
    {
      number: '',
      other: '',
      ownDepartment: '',
      otherDepartment: '',
      asks: 'both' as Asks,
      services: ['referral'] as readonly string[],
      directions: ['UP', 'DOWN'] as readonly string[],
      from: today,
      until: inThreeYears(today),
    },
    (it) => ({
      number: it.number.trim() ? undefined : t('missing'),
      other: it.other ? undefined : t('chosenMissing'),
      services: it.services.length > 0 ? undefined : t('chosenMissing'),
      directions: it.directions.length > 0 ? undefined : t('chosenMissing'),
      from: it.from ? undefined : t('missing'),
      until: it.until ? (it.until < it.from ? t('datesWrong') : undefined) : t('missing'),
    }),
    (it) => {
      const own = { institution: post.institution.id, department: it.ownDepartment || undefined };
      const other = { institution: it.other, department: it.otherDepartment || undefined };
      draft.mutate(
        {
          number: it.number.trim(),
          requester: it.asks === 'they' ? other : own,
          responder: it.asks === 'they' ? own : other,
          mutual: it.asks === 'both',
          services: [...it.services],
          directions: [...it.directions] as Draft['directions'],
          validFrom: it.from,
          validUntil: it.until,
          terms: {} as Draft['terms'],
        },
        { onSuccess: ({ id }) => void navigate(to.agreement(id)) },
      );
    },
  );
  return (
    <FormDrawer
      title={t('draftAgreement')}
      verb={t('draft')}
      pending={draft.isPending}
      error={draft.error}
      onSubmit={form.submit}
      onClose={onClose}
    >
      <p className={styles.soft}>{t('draftHint')}</p>
      <TextField form={form} name="number" label={t('agreementNumber')} required maxLength={60} />
      <InstitutionField
        form={form}
        name="other"
        label={t('otherSide')}
        except={post.institution.id}
        renew={{ otherDepartment: '' }}
      />
      <RadioRow<Asks>
        label={t('whoAsks')}
        shown
        options={[
          { value: 'both', label: t('bothAsk') },
          { value: 'we', label: t('weAsk') },
          { value: 'they', label: t('theyAsk') },
        ]}
        value={form.values.asks}
        onChange={(asks) => form.set({ asks })}
      />
      <ChoiceField
        form={form}
        name="services"
        label={t('services')}
        required
        many
        options={services.map((it) => ({ value: it, label: word('service', it) }))}
      />
      <ChoiceField
        form={form}
        name="directions"
        label={t('directions')}
        required
        many
        options={directions.map((it) => ({ value: it, label: word('direction', it) }))}
      />
      <TextField form={form} name="from" label={t('validFrom')} kind="date" required maxLength={10} />
      <TextField form={form} name="until" label={t('validUntil')} kind="date" required maxLength={10} />
      <More title={t('onlyDepartments')}>
        <DepartmentField
          form={form}
          name="ownDepartment"
          label={t('ownDepartment')}
          hint={t('sideDepartmentHint')}
          institution={post.institution.id}
        />
        {form.values.other && (
          <DepartmentField
            form={form}
            name="otherDepartment"
            label={t('otherDepartment')}
            hint={t('sideDepartmentHint')}
            institution={form.values.other}
          />
        )}
      </More>
    </FormDrawer>
  );
}

/** The usual term: three years, to the day before. */
function inThreeYears(day: string): string {
  const end = new Date(`${day}T00:00:00Z`);
  end.setUTCFullYear(end.getUTCFullYear() + 3);
  end.setUTCDate(end.getUTCDate() - 1);
  return end.toISOString().slice(0, 10);
}
