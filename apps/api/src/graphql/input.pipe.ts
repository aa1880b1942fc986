import { type ErrorReason, ERROR_REASONS, invalid } from '@mesa/domain/errors';
import { type ValidationError, ValidationPipe } from '@nestjs/common';

const isReason = (message: string): message is ErrorReason => (ERROR_REASONS as readonly string[]).includes(message);

/** The first reason of each wrong field, by its path (`agenda.2.title`). */
function reasonsByPath(errors: readonly ValidationError[], prefix = ''): [string, ErrorReason][] {
  return errors.flatMap((error) => {
    const path = prefix + error.property;
    const [message] = Object.values(error.constraints ?? {});
    const own: [string, ErrorReason][] = message === undefined ? [] : [[path, isReason(message) ? message : 'malformed']];
    return [...own, ...reasonsByPath(error.children ?? [], `${path}.`)];
  });
}

/** Checks every input class before its resolver runs; a field without a check is refused, not stripped. */
export const inputPipe = new ValidationPipe({
  whitelist: true,
  forbidNonWhitelisted: true,
  transform: true,
  exceptionFactory: (errors) => invalid(Object.fromEntries(reasonsByPath(errors))),
});
