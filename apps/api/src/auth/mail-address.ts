import { type ErrorReason, invalid } from '@mesa/domain/errors';
import { TEXT_LIMITS } from '@mesa/domain/limits';
import { checkText } from '@mesa/domain/text';
import { isEmail } from 'class-validator';

/** A mail address as accounts have it: lower case, without the spaces that a phone's keyboard adds. */
export function checkMailAddress(given: string): { readonly ok: true; readonly value: string } | { readonly ok: false; readonly reason: ErrorReason } {
  const checked = checkText(given.trim(), TEXT_LIMITS.email);
  if (!checked.ok) return checked;
  const value = checked.value.toLowerCase();
  return isEmail(value) ? { ok: true, value } : { ok: false, reason: 'malformed' };
}

/** @throws INVALID on `email` */
export function mailAddress(given: string): string {
  const checked = checkMailAddress(given);
  if (!checked.ok) throw invalid({ email: checked.reason });
  return checked.value;
}
