import { defineLabels } from '@/lib/language';

export const labels = defineLabels(
  'coding',
  {
    diagnosesHint: '编码、名称、拼音首字母',
    diagnosesNone: '没有找到；可以直接写“编码 名称”，例如 J44.1 慢阻肺急性加重',
    diagnosesType: '输入编码、名称或拼音首字母',
  },
  {
    diagnosesHint: 'Code, name, pinyin initials',
    diagnosesNone: 'Nothing found; you may write “code name”, for example J44.1 COPD exacerbation',
    diagnosesType: 'Type a code, a name or initials',
  },
);
