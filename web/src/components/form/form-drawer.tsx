import { Button, Drawer } from 'antd';
import { type FormEvent, type ReactNode, useId, useRef } from 'react';
import { ProblemNotice } from '@/components/problem-notice';
import { useLabels } from '@/lib/language';
import { labels } from '../labels';
import styles from './form-drawer.module.css';

interface Props {
  title: string;
  /** The verb of the button. */
  verb: string;
  danger?: boolean;
  pending: boolean;
  error: unknown;
  onSubmit: (event: FormEvent) => void;
  onClose: () => void;
  children: ReactNode;
}

/** A form beside the page. Enter sends it, Escape closes it, the cursor begins in the first field. */
export function FormDrawer({ title, verb, danger = false, pending, error, onSubmit, onClose, children }: Props) {
  const t = useLabels(labels);
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  return (
    <Drawer
      open
      title={title}
      size={480}
      // The page stays readable beside the form.
      styles={{ mask: { background: 'rgb(0 0 0 / 12%)' } }}
      onClose={onClose}
      afterOpenChange={(open) => open && begin(form.current)}
      footer={
        <div className={styles.foot}>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="primary" danger={danger} htmlType="submit" form={id} loading={pending}>
            {verb}
          </Button>
        </div>
      }
    >
      <form ref={form} id={id} className={styles.body} onSubmit={onSubmit} noValidate>
        {error ? <ProblemNotice error={error} /> : null}
        {children}
      </form>
    </Drawer>
  );
}

/** The cursor goes to the first field, unless somebody was faster than the drawer. */
function begin(form: HTMLElement | null) {
  if (!form || form.contains(document.activeElement)) return;
  form.querySelector<HTMLElement>('input, textarea, [role="combobox"]')?.focus();
}
