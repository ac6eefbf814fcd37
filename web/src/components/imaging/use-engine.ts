import { useEffect, useEffectEvent, useState } from 'react';
import type { Engine } from './engine/engine';
import type { PaneState, RegionWords } from './engine/engine-state';

/**
 * The engine, loaded when the first picture is already on its way: its code is larger than the rest of the page. Undefined until
 * then.
 */
export function useEngine(tell: (pane: string, patch: Partial<PaneState>) => void, words: () => RegionWords) {
  const [engine, setEngine] = useState<Engine>();
  const [error, setError] = useState<unknown>();
  const told = useEffectEvent(tell);
  const said = useEffectEvent(words);

  useEffect(() => {
    let made: Engine | undefined;
    let gone = false;
    import('./engine/engine').then(
      ({ Engine }) => {
        if (gone) return;
        made = new Engine(
          (pane, patch) => told(pane, patch),
          () => said(),
        );
        setEngine(made);
      },
      (it: unknown) => !gone && setError(it),
    );
    return () => {
      gone = true;
      made?.destroy();
      setEngine(undefined);
    };
  }, []);

  return { engine, error };
}
