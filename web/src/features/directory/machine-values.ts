import { written } from '@/lib/use-form';
import type { Schema } from '@/lib/wire';
import type { Machine } from './api/machines';

/** An AE title (PS3.5 section 6.2): printable ASCII without a backslash, blanks inside only. */
export const isTitle = (text: string): boolean => /^[!-[\]-~]([ -[\]-~]{0,14}[!-[\]-~])?$/.test(text);
export const isHost = (text: string): boolean => /^[A-Za-z0-9.:_-]{1,255}$/.test(text);
export const isPort = (text: string): boolean => /^[1-9]\d{0,4}$/.test(text) && Number(text) <= 65_535;

export interface MachineValues {
  title: string;
  name: string;
  host: string;
  port: string;
  may: 'sends' | 'retrieves';
  tls: boolean;
  deviceCode: string;
}

export const valuesOf = (of: Machine | undefined): MachineValues => ({
  title: of?.title ?? '',
  name: of?.name ?? '',
  host: of?.host ?? '',
  port: String(of?.port ?? 104),
  may: of?.retrieves ? 'retrieves' : 'sends',
  tls: of?.tls ?? false,
  deviceCode: of?.deviceCode ?? '',
});

export const machineOf = (it: MachineValues): Schema<'PeerForm'> => ({
  title: it.title.trim(),
  name: it.name.trim(),
  host: it.host.trim(),
  port: Number(it.port),
  tls: it.tls,
  retrieves: it.may === 'retrieves',
  deviceCode: written(it.deviceCode),
});
