import { useCallback, useEffect, useRef, useState } from 'react';

/** The reader's screen, or a window of it, while it is shared. */
export function useScreen() {
  const [track, setTrack] = useState<MediaStreamTrack>();
  const held = useRef<MediaStreamTrack>(undefined);

  const stop = useCallback(() => {
    held.current?.stop();
    held.current = undefined;
    setTrack(undefined);
  }, []);

  const start = useCallback(async () => {
    try {
      const stream = await navigator.mediaDevices.getDisplayMedia({ video: { frameRate: { max: 10 } }, audio: false });
      const [shared] = stream.getVideoTracks();
      if (!shared) return;
      // Letters must stay sharp.
      shared.contentHint = 'detail';
      shared.onended = stop;
      held.current = shared;
      setTrack(shared);
    } catch {
      // The reader thought better of it.
    }
  }, [stop]);

  useEffect(() => () => held.current?.stop(), []);
  return { track, toggle: () => (held.current ? stop() : void start()) };
}
