export type Mode = 'light' | 'dark';

export interface Palette {
  ground: string;
  rail: string;
  raised: string;
  hover: string;
  ink: string;
  ink2: string;
  ink3: string;
  line: string;
  lineStrong: string;
  primary: string;
  primaryInk: string;
  primarySoft: string;
  onPrimary: string;
  amber: string;
  amberSoft: string;
  red: string;
  redSoft: string;
  green: string;
  greenSoft: string;
}

/**
 * The only colours there are. Red is for danger and overdue, green for done, amber for time; everything else is teal or grey.
 * Text colours reach AA (4.5:1) on `ground`, `rail` and their own soft background; palette.test.ts measures it.
 */
export const palettes: Record<Mode, Palette> = {
  light: {
    ground: '#ffffff',
    rail: '#f3f6f6',
    raised: '#ffffff',
    hover: '#f3f8f7',
    ink: '#16211f',
    ink2: '#465552',
    ink3: '#5f6e6a',
    line: '#e3e9e8',
    lineStrong: '#c5d0ce',
    primary: '#0b6b66',
    primaryInk: '#0b6b66',
    primarySoft: '#e4f1ef',
    onPrimary: '#ffffff',
    amber: '#855400',
    amberSoft: '#fff3d9',
    red: '#b3261e',
    redSoft: '#fdebe9',
    green: '#1c6b3a',
    greenSoft: '#e6f4ea',
  },
  dark: {
    ground: '#101716',
    rail: '#0b1110',
    raised: '#172120',
    hover: '#182422',
    ink: '#e3ebe9',
    ink2: '#adbab7',
    ink3: '#8d9b97',
    line: '#243130',
    lineStrong: '#3a4a47',
    primary: '#56bdb3',
    primaryInk: '#6fcbc1',
    primarySoft: '#14332f',
    onPrimary: '#06201d',
    amber: '#f2b950',
    amberSoft: '#33270d',
    red: '#ff8f86',
    redSoft: '#3b1816',
    green: '#82d29b',
    greenSoft: '#10301c',
  },
};
