import { useEffect, useState } from 'react';

/** A value once it has rested: what somebody types, when they pause. */
export function useSettled<T>(value: T, rest = 350): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), rest);
    return () => clearTimeout(timer);
  }, [value, rest]);
  return settled;
}
