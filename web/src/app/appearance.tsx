import { ConfigProvider } from 'antd';
import en from 'antd/locale/en_US';
import zhCn from 'antd/locale/zh_CN';
import { type ReactNode, useLayoutEffect, useMemo } from 'react';
import { useLanguage } from '@/lib/language';
import { useMedia } from '@/lib/media';
import { useSetting } from '@/lib/setting';
import { antTheme, applyMode, themeChoice } from '@/lib/theme';

/** Language, theme and motion for everything below: ours and Ant Design's from the same source. */
export function Appearance({ children }: { children: ReactNode }) {
  const language = useLanguage();
  const choice = useSetting(themeChoice);
  const dark = useMedia('(prefers-color-scheme: dark)');
  const still = useMedia('(prefers-reduced-motion: reduce)');
  const mode = choice === 'system' ? (dark ? 'dark' : 'light') : choice;
  const theme = useMemo(() => antTheme(mode, still), [mode, still]);
  useLayoutEffect(() => applyMode(mode), [mode]);
  return (
    <ConfigProvider locale={language === 'en' ? en : zhCn} theme={theme} button={{ autoInsertSpace: false }}>
      {children}
    </ConfigProvider>
  );
}
