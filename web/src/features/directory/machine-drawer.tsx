import { Checkbox } from 'antd';
import { FormDrawer } from '@/components/form/form-drawer';
import { More } from '@/components/form/more';
import { TextField } from '@/components/form/text-field';
import { RadioRow } from '@/components/radio-row';
import { useLabels } from '@/lib/language';
import { useForm } from '@/lib/use-form';
import { type Machine, useKeepMachine } from './api/machines';
import styles from './directory.module.css';
import type { Opened } from './keeping';
import { isHost, isPort, isTitle, type MachineValues, machineOf, valuesOf } from './machine-values';
import { labels } from './machines-labels';

interface Props extends Opened {
  institution: string;
  /** Which one changes; without one a machine is registered. */
  of: Machine | undefined;
}

/** How a machine calls itself, where it is reached, and what it may do. */
export function MachineDrawer({ institution, of, onClose }: Props) {
  const t = useLabels(labels);
  const keep = useKeepMachine(institution, of?.id);
  const form = useForm<MachineValues>(
    valuesOf(of),
    (it) => ({
      title: isTitle(it.title.trim()) ? undefined : t('titleWrong'),
      name: it.name.trim() ? undefined : t('missing'),
      host: isHost(it.host.trim()) ? undefined : t('hostWrong'),
      port: isPort(it.port.trim()) ? undefined : t('portWrong'),
    }),
    (it) => keep.mutate(machineOf(it), { onSuccess: onClose }),
  );
  return (
    <FormDrawer
      title={t(of ? 'changePeer' : 'addPeer')}
      verb={t(of ? 'save' : 'addPeer')}
      pending={keep.isPending}
      error={keep.error}
      onSubmit={form.submit}
      onClose={onClose}
    >
      <TextField
        form={form}
        name="title"
        label={t('calling')}
        hint={t('titleFieldHint')}
        required
        maxLength={16}
        kind="username"
      />
      <TextField form={form} name="name" label={t('name')} hint={t('nameHint')} required maxLength={80} />
      <TextField form={form} name="host" label={t('host')} hint={t('hostHint')} required maxLength={255} />
      <TextField form={form} name="port" label={t('port')} required maxLength={5} />
      <RadioRow
        label={t('may')}
        shown
        required
        options={(['sends', 'retrieves'] as const).map((it) => ({ value: it, label: t(it) }))}
        value={form.values.may}
        onChange={(may) => form.set({ may })}
      />
      <More>
        <Checkbox checked={form.values.tls} onChange={(event) => form.set({ tls: event.target.checked })}>
          {t('tls')} <span className={styles.soft}>{t('tlsHint')}</span>
        </Checkbox>
        <TextField form={form} name="deviceCode" label={t('deviceCode')} hint={t('deviceCodeHint')} maxLength={64} />
      </More>
    </FormDrawer>
  );
}
