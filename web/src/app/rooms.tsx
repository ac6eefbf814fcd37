import {
  ApartmentOutlined,
  CalendarOutlined,
  CommentOutlined,
  DashboardOutlined,
  ExperimentOutlined,
  InboxOutlined,
  ReadOutlined,
  SwapOutlined,
  TeamOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import { to } from '@/lib/paths';
import { useMay } from '@/lib/session';
import type { Permission } from '@/lib/wire';
import type { ShellKey } from './labels';

export interface Room {
  key: ShellKey;
  path: string;
  /** Where one is in this room. */
  under: readonly string[];
  /** The kind of case whose page is in this room. */
  kind?: string;
  icon: ReactNode;
  /** After `g`. */
  letter: string;
  any: readonly Permission[];
}

/** The rooms that exist, in the order of a day. No post may enter more than eight; a phone shows the first four. */
const rooms: readonly Room[] = [
  {
    key: 'workbench',
    path: to.workbench,
    under: ['/notices'],
    icon: <InboxOutlined />,
    letter: 'w',
    any: ['CASE_READ'],
  },
  {
    key: 'referrals',
    path: to.referrals,
    under: ['/referrals'],
    kind: 'referral',
    icon: <SwapOutlined />,
    letter: 'r',
    any: ['CASE_READ'],
  },
  {
    key: 'consultations',
    path: to.consultations,
    under: ['/consultations', '/meetings'],
    kind: 'consultation',
    icon: <CommentOutlined />,
    letter: 'c',
    any: ['CONSULTATION_REQUEST', 'CONSULTATION_ANSWER'],
  },
  {
    key: 'diagnoses',
    path: to.diagnoses,
    under: ['/diagnoses', '/studies'],
    kind: 'diagnosis',
    icon: <ReadOutlined />,
    letter: 'x',
    any: ['DIAGNOSIS_REQUEST', 'DIAGNOSIS_READ'],
  },
  { key: 'patients', path: to.patients, under: ['/patients'], icon: <TeamOutlined />, letter: 'p', any: ['PATIENT'] },
  {
    key: 'laboratory',
    path: to.laboratory,
    under: ['/laboratory'],
    kind: 'laboratory-diagnosis',
    icon: <ExperimentOutlined />,
    letter: 'l',
    any: ['SPECIMEN', 'SPECIMEN_CARRY', 'LABORATORY'],
  },
  {
    key: 'directory',
    path: to.institutions,
    under: ['/directory'],
    icon: <ApartmentOutlined />,
    letter: 'd',
    any: ['DIRECTORY_READ'],
  },
  {
    key: 'calendar',
    path: to.calendar,
    under: ['/calendar'],
    icon: <CalendarOutlined />,
    letter: 'e',
    any: ['DIRECTORY_READ'],
  },
  {
    key: 'operations',
    path: to.operations,
    under: ['/operations'],
    icon: <DashboardOutlined />,
    letter: 'o',
    any: ['OPERATIONS', 'POLICY_WRITE', 'SUPERVISE'],
  },
];

export function useRooms(): readonly Room[] {
  const may = useMay();
  return rooms.filter((it) => may(...it.any));
}

/** @param kind of the case whose page is open, once it is known */
export function isIn(room: Room, pathname: string, kind?: string): boolean {
  if (kind !== undefined && room.kind === kind) return true;
  return room.path === pathname || room.under.some((it) => pathname === it || pathname.startsWith(`${it}/`));
}
