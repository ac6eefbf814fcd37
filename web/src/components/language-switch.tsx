import { Button } from 'antd';
import { language, useLanguage } from '@/lib/language';

/** To the other language, named in itself, for whoever is not signed in and has no menu. */
export function LanguageSwitch() {
  const other = useLanguage() === 'en' ? 'zh-CN' : 'en';
  return (
    <Button type="link" lang={other} onClick={() => language.set(other)}>
      {other === 'en' ? 'English' : '中文'}
    </Button>
  );
}
