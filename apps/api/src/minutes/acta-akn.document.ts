import { minutesPath } from '@mesa/domain/addresses';

import { element, type XmlChild, type XmlElement } from '../xml/xml-document.js';
import { contextOf, factsOf, partsOf, type PublishedActa } from './acta.document.js';
import { actaBody, inLanguage, omissions, type Text } from './acta-akn-body.document.js';
import { actaMeta } from './acta-akn-meta.document.js';
import { AKN, irisOf, MESA, placesOf } from './acta-akn-names.document.js';

export const AKN_NAMESPACES = { '': AKN, mesa: MESA };

/** The public acta as a debate of Akoma Ntoso 3.0, as docs/akoma-ntoso.md says. */
export function actaAkn(acta: PublishedActa): XmlElement {
  const context = contextOf(acta);
  const [heading] = partsOf(acta.blocks, 'heading');
  const iris = irisOf(acta, heading?.content?.language ?? context.language);
  const text: Text = { ...acta, context, places: placesOf(acta) };
  const isChanged = acta.errata.length > 0 || acta.blocks.some(({ withdrawnAt }) => withdrawnAt !== null);
  return element('akomaNtoso', {},
    element('debate', { name: 'acta', contains: isChanged ? 'singleVersion' : 'originalVersion' },
      actaMeta(acta, iris, context), preface(text), actaBody(text), conclusions(text), ...attachments(text)));
}

const p = (...children: readonly XmlChild[]): XmlElement => element('p', {}, ...children);

function preface(text: Text): XmlElement {
  const { place, context } = text;
  const { words, language } = context;
  const headings = partsOf(text.blocks, 'heading');
  const content = headings[0]?.content ?? null;
  const heldOn = content?.heldOn ?? null;
  const said = (term: string, description: string): XmlChild => (term === words.date && heldOn?.precision === 'day' && heldOn.earliest !== null ? element('docDate', { date: heldOn.earliest }, description) : description);
  return element('preface', { eId: 'preface', ...inLanguage(language) },
    ...(place.isInvented ? [p(words.invented)] : []),
    p(element('docTitle', {}, words.title(place.ordinal))),
    p(element('docAuthority', { refersTo: '#forum' }, place.forum), ', ', element('docJurisdiction', { refersTo: '#jurisdiction' }, place.jurisdiction)),
    ...(content && content.title !== '' ? [element('p', inLanguage(content.language), content.title)] : []),
    ...(content ? factsOf(content, context).map(({ term, description }) => p(`${term}: `, said(term, description))) : []),
    ...headings.flatMap(({ block }) => omissions(block, text)));
}

/** Where it holds, and by which hash. */
function conclusions({ place, links, context: { words, language } }: Text): XmlElement {
  const page = place.publicUrl + minutesPath(language, place.jurisdictionSlug, place.forumSlug, place.ordinal);
  return element('conclusions', { eId: 'conclusions', ...inLanguage(language) },
    p(words.verifyWhat), p(element('a', { href: page }, page)),
    ...links.map(({ erratum, hash }) => p(`${erratum === null ? words.hash : words.erratum(erratum)}: ${hash.toString('hex')}`)));
}

/** Named by their content (RFC 6920), which is what the acta's hash covers. */
function attachments(text: Text): XmlElement[] {
  const parts = partsOf(text.blocks, 'attachment').map(({ block, content }) => {
    const place = { eId: text.places.get(block.id) ?? null };
    if (content === null) return element('attachment', place, element('interstitial', {}, ...omissions(block, text)));
    const { title, language, mediaType, bytes, sha256 } = content;
    return element('attachment', { ...place, ...inLanguage(language) },
      element('heading', {}, title),
      element('documentRef', { href: `ni:///sha-256;${Buffer.from(sha256, 'hex').toString('base64url')}`, showAs: title, 'mesa:sha256': sha256, 'mesa:mediaType': mediaType, 'mesa:bytes': bytes }));
  });
  return parts.length > 0 ? [element('attachments', {}, ...parts)] : [];
}
