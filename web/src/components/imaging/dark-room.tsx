import { ConfigProvider } from 'antd';
import { type CSSProperties, type ReactNode, useMemo } from 'react';
import { useMedia } from '@/lib/media';
import { antTheme, variablesOf } from '@/lib/theme';

const variables = variablesOf('dark') as CSSProperties;

/** Pictures are looked at in the dark, whatever the page around them looks like. */
export function DarkRoom({ className, label, children }: { className: string; label: string; children: ReactNode }) {
  const still = useMedia('(prefers-reduced-motion: reduce)');
  const theme = useMemo(() => antTheme('dark', still, 'mailian-pictures'), [still]);
  return (
    <ConfigProvider theme={theme}>
      <section className={className} aria-label={label} style={variables}>
        {children}
      </section>
    </ConfigProvider>
  );
}
