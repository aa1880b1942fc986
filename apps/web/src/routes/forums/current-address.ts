import { redirect, type RouterContextProvider } from 'react-router';

import { translatePath } from '@mesa/domain/addresses';
import { languageOf } from '../../i18n/language.js';
import { notFound } from '../../session/query.js';

/** `/es/penalolen/mesa`: the place is the third word, after an empty one before the first slash. */
const PLACE_SEGMENT = 3;

const addressOf = (request: Request): { path: string; search: string } => {
  const { pathname, search } = new URL(request.url);
  return { path: pathname.replace(/\.data$/, ''), search };
};

/** Leads from any page of a place under an earlier slug to the same page under the current one. */
export function movedTo(request: Request, current: string): never {
  const { path, search } = addressOf(request);
  throw redirect(path.split('/').toSpliced(PLACE_SEGMENT, 1, current).join('/') + search, 301);
}

/** For pages whose operation finds a place by any slug it ever had. */
export function requireCurrentSlug(request: Request, asked: string | undefined, current: string): void {
  if (asked !== current) movedTo(request, current);
}

/** A path word of the other language where a slug could stand is led to its own page. */
export function requireOwnLanguage(context: Readonly<RouterContextProvider>, request: Request, slug: string | undefined): string {
  const { path, search } = addressOf(request);
  const mended = translatePath(path, languageOf(path));
  if (mended !== path) throw redirect(mended + search, 301);
  return slug ?? notFound(context);
}
