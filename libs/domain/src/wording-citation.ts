import canonicalize from 'canonicalize';

/** The words of one version, and which it is. Nothing in it ever changes. */
export interface CitedWording {
  readonly id: string;
  /** 1, 2, 3 … within its commitment or milestone. */
  readonly number: number;
  /** BCP 47. */
  readonly language: string;
  readonly title: string | null;
  readonly text: string | null;
  readonly problem: string | null;
  readonly indicator: string | null;
  readonly baseline: string | null;
  readonly target: string | null;
  readonly unit: string | null;
  /** As written. */
  readonly starts: string | null;
  readonly ends: string | null;
}

/**
 * The text whose SHA-256, in UTF-8, is a wording's hash: RFC 8785 JSON of `{format, …}`, null for what it does not say.
 * Anyone recomputes it from the public API: `printf %s "$canonical" | sha256sum`.
 */
export function canonicalWording({ id, number, language, title, text, problem, indicator, baseline, target, unit, starts, ends }: CitedWording): string {
  const json = canonicalize({ format: 'mesa-abierta/wording/1', id, number, language, title, text, problem, indicator, baseline, target, unit, starts, ends });
  if (json === undefined) throw new TypeError('a wording has canonical text');
  return json;
}
