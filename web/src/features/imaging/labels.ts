import { defineLabels } from '@/lib/language';

export const labels = defineLabels(
  'imaging-page',
  {
    title: '影像检查',
    linkGone: '这个链接已经失效',
    linkGoneHint: '可能已过期或被收回。请向发给您链接的医院再要一个。',
  },
  {
    title: 'Examination',
    linkGone: 'This link is no longer in force',
    linkGoneHint: 'It may have ended or been taken back. Ask the hospital that gave it to you for another.',
  },
);
