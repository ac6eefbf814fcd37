import { defineLabels } from '@/lib/language';

export const labels = defineLabels(
  'imaging-page',
  {
    title: '影像检查',
    wave: '心电图',
  },
  {
    title: 'Examination',
    wave: 'Electrocardiogram',
  },
);
