import { Select } from 'antd';
import type { ReactNode } from 'react';
import { useLabels } from '@/lib/language';
import type { ToolName } from './engine/engine-state';
import { Icon, type IconName } from './icons';
import { labels } from './labels';
import type { LayoutName, ViewerState } from './layout';
import type { Preset } from './presets';
import styles from './toolbar.module.css';
import { actKeys, toolKeys, type ViewerAct } from './viewer-keys';

interface Props {
  state: ViewerState;
  presets: readonly Preset[];
  film: boolean;
  /** What cannot be done here is not offered. */
  hidden: ReadonlySet<ViewerAct>;
  canCut: boolean;
  /** No picture is shown that these tools could work on. */
  bare: boolean;
  onTool: (tool: ToolName) => void;
  onLayout: (layout: LayoutName) => void;
  onPreset: (preset: Preset) => void;
  onAct: (act: ViewerAct) => void;
  children?: ReactNode;
}

const tools: readonly ToolName[] = ['window', 'pan', 'zoom', 'scroll', 'length', 'angle', 'ellipse', 'rectangle'];
const turns: readonly ViewerAct[] = ['invert', 'rotateLeft', 'rotateRight', 'flipHorizontal', 'flipVertical', 'reset'];
const layouts: readonly LayoutName[] = ['one', 'two', 'four', 'mpr'];

/** Everything that can be done to a picture; each button says its key. */
export function Toolbar({ state, presets, film, hidden, canCut, bare, children, ...on }: Props) {
  const t = useLabels(labels);
  const all = state.layout === 'mpr' ? (['crosshairs', ...tools] as const) : tools;
  const act = (name: ViewerAct, icon: IconName, pressed?: boolean) =>
    hidden.has(name) ? null : (
      <ToolButton
        key={name}
        icon={icon}
        label={t(`act.${name}`)}
        keys={actKeys[name]}
        pressed={pressed}
        onClick={() => on.onAct(name)}
      />
    );
  return (
    <div className={styles.bar} role="toolbar" aria-label={t('tools')}>
      {!bare && (
        <>
          <div className={styles.group}>
            {all.map((it) => (
              <ToolButton
                key={it}
                icon={it}
                label={t(`tool.${it}`)}
                keys={toolKeys[it]}
                pressed={state.tool === it}
                onClick={() => on.onTool(it)}
              />
            ))}
          </div>
          <Select
            className={styles.presets ?? ''}
            size="small"
            variant="filled"
            aria-label={t('presets')}
            placeholder={t('presets')}
            value={null}
            popupMatchSelectWidth={false}
            disabled={presets.length === 0}
            options={presets.map((it, index) => ({ value: index, label: <PresetLine of={it} /> }))}
            onChange={(index: number) => {
              const chosen = presets[index];
              if (chosen) on.onPreset(chosen);
            }}
          />
          <div className={styles.group}>
            {turns.map((it) => act(it, it as IconName))}
            {act('clear', 'clear')}
            {film && act('cine', state.playing ? 'pause' : 'play', state.playing)}
          </div>
        </>
      )}
      <div className={styles.group}>
        {layouts.map((it) => (
          <ToolButton
            key={it}
            icon={it}
            label={t(`layout.${it}`)}
            keys={it === 'mpr' ? 'm' : undefined}
            pressed={state.layout === it}
            disabled={it === 'mpr' && !canCut}
            onClick={() => on.onLayout(it)}
          />
        ))}
        {act('compare', 'compare')}
        {act('tie', 'tie', state.tied)}
      </div>
      <div className={styles.group}>
        {act('capture', 'capture')}
        {children}
      </div>
    </div>
  );
}

function PresetLine({ of }: { of: Preset }) {
  const name = usePresetName();
  return (
    <span className={styles.preset}>
      <kbd>{of.key}</kbd> {name(of)}
      <small>{`${of.center} / ${of.width}`}</small>
    </span>
  );
}

/** A usual window by its word; one of the file by the name it gave, or its number. */
export function usePresetName(): (of: Preset) => string {
  const t = useLabels(labels);
  return (of) => (of.word ? t(`preset.${of.word}`) : of.name || t('presetOfFile', { number: of.key }));
}

interface ButtonProps {
  icon: IconName;
  label: string;
  keys?: string | undefined;
  pressed?: boolean | undefined;
  disabled?: boolean;
  onClick: () => void;
}

function ToolButton({ icon, label, keys, pressed, disabled, onClick }: ButtonProps) {
  return (
    <button
      type="button"
      className={styles.tool}
      aria-label={label}
      aria-pressed={pressed}
      aria-keyshortcuts={keys}
      title={keys ? `${label} (${keys})` : label}
      disabled={disabled}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  );
}
