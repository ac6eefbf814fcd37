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
    <Modal open onCancel={onClose} footer={null} title={t('shortcuts')} width={list.length > 16 ? 860 : 420}>
      <dl className={styles.keys}>
        {list.map((it) => (
          <div key={it.keys} className={styles.key}>
            <dt>{it.label}</dt>
            <dd>
              <Kbd keys={it.keys} />
            </dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
