import { DOMImplementation, type Document, type Element, XMLSerializer } from '@xmldom/xmldom';

export type XmlChild = XmlElement | string;
export type XmlAttributes = Readonly<Record<string, string | number | null>>;

/** An element with its attributes and what is in it, in order; an attribute that is null is left out. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: XmlAttributes;
  readonly children: readonly XmlChild[];
}

export const element = (name: string, attributes: XmlAttributes = {}, ...children: readonly XmlChild[]): XmlElement => ({ name, attributes, children });

/** Namespaces by prefix; the one of the empty prefix is every plain element's. */
export type XmlNamespaces = Readonly<Record<string, string>>;

const XMLNS = 'http://www.w3.org/2000/xmlns/';
const XML = 'http://www.w3.org/XML/1998/namespace';

/** What XML 1.0 has no way to write, not even escaped. */
const UNWRITABLE = /(?![\t\n\r\u007F-\u009F])\p{Cc}|[\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** Such a character is named by its number, as one is on paper that its letter lacks. */
const writable = (text: string): string => text.replace(UNWRITABLE, (character) => `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`);

/** An XML 1.0 document in UTF-8. Every character that XML allows comes out of a parser as it went in. */
export function xmlDocument(root: XmlElement, namespaces: XmlNamespaces): string {
  const known: XmlNamespaces = { ...namespaces, xml: XML };
  const document = new DOMImplementation().createDocument(null, '');
  const made = build(document, root, known);
  for (const [prefix, uri] of Object.entries(namespaces)) made.setAttributeNS(XMLNS, prefix === '' ? 'xmlns' : `xmlns:${prefix}`, uri);
  document.appendChild(made);
  // A parser reads a bare carriage return as a line feed.
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(document).replaceAll('\r', '&#xD;')}`;
}

function build(document: Document, { name, attributes, children }: XmlElement, namespaces: XmlNamespaces): Element {
  const made = document.createElementNS(namespaceOf(name, namespaces) ?? '', name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null) made.setAttributeNS(key.includes(':') ? namespaceOf(key, namespaces) : null, key, writable(String(value)));
  }
  for (const child of children) made.appendChild(typeof child === 'string' ? document.createTextNode(writable(child)) : build(document, child, namespaces));
  return made;
}

const namespaceOf = (name: string, namespaces: XmlNamespaces): string | null => namespaces[name.includes(':') ? name.slice(0, name.indexOf(':')) : ''] ?? null;
