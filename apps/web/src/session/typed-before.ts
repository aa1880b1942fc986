/**
 * What was typed into text areas before the page woke: React writes their first text over it when it takes
 * them over, which on a slow phone is after a sentence or two. Gives back what puts it there again.
 */
export function typedBefore(): () => void {
  const typed = [...document.querySelectorAll('textarea')].filter((area) => area.value !== area.defaultValue).map((area) => [area, area.value] as const);
  return () => {
    for (const [area, value] of typed) {
      if (!area.isConnected || area.value === value) continue;
      area.value = value;
      // So that a count of characters follows.
      area.dispatchEvent(new Event('input', { bubbles: true }));
    }
  };
}
