/** Where to go after signing in: an address of our own pages, or the fallback. Never another site (`//elsewhere`, `/\\elsewhere`). */
export function returnPath(to: string | null, fallback: string): string {
  return to !== null && /^\/(es|en)(\/[^\\]*)?$/.test(to) ? to : fallback;
}
