import { useState } from 'react';
import { Closed } from '../closed';
import { useDevices } from '../media/use-devices';
import { useWay } from '../way';
import type { RoomEnding } from '../words-of-room';
import { Check } from './check';
import { LiveRoom } from './live-room';

/** First one looks at oneself, then one goes in; whoever was put out is told why. */
export function MeetingRoom() {
  const { meeting } = useWay();
  const devices = useDevices(meeting.rules.picture);
  const [entered, setEntered] = useState(false);
  const [ending, setEnding] = useState<RoomEnding | undefined>(meeting.state === 'FINISHED' ? 'finished' : undefined);
  if (ending) {
    const mayReturn = ending === 'left' || ending === 'replaced';
    return <Closed ending={ending} {...(mayReturn ? { onReturn: () => setEnding(undefined) } : {})} />;
  }
  if (!entered) return <Check devices={devices} onEnter={() => setEntered(true)} />;
  return (
    <LiveRoom
      devices={devices}
      onEnd={(why) => {
        setEntered(false);
        setEnding(why);
      }}
    />
  );
}
