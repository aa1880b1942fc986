import { XmlDocument, XmlElement, XmlText } from 'libxml2-wasm';

/** An element as libxml2 read it. */
export interface Read {
  readonly name: string;
  readonly namespace: string;
  /** By name; one of another namespace with the prefix that the document gave it. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Read | string)[];
}

/** @throws Error where the bytes are no well-formed XML. */
export function readXml(bytes: Uint8Array): Read {
  const document = XmlDocument.fromBuffer(bytes);
  try {
    return readElement(document.root);
  } finally {
    document.dispose();
  }
}

function readElement(from: XmlElement): Read {
  const children: (Read | string)[] = [];
  for (let node = from.firstChild; node !== null; node = node.next) {
    if (node instanceof XmlElement) children.push(readElement(node));
    else if (node instanceof XmlText) children.push(node.content);
    else throw new Error(`neither element nor text in ${from.name}`);
  }
  return { name: from.name, namespace: from.namespaceUri, attributes: Object.fromEntries(from.attrs.map(({ name, prefix, value }) => [prefix ? `${prefix}:${name}` : name, value])), children };
}

export const elementsIn = (read: Read): Read[] => [read, ...read.children.flatMap((child) => (typeof child === 'string' ? [] : elementsIn(child)))];
export const textOf = (read: Read): string => read.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
export const named = (read: Read, name: string): Read[] => elementsIn(read).filter((one) => one.name === name);

/** @throws Error where none is there. */
function found(one: Read | undefined, what: string): Read {
  if (!one) throw new Error(`no ${what}`);
  return one;
}

export const byId = (read: Read, eId: string): Read => found(elementsIn(read).find(({ attributes }) => attributes['eId'] === eId), eId);
export const first = (read: Read, name: string): Read => found(named(read, name)[0], name);

/** What may stand in a place: names of elements, in a regular expression over them, and whether text may. */
interface Model {
  readonly content: string;
  readonly isMixed?: boolean;
  readonly required?: readonly string[];
  readonly allowed?: readonly string[];
}

const INLINE = '((a|b|concept|docAuthority|docDate|docJurisdiction|docTitle|omissis|organization|outcome|person|ref|role|span|eol|br) )*';
const BLOCKS = '(p|table|ul|block|foreign)';
const CONTAINERS = '(container|div|debateSection|rollCall|resolutions)';
const BASE = '((num|heading|subheading) )*';
const ALTHIERARCHY = `${BASE}((${BLOCKS}|${CONTAINERS}|summary|narrative|other) )*`;
const ID = ['eId', 'wId', 'GUID'];
const CORE = [...ID, 'class', 'style', 'title', 'status', 'period', 'refersTo', 'alternativeTo', 'xml:lang', 'xml:space', 'xml:id'];
const inline = (required: readonly string[] = [], allowed: readonly string[] = []): Model => ({ content: INLINE, isMixed: true, required, allowed: [...CORE, ...allowed] });
const empty = (required: readonly string[], allowed: readonly string[] = []): Model => ({ content: '', required, allowed: [...ID, ...allowed] });
const within = (content: string, required: readonly string[] = [], allowed: readonly string[] = CORE): Model => ({ content, required, allowed });
const frbr = (own: string): Model => within(`FRBRthis (FRBRuri )+(FRBRalias )*(FRBRdate )+(FRBRauthor )+${own}`, [], []);
const value = empty(['value'], ['refersTo', 'showAs', 'shortForm']);
const reference = empty(['href', 'showAs'], ['shortForm']);
const modification = ['exclusion', 'incomplete', 'upTo', 'pos'];

/**
 * The content models of the elements that an acta uses, as the schema of the OASIS standard says them
 * (akomantoso30.xsd, Akoma Ntoso 1.0 part 2, 29 August 2018, CC BY 4.0), written anew: neither npm nor
 * Debian has a package of the schema itself.
 */
const MODELS: Readonly<Record<string, Model>> = {
  akomaNtoso: within('debate ', [], []),
  debate: within('meta (coverPage )?(preface )?debateBody (conclusions )?(attachments )?(components )?', ['name'], ['contains']),
  meta: within('identification (publication )?(classification )*(lifecycle )*(workflow )*(analysis )*(temporalData )*(references )*(notes )*(proprietary )*(presentation )*', [], []),
  identification: within('FRBRWork FRBRExpression FRBRManifestation (FRBRItem )?', ['source'], []),
  FRBRWork: frbr('FRBRcountry (FRBRsubtype )?(FRBRnumber )*(FRBRname )*(FRBRprescriptive )?(FRBRauthoritative )?'),
  FRBRExpression: frbr('(FRBRversionNumber )?(FRBRauthoritative )?(FRBRmasterExpression )?(FRBRlanguage )+(FRBRtranslation )*'),
  FRBRManifestation: frbr('(FRBRportion )?(FRBRformat )?'),
  FRBRthis: value, FRBRuri: value, FRBRcountry: value, FRBRsubtype: value, FRBRnumber: value, FRBRversionNumber: value, FRBRformat: value,
  FRBRalias: empty(['value', 'name'], ['refersTo', 'showAs', 'shortForm']),
  FRBRprescriptive: empty(['value']),
  FRBRdate: empty(['date', 'name']),
  FRBRauthor: empty(['href'], ['as']),
  FRBRlanguage: empty(['language']),
  publication: empty(['date', 'name', 'showAs'], ['number', 'shortForm', 'refersTo']),
  lifecycle: within('(eventRef )+', ['source'], []),
  eventRef: empty(['date', 'source'], ['type', 'refersTo', 'originatingExpression', 'href']),
  analysis: within('(activeModifications )?(passiveModifications )?(restrictions )?(judicial )?(parliamentary )?(mappings )?(otherReferences )*(otherAnalysis )*', ['source'], []),
  passiveModifications: within('((textualMod|meaningMod) )+', [], []),
  textualMod: within('(source )+(destination )+(force )?(efficacy )?(application )?(duration )?(condition )?(previous )?(old )*(new )*', ['type'], [...ID, 'status', 'period', 'refersTo', 'exclusion', 'incomplete']),
  source: empty([], ['href', ...modification]), destination: empty([], ['href', ...modification]), new: empty([], ['href']),
  parliamentary: within('((quorumVerification|voting|recount) )+', [], []),
  quorumVerification: within('((quorum|count) )+', [], [...ID, 'outcome', 'refersTo', 'href']),
  voting: within('((quorum|count) )+', [], [...ID, 'outcome', 'refersTo', 'href']),
  quorum: empty(['value'], ['refersTo', 'href']), count: empty(['value'], ['refersTo', 'href']),
  references: within('((original|passiveRef|activeRef|hasAttachment|TLCPerson|TLCOrganization|TLCConcept|TLCRole|TLCEvent) )+', ['source'], []),
  original: reference, passiveRef: reference, TLCPerson: reference, TLCOrganization: reference, TLCConcept: reference, TLCRole: reference,
  proprietary: within('(mesa:acta )*', ['source'], [...ID, 'href']),
  preface: within(`((${BLOCKS}|container|longTitle|formula) )+`),
  debateBody: within('((rollCall|debateSection|resolutions|communication) )+'),
  rollCall: within(ALTHIERARCHY), resolutions: within(ALTHIERARCHY),
  debateSection: within(ALTHIERARCHY, ['name']),
  container: within(`((${BLOCKS}|container) )+`, ['name']),
  conclusions: within(`((${BLOCKS}|container) )+`),
  attachments: within('(attachment )+', [], []),
  attachment: within(`${BASE}(documentRef|interstitial|toc|doc) `),
  documentRef: reference,
  interstitial: within(`(${BLOCKS} )*`),
  table: within('(caption )?(tr )+'),
  tr: within('((th|td) )+'),
  th: within(`(${BLOCKS} )*`, [], [...CORE, 'rowspan', 'colspan']), td: within(`(${BLOCKS} )*`, [], [...CORE, 'rowspan', 'colspan']),
  caption: inline(), num: inline(), heading: inline(), p: inline(), span: inline(), outcome: inline(), omissis: inline(), docTitle: inline(), docAuthority: inline(), docJurisdiction: inline(),
  docDate: inline(['date']), a: inline(['href'], ['target']), ref: inline(['href']),
  organization: inline(['refersTo']), concept: inline(['refersTo']), role: inline(['refersTo']), person: inline(['refersTo'], ['as']),
};

const ENUMERATED: Readonly<Record<string, readonly string[]>> = {
  'debate contains': ['originalVersion', 'singleVersion', 'multipleVersions'],
  'eventRef type': ['generation', 'amendment', 'repeal'],
  'textualMod type': ['repeal', 'substitution', 'insertion', 'replacement', 'renumbering', 'split', 'join'],
  'destination pos': ['before', 'after', 'start', 'end', 'inside', 'unspecified'],
};

/** Every way in which a document departs from those models, in words; empty where it does not. */
export function faultsOfAkn(root: Read, namespace: string): string[] {
  const all = elementsIn(root);
  const ids = all.flatMap(({ attributes }) => attributes['eId'] ?? []);
  const own = all.filter((one) => one.namespace === namespace);
  return [
    ...own.flatMap(faultsOf),
    ...all.filter((one) => one.namespace !== namespace && !one.name.match(/^(acta|link)$/)).map(({ name }) => `${name} in another namespace`),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `eId ${id} twice`),
    ...ids.filter((id) => /\s/.test(id) || id === '').map((id) => `eId «${id}» with a space`),
    ...own.flatMap(({ name, attributes }) => ['href', 'refersTo', 'source', 'outcome', 'as'].flatMap((key) => (attributes[key] ?? '').split(' ').filter((target) => target.startsWith('#') && !ids.includes(target.slice(1))).map((target) => `${name} ${key} ${target} leads nowhere`))),
  ];
}

function faultsOf({ name, attributes, children }: Read): string[] {
  const model = MODELS[name];
  if (!model) return [`${name} is not one of the elements that an acta uses`];
  const sequence = children.map((child) => (typeof child === 'string' ? '' : `${child.namespace === 'urn:mesa-abierta:acta:1' ? 'mesa:' : ''}${child.name} `)).join('');
  const keys = Object.keys(attributes).filter((key) => !key.startsWith('mesa:'));
  return [
    ...(new RegExp(`^${model.content}$`).test(sequence) ? [] : [`${name} holds ${sequence}`]),
    ...(model.isMixed || children.every((child) => typeof child !== 'string') ? [] : [`${name} holds text`]),
    ...(model.required ?? []).filter((key) => !keys.includes(key)).map((key) => `${name} lacks ${key}`),
    ...keys.filter((key) => ![...(model.required ?? []), ...(model.allowed ?? [])].includes(key)).map((key) => `${name} may not have ${key}`),
    ...keys.filter((key) => ENUMERATED[`${name} ${key}`]?.includes(attributes[key] ?? '') === false).map((key) => `${name} ${key} ${attributes[key]}`),
    ...keys.filter((key) => key === 'date' && !/^\d{4}-\d{2}-\d{2}$/.test(attributes[key] ?? '')).map((key) => `${name} ${key} ${attributes[key]}`),
  ];
}
