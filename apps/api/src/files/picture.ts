import { invalid } from '@mesa/domain/errors';
import { LIMITS } from '@mesa/domain/limits';
import sharp, { type Sharp } from 'sharp';

/** How each kind of picture is written again. */
const WRITE: Readonly<Record<string, (picture: Sharp) => Sharp>> = {
  'image/jpeg': (picture) => picture.jpeg({ quality: 90 }),
  'image/png': (picture) => picture.png(),
};

// What a file is was told before it comes here: no other decoder has a reason to run.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer'] });
sharp.cache(false);

/**
 * A picture written again from its pixels alone: upright, and without what the camera noted of place, time and
 * device, nor anything hidden behind the picture (SECURITY 21). What is no picture is given back as it came.
 * @throws INVALID on `file`: too_long for more pixels than a picture may have, unsupported_type for one that cannot be read whole
 */
export async function withoutMetadata(bytes: Buffer, mediaType: string): Promise<Buffer> {
  const write = WRITE[mediaType];
  if (!write) return bytes;
  const { width = 0, height = 0 } = await sharp(bytes, { limitInputPixels: false }).metadata().catch(unreadable);
  if (width * height > LIMITS.pictureMegapixels * 1_000_000) throw invalid({ file: 'too_long' });
  return write(sharp(bytes, { failOn: 'truncated' }).autoOrient()).toBuffer().catch(unreadable);
}

/** Pixels of the longer side of a crest: sharp on paper at the size it is set in, and small in the file. */
const CREST_PIXELS = 480;

/** A picture as small as it is set beside a title, as PNG. @throws INVALID on `file`: unsupported_type */
export const asCrest = (bytes: Buffer): Promise<Buffer> =>
  sharp(bytes, { failOn: 'truncated' }).resize({ width: CREST_PIXELS, height: CREST_PIXELS, fit: 'inside', withoutEnlargement: true }).png().toBuffer().catch(unreadable);

function unreadable(): never {
  throw invalid({ file: 'unsupported_type' });
}
