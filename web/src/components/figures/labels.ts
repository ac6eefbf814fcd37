import { defineLabels } from '@/lib/language';

/** What is said of figures whatever is counted. */
export const labels = defineLabels(
  'figures',
  {
    how: '怎么算',
    noneMeasured: '还没有可统计的',
    ninetieth: '90% 在 {{time}}内',
    span: '时间范围',
    span1: '本月',
    span3: '近 3 个月',
    span6: '近 6 个月',
    span12: '近 12 个月',
    monthOf: '{{month}} {{figure}} {{count}} 份',
  },
  {
    how: 'How it is counted',
    noneMeasured: 'Nothing to count yet',
    ninetieth: '90 % within {{time}}',
    span: 'Months',
    span1: 'This month',
    span3: '3 months',
    span6: '6 months',
    span12: '12 months',
    monthOf: '{{month}}: {{figure}} {{count}}',
  },
);
