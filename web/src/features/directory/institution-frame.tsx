import type { ReactNode } from 'react';
import { PageFrame } from '@/components/page-frame';
import { useName } from '@/lib/language';
import { useInstitution } from './api/institutions';
import { DirectoryTabs } from './directory-tabs';
import { InstitutionTabs } from './institution-tabs';

interface Props {
  institution: string;
  title: string;
  hint: string;
  actions?: ReactNode;
  children: ReactNode;
}

/** One of the further pages of an institution: what it is about, and of which institution. */
export function InstitutionFrame({ institution, title, hint, actions, children }: Props) {
  const name = useName();
  const { data } = useInstitution(institution);
  return (
    <>
      <DirectoryTabs />
      <PageFrame
        title={title}
        hint={[data && name(data.institution), hint].filter(Boolean).join(' · ')}
        actions={actions}
      >
        <InstitutionTabs institution={institution} />
        {children}
      </PageFrame>
    </>
  );
}
