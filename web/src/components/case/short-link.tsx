import { LinkOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useLabels } from '@/lib/language';
import { to } from '@/lib/paths';
import { labels } from './short-link-labels';

interface Props {
  number: string;
  /** There is an answer to read. */
  answered: boolean;
}

/** A sentence for a chat: that there is something to read, and where. It names nobody, and opens for members of the case only. */
export function ShortLink({ number, answered }: Props) {
  const t = useLabels(labels);
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    const link = new URL(to.numberedCase(number), window.location.href).href;
    await navigator.clipboard.writeText(t(answered ? 'answered' : 'case', { number, link }));
    setCopied(true);
  };
  return (
    <>
      <Button size="small" type="text" icon={<LinkOutlined aria-hidden />} onClick={() => void copy()}>
        {t('copy')}
      </Button>
      {copied && <small role="status">{t('copied')}</small>}
    </>
  );
}
