import { createHmac } from 'node:crypto';

/** 256 bits that only the holder of the secret can make: the row has their hash alone, and a repeated request gives the same. */
export const feedToken = (secret: string, feedId: string): string => createHmac('sha256', secret).update(`calendar feed:${feedId}`).digest('base64url');
