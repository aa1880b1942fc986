import { invalid } from '@mesa/domain/errors';
import { TEXT_LIMITS } from '@mesa/domain/limits';
import { checkText } from '@mesa/domain/text';
import { isEmail } from 'class-validator';

/**
 * A mail address as accounts have it: lower case, without the spaces that a phone's keyboard adds.
 * @throws INVALID on `field`
 */
export function mailAddress(given: string, field = 'email'): string {
  const checked = checkText(given.trim(), TEXT_LIMITS.email);
  if (!checked.ok) throw invalid({ [field]: checked.reason });
  const address = checked.value.toLowerCase();
  if (!isEmail(address)) throw invalid({ [field]: 'malformed' });
  return address;
}
