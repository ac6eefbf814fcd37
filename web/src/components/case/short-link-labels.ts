import { defineLabels } from '@/lib/language';

/** The words of the link that is given away. */
export const labels = defineLabels(
  'case-short-link',
  {
    copy: '复制短链接',
    copied: '已复制：参与本例的人登录后可打开',
    case: '脉联 {{number}}，登录后查看：{{link}}',
    answered: '脉联 {{number}} 已有答复，登录后查看：{{link}}',
  },
  {
    copy: 'Copy a short link',
    copied: 'Copied: it opens for those who take part, signed in',
    case: 'Mailian {{number}}, sign in to read: {{link}}',
    answered: 'Mailian {{number}} has been answered, sign in to read: {{link}}',
  },
);
