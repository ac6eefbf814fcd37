import { Watermark } from 'antd';
import type { ReactNode } from 'react';
import { useTickingText } from '@/lib/now';
import { useSession } from '@/lib/session';
import { exactTime } from '@/lib/time';
import styles from './looker-mark.module.css';

interface Props {
  /** Whoever may look without one, such as the side it belongs to. */
  unless?: boolean;
  /** It is as high as what it stands in. */
  fills?: boolean;
  children: ReactNode;
}

const FAINT = { color: 'rgba(128, 134, 132, 0.2)', fontSize: 13 };

/** What belongs to others, under the name and institution of whoever looks at it, and the minute. */
export function LookerMark(props: Props) {
  const { name, post } = useSession();
  return <NamedMark {...props} who={`${name} · ${post.institution.name}`} />;
}

/** The same for somebody who is not signed in, such as a guest of a meeting. */
export function NamedMark({ who, unless = false, fills = false, children }: Props & { who: string }) {
  const minute = useTickingText(exactTime);
  if (unless) return children;
  return (
    <Watermark
      content={[who, minute]}
      font={FAINT}
      gap={[72, 72]}
      rotate={-18}
      className={fills ? (styles.fills ?? '') : ''}
    >
      {children}
    </Watermark>
  );
}
