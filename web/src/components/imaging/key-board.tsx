import { useLabels } from '@/lib/language';
import { useShortcut } from '@/lib/shortcuts';
import type { ToolName } from './engine/engine-state';
import { labels } from './labels';
import type { Preset } from './presets';
import { usePresetName } from './toolbar';
import { actKeys, toolKeys, type ViewerAct } from './viewer-keys';

const acts = Object.keys(actKeys) as ViewerAct[];
const tools = Object.keys(toolKeys) as ToolName[];

interface Props {
  presets: readonly Preset[];
  hidden: ReadonlySet<ViewerAct>;
  cutting: boolean;
  onTool: (tool: ToolName) => void;
  onAct: (act: ViewerAct) => void;
  onPreset: (preset: Preset) => void;
  onCut: () => void;
}

/** What a radiologist does a hundred times an hour, without the mouse. Nothing here runs while text is written. */
export function KeyBoard({ presets, hidden, cutting, onTool, onAct, onPreset, onCut }: Props) {
  const t = useLabels(labels);
  const named = usePresetName();
  return (
    <>
      {tools
        .filter((it) => cutting || it !== 'crosshairs')
        .map((it) => (
          <Key key={it} keys={toolKeys[it]} label={t(`tool.${it}`)} run={() => onTool(it)} />
        ))}
      {acts
        .filter((it) => !hidden.has(it))
        .map((it) => (
          <Key key={it} keys={actKeys[it]} label={t(`act.${it}`)} run={() => onAct(it)} />
        ))}
      {presets
        .filter((it) => it.key !== '')
        .map((it) => (
          <Key key={it.key} keys={it.key} label={t('presetKey', { name: named(it) })} run={() => onPreset(it)} />
        ))}
      <Key keys="m" label={t('layout.mpr')} run={onCut} />
    </>
  );
}

function Key({ keys, label, run }: { keys: string; label: string; run: () => void }) {
  useShortcut(keys, label, run);
  return null;
}
