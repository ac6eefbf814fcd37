import type { ComponentType } from 'react';
import type { ReferralView } from '@/lib/referral';

export interface FieldsProps<V> {
  view: ReferralView;
  values: V;
  set: (patch: Partial<V>) => void;
  /** Somebody tried to send: what is missing is said. */
  tried: boolean;
}

/** The small form of one action: what it starts from, its fields, what is missing, and what is sent. */
export interface ActionForm<V> {
  start: (view: ReferralView, at: number) => V;
  Fields: ComponentType<FieldsProps<V>>;
  complete: (values: V, view: ReferralView) => boolean;
  body: (values: V) => unknown;
}

export type AnyForm = ActionForm<Record<string, unknown>>;

/** Forms of different values in one table: each is only ever given values it started itself. */
export const form = <V extends object>(it: ActionForm<V>): AnyForm => it as unknown as AnyForm;

/** Nothing, where nothing was written. */
export const orNull = (text: string): string | null => text.trim() || null;
