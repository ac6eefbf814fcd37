import type { CaseHeader, Permission, PostView, Schema, Session } from '@/lib/wire';

/** People and places of the demonstration region, the same as in the server's tests. */

const id = (n: number) => `018f0000-0000-7000-8000-${String(n).padStart(12, '0')}`;

export const chakou: PostView['institution'] = {
  id: id(1),
  name: '汊口镇卫生院',
  nameEn: 'Chakou Township Health Centre',
  kind: 'TOWNSHIP_CENTRE',
  level: 'FIRST',
};
export const qingxi2: PostView['institution'] = {
  id: id(2),
  name: '清溪县第二人民医院',
  nameEn: 'Qingxi Second People’s Hospital',
  kind: 'HOSPITAL',
  level: 'SECOND',
};
export const jiangzhou2: PostView['institution'] = {
  id: id(3),
  name: '江州医科大学附属第二医院',
  nameEn: 'Second Hospital of Jiangzhou Medical University',
  kind: 'HOSPITAL',
  level: 'THIRD',
};
export const generalPractice: Schema<'Named'> = { id: id(11), name: '全科', nameEn: 'General practice' };
export const respiratory: Schema<'Named'> = { id: id(12), name: '呼吸内科', nameEn: 'Respiratory medicine' };
export const thoracic: Schema<'Named'> = { id: id(13), name: '胸外科', nameEn: 'Thoracic surgery' };

export const chakouPost: PostView = {
  id: id(21),
  institution: chakou,
  department: generalPractice,
  roles: ['PRIMARY_DOCTOR'],
};
export const qingxi2Post: PostView = { id: id(22), institution: qingxi2, roles: ['COORDINATOR'] };

export const doctorMay: Permission[] = [
  'PATIENT',
  'CASE_READ',
  'REFERRAL_REQUEST',
  'REFERRAL_ANSWER',
  'DIRECTORY_READ',
];

/** Dr Lin at 汊口, unless the test says otherwise. */
export function session(over: Partial<Session> = {}): Session {
  return {
    account: id(31),
    practitioner: id(51),
    username: 'chakou.doctor',
    name: '林晓',
    post: chakouPost,
    posts: [chakouPost],
    permissions: doctorMay,
    passwordMustChange: false,
    ...over,
  };
}

let count = 100;

/** A referral of Mr Zhou up to the county hospital, waiting for its answer. */
export function aCase(over: Partial<CaseHeader> = {}): CaseHeader {
  count += 1;
  return {
    id: id(count),
    number: `ZZ2026-${count}`,
    kind: 'referral',
    state: 'SUBMITTED',
    version: 2,
    priority: 'ROUTINE',
    greenChannel: false,
    title: '右上肺结节待查',
    patient: { id: id(41), maskedName: '周**', sex: '1', age: 61 },
    requester: {
      institution: chakou,
      department: generalPractice,
      practitioner: { id: id(51), name: '林晓' },
    },
    responder: { institution: qingxi2, department: respiratory },
    holder: chakou,
    direction: 'UP',
    side: 'REQUESTER',
    list: 'WAITING',
    unseen: false,
    openedAt: '2026-03-09T01:00:00Z',
    updatedAt: '2026-03-09T02:00:00Z',
    ...over,
  };
}
