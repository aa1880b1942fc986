import { createHash, createHmac } from 'node:crypto';

/**
 * 256 bits that only the holder of the secret can make, so that neither the row nor the queued mail needs to
 * hold them: the row has their hash, and the mail's composer makes them again.
 */
export const invitationToken = (secret: string, invitationId: string): string => createHmac('sha256', secret).update(`invitation:${invitationId}`).digest('base64url');

export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest();

/** The same for the link by which somebody who was convoked answers, without an account. */
export const answerToken = (secret: string, recipientId: string): string => createHmac('sha256', secret).update(`answer:${recipientId}`).digest('base64url');
