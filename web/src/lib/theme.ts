import { type ThemeConfig, theme } from 'antd';
import { type Mode, palettes } from './palette';
import { createSetting } from './setting';

export type ThemeChoice = Mode | 'system';

const systemDark = () => globalThis.matchMedia?.('(prefers-color-scheme: dark)').matches ?? false;

/** The reader's choice, kept in this browser. */
export const themeChoice = createSetting<ThemeChoice>('mailian.theme', 'system', ['light', 'dark', 'system']);

export function modeOf(choice: ThemeChoice): Mode {
  return choice === 'system' ? (systemDark() ? 'dark' : 'light') : choice;
}

/** Puts the palette on the document, where our own style sheets read it as `--m-<name>`. */
export function applyMode(mode: Mode): void {
  const root = document.documentElement;
  root.dataset.theme = mode;
  root.style.colorScheme = mode;
  for (const [name, value] of Object.entries(variablesOf(mode))) root.style.setProperty(name, value);
}

/** The palette as the variables of our style sheets; a part of a page may have its own, such as pictures on black. */
export function variablesOf(mode: Mode): Record<string, string> {
  return Object.fromEntries(
    Object.entries(palettes[mode]).map(([name, value]) => [
      `--m-${name.replace(/[A-Z0-9]/g, (it) => `-${it.toLowerCase()}`)}`,
      value,
    ]),
  );
}

/** Ant Design as it is, themed once. */
export function antTheme(mode: Mode, still: boolean, key = 'mailian'): ThemeConfig {
  const p = palettes[mode];
  return {
    algorithm: mode === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm,
    cssVar: { key },
    hashed: false,
    token: {
      colorPrimary: p.primary,
      colorInfo: p.primary,
      colorLink: p.primaryInk,
      colorError: p.red,
      colorWarning: p.amber,
      colorSuccess: p.green,
      colorBgBase: p.ground,
      colorTextBase: p.ink,
      colorBgContainer: p.ground,
      colorBgElevated: p.raised,
      colorBgLayout: p.ground,
      colorBorder: p.lineStrong,
      colorBorderSecondary: p.line,
      colorText: p.ink,
      colorTextSecondary: p.ink2,
      colorTextTertiary: p.ink3,
      colorTextPlaceholder: p.ink3,
      colorTextDescription: p.ink3,
      borderRadius: 6,
      borderRadiusLG: 6,
      borderRadiusSM: 4,
      fontSize: 14,
      fontSizeSM: 12,
      fontSizeLG: 16,
      fontSizeXL: 20,
      fontSizeHeading1: 28,
      fontSizeHeading2: 20,
      fontSizeHeading3: 16,
      fontSizeHeading4: 14,
      fontSizeHeading5: 14,
      fontFamily: 'var(--m-font)',
      motion: !still,
      wireframe: false,
      boxShadow: '0 4px 16px rgb(0 0 0 / 12%)',
      boxShadowSecondary: '0 6px 20px rgb(0 0 0 / 14%)',
    },
    components: {
      Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none', primaryColor: p.onPrimary },
      Table: { cellPaddingBlockSM: 6, headerBg: 'transparent', headerSplitColor: 'transparent' },
      Badge: { colorTextLightSolid: p.ground },
      Tabs: { horizontalMargin: '0' },
    },
  };
}
