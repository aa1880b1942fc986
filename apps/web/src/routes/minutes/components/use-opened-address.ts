import { useEffect } from 'react';
import { useLocation } from 'react-router';

/** The address of a paragraph opens what it is folded into: an original stands under its translation. */
export function useOpenedAddress(): void {
  const { hash, key } = useLocation();
  useEffect(() => {
    const place = hash === '' ? null : document.getElementById(decodeURIComponent(hash.slice(1)));
    const folded = place?.closest('details');
    if (!folded || folded.open) return;
    folded.open = true;
    place?.scrollIntoView();
  }, [hash, key]);
}
