import { useEffect, useState, useSyncExternalStore } from 'react';
import { RoomLine, type RoomView } from '../room-line';
import { useWay } from '../way';
import type { Face } from '../words-of-room';

/** The line into the room, and everything it has told. */
export interface AtRoom extends Omit<RoomView, 'line'> {
  line: RoomLine;
  state: RoomView['line'];
}

/** Open while the page is. */
export function useRoomLine(face: Face): AtRoom {
  const { socket, mayReturn } = useWay();
  const [line] = useState(() => new RoomLine(socket, mayReturn));
  const { line: state, ...told } = useSyncExternalStore(line.subscribe, line.get);
  const [first] = useState(face);
  useEffect(() => {
    line.open(first);
    return () => line.close();
  }, [line, first]);

  const { microphone, camera, screen, weak, audioOnly } = face;
  useEffect(
    () => line.face({ microphone, camera, screen, weak, audioOnly }),
    [line, microphone, camera, screen, weak, audioOnly],
  );
  return { line, state, ...told };
}
