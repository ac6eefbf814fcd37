import { defineLabels } from '@/lib/language';

export const labels = defineLabels(
  'notices',
  {
    title: '消息',
    readAll: '全部标为已读',
    show: '范围',
    all: '全部',
    unread: '未读',
    empty: '还没有消息',
    emptyHint: '对方接收、提问、患者出发和到院、时限快到时，都会在这里告诉您。',
    noneUnread: '没有未读的消息',
    urgent: '急',
    newOnes: '有新消息',
  },
  {
    title: 'Notices',
    readAll: 'Mark all as read',
    show: 'Range',
    all: 'All',
    unread: 'Unread',
    empty: 'No notices yet',
    emptyHint:
      'You are told here when a referral is accepted or questioned, a patient leaves or arrives, or a deadline comes near.',
    noneUnread: 'No unread notices',
    urgent: 'urgent',
    newOnes: 'There are new notices',
  },
);
