import { SetMetadata } from '@nestjs/common';

export const PUBLIC = 'mesa:public';
export const POLICY = 'mesa:policy';

/** Anyone may ask for this root field; the reason stands in the reviewed list of public fields. */
export const Public = (reason: string) => SetMetadata(PUBLIC, reason);

/** Only who is signed in may ask for this root field, and its service asks a policy. */
export const Policy = () => SetMetadata(POLICY, true);
