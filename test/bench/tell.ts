/** Prints a figure as docs/performance.md keeps it: median, range, number of runs; milliseconds. */
export function tell(what: string, values: readonly number[]): void {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): string => (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN).toFixed(1);
  process.stdout.write(`${what}: median ${at(0.5)} ms, p95 ${at(0.95)} ms, range ${at(0)}–${at(1)} ms, n = ${values.length}\n`);
}
