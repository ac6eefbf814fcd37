import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { OwnerPicker } from '@/components/calendar/owner-picker';
import { useName } from '@/lib/language';
import styles from './consultation.module.css';
import type { KeptRoom } from './step-values';
import { useConsultationWords } from './words';

interface Props {
  rooms: readonly KeptRoom[];
  onChange: (rooms: KeptRoom[]) => void;
}

/** The rooms and machines that are kept with the experts, of one's own institution or of another that takes part. */
export function RoomFields({ rooms, onChange }: Props) {
  const { t } = useConsultationWords();
  const name = useName();
  const [adding, setAdding] = useState(false);
  return (
    <section aria-label={t('rooms')}>
      {rooms.length > 0 && (
        <ul className={styles.rooms} aria-label={t('rooms')}>
          {rooms.map((it) => (
            <li key={it.id}>
              <span>{name(it)}</span>
              <Button
                size="small"
                type="text"
                icon={<CloseOutlined />}
                aria-label={t('roomRemove', { name: name(it) })}
                onClick={() => onChange(rooms.filter((other) => other.id !== it.id))}
              />
            </li>
          ))}
        </ul>
      )}
      {adding ? (
        <OwnerPicker
          things
          onPick={(it) => {
            setAdding(false);
            if (!rooms.some((other) => other.id === it.id))
              onChange([...rooms, { id: it.id, name: it.name, nameEn: it.nameEn }]);
          }}
        />
      ) : (
        <Button onClick={() => setAdding(true)}>{t('roomAdd')}</Button>
      )}
    </section>
  );
}
