import { useEffect } from 'react';
import { useRevalidator } from 'react-router';

interface Known {
  readonly id: string;
  readonly state: string;
}

/**
 * The open ballots with the reader's own part in them. News of the room is the same for all and tells no one
 * their own: of a ballot that has opened since the page was loaded, the page asks for it by itself.
 */
export function useOpenBallots<Ballot extends Known>(loaded: readonly Ballot[], now: readonly Known[]): readonly Ballot[] {
  const { revalidate } = useRevalidator();
  const open = new Set(now.filter(({ state }) => state === 'open').map(({ id }) => id));
  const known = loaded.filter(({ id }) => open.has(id));
  const hasMissing = known.length < open.size;
  useEffect(() => {
    if (hasMissing) void revalidate();
  }, [hasMissing, revalidate]);
  return known;
}
