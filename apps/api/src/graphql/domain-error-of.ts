import { HttpException, HttpStatus } from '@nestjs/common';
import { DomainError, conflict, invalid, notFound, unavailable } from '@mesa/domain/errors';
import { GraphQLError } from 'graphql';

/** SQLSTATEs that are the caller's doing, and what each says (PostgreSQL, appendix A). */
const BY_SQLSTATE: Readonly<Record<string, () => DomainError>> = {
  '23505': () => conflict('already_exists'),
  '23P01': () => conflict('overlap'),
  '23503': () => notFound(),
  '22P02': () => notFound(),
  '22007': () => invalid({ input: 'malformed' }),
  '22008': () => invalid({ input: 'out_of_range' }),
  '22021': () => invalid({ input: 'nul_byte' }),
  '57014': () => unavailable('timeout'),
  '55P03': () => unavailable('timeout'),
};

/** SQLSTATE classes and socket errors that mean "the database is away": try again, nobody is signed out. */
const AWAY = /^(08|53|57P|3D000|55000)|^(ECONNREFUSED|ECONNRESET|ENOTFOUND|EPIPE|ETIMEDOUT)$/;

/** What the driver says without a code when it cannot get or keep a connection. */
const AWAY_WORDS = /^(timeout exceeded when trying to connect|Connection terminated)/;

/** What the driver, and TypeORM after it, say of a connection that was cut while it was used, or that could not be had in time: without a code. */
const CUT = new RegExp(`^(${[
  'Connection terminated',
  'Client has encountered a connection error',
  'Client was closed',
  'timeout exceeded when trying to connect',
  'Query runner already released',
  'Database connection provided by a query runner was already released',
].join('|')})`);

function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  if ('code' in error && typeof error.code === 'string') return error.code;
  return 'driverError' in error ? codeOf(error.driverError) : undefined;
}

/**
 * What an error means to its caller, or null when nobody foresaw it: then the caller learns
 * only a request id, and the log keeps the rest.
 */
export function domainErrorOf(error: unknown): DomainError | null {
  if (error instanceof DomainError) return error;
  if (error instanceof GraphQLError && error.originalError) return domainErrorOf(error.originalError);
  if (error instanceof HttpException && error.getStatus() < HttpStatus.INTERNAL_SERVER_ERROR) {
    return error.getStatus() === HttpStatus.NOT_FOUND ? notFound() : invalid({ input: 'malformed' });
  }
  if (error instanceof Error && AWAY_WORDS.test(error.message)) return unavailable();
  if (error instanceof Error && CUT.test(error.message)) return unavailable();
  const code = codeOf(error);
  if (!code) return null;
  if (AWAY.test(code)) return unavailable();
  return BY_SQLSTATE[code]?.() ?? null;
}
