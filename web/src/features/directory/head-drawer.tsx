import { FormDrawer } from '@/components/form/form-drawer';
import { useName } from '@/lib/language';
import { useForm } from '@/lib/use-form';
import type { Schema } from '@/lib/wire';
import { useNameHead } from './api/keeping';
import { type Opened, useKeepingWords } from './keeping';
import { PersonField } from './person-field';

interface Props extends Opened {
  institution: string;
  of: Schema<'DepartmentLine'>;
}

/** Who heads a department: named, or changed to somebody else who works there. */
export function HeadDrawer({ institution, of, onClose }: Props) {
  const t = useKeepingWords();
  const name = useName();
  const nameHead = useNameHead(institution, of.id);
  const form = useForm(
    { practitioner: of.head?.id ?? '' },
    (it) => ({ practitioner: it.practitioner ? undefined : t('chosenMissing') }),
    (it) => nameHead.mutate(it, { onSuccess: onClose }),
  );
  return (
    <FormDrawer
      title={t('headOf', { department: name(of) })}
      verb={t('save')}
      pending={nameHead.isPending}
      error={nameHead.error}
      onSubmit={form.submit}
      onClose={onClose}
    >
      <PersonField
        form={form}
        name="practitioner"
        label={t('head')}
        hint={t('headHint')}
        institution={institution}
        department={of.id}
        known={of.head}
      />
    </FormDrawer>
  );
}
