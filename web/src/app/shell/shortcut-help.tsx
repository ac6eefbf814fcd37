import { Modal } from 'antd';
import { Kbd } from '@/components/kbd';
import { useLabels } from '@/lib/language';
import { useShortcutList } from '@/lib/shortcuts';
import { labels } from '../labels';
import styles from './shell.module.css';

export function ShortcutHelp({ onClose }: { onClose: () => void }) {
  const t = useLabels(labels);
  const list = useShortcutList();
  return (
    <Modal open onCancel={onClose} footer={null} title={t('shortcuts')} width={420}>
      <dl className={styles.keys}>
        {list.map((it) => [
          <dt key={it.label}>{it.label}</dt>,
          <dd key={it.keys}>
            <Kbd keys={it.keys} />
          </dd>,
        ])}
      </dl>
    </Modal>
  );
}
