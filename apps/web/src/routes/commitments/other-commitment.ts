import { PATH_WORDS } from '@mesa/domain/path-words';

interface Asked {
  readonly url: string | null;
  readonly title: string | null;
  readonly plan: string | null;
}

/** The other commitment that a form names: one kept on this site where its address says so, else one elsewhere. */
export function otherCommitment({ url, title, plan }: Asked, origin: string) {
  const here = url === null ? null : commitmentOf(url, origin);
  return here ? { here } : { elsewhere: { title: title ?? '', plan: plan ?? '', url } };
}

/** Jurisdiction, plan and commitment of an address of this site; null for any other. */
function commitmentOf(url: string, origin: string) {
  if (!URL.canParse(url, origin)) return null;
  const { origin: of, pathname } = new URL(url, origin);
  const [language, jurisdiction, plan, word, segment] = pathname.slice(1).split('/').map(decodeURIComponent);
  const isCommitment = of === origin && (language === 'es' || language === 'en') && word === PATH_WORDS.commitments[language];
  return isCommitment && jurisdiction && plan && segment ? { jurisdiction, plan, segment } : null;
}
