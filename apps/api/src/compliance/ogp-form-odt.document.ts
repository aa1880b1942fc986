import { strToU8, type Zippable, zipSync } from 'fflate';

import { element, type XmlAttributes, type XmlElement, xmlDocument } from '../xml/xml-document.js';
import type { FormPaper, Written } from './ogp-form.document.js';

export const ODT_MEDIA_TYPE = 'application/vnd.oasis.opendocument.text';

const OASIS = 'urn:oasis:names:tc:opendocument:xmlns';
const NAMESPACES = {
  office: `${OASIS}:office:1.0`, style: `${OASIS}:style:1.0`, text: `${OASIS}:text:1.0`, meta: `${OASIS}:meta:1.0`, fo: `${OASIS}:xsl-fo-compatible:1.0`,
  xlink: 'http://www.w3.org/1999/xlink', dc: 'http://purl.org/dc/elements/1.1/',
};
const VERSION: XmlAttributes = { 'office:version': '1.3' };

type Inline = XmlElement | string;

const paragraph = (style: string, ...children: readonly Inline[]): XmlElement => element('text:p', { 'text:style-name': style }, ...children);
const heading = (level: number, ...children: readonly Inline[]): XmlElement => element('text:h', { 'text:style-name': `Heading_20_${level}`, 'text:outline-level': String(level) }, ...children);
const link = (address: string): XmlElement => element('text:a', { 'xlink:type': 'simple', 'xlink:href': address }, address);

const PRIMARY = /^[a-z]{2,3}(?=-|$)/;

/** The style of words in a language; null where it is not known, and else spelling would be marked by the wrong one. */
const styleOf = (language: string): string | null => PRIMARY.exec(language)?.[0] ?? null;

function written({ text, language }: Written): Inline {
  const style = styleOf(language);
  return style === null ? text : element('text:span', { 'text:style-name': `in-${style}` }, text);
}

const entriesOf = ({ sections, rests }: FormPaper): XmlElement[] =>
  sections.flatMap((section) => [
    heading(2, written(section.heading)),
    ...section.entries.flatMap(({ question, answer, evidence, nothing, missing }) => [
      heading(3, question),
      paragraph('Standard', answer),
      ...(evidence.length === 0 ? [paragraph('Standard', nothing)] : [
        paragraph('Standard', rests),
        element('text:list', {}, ...evidence.map(({ name, words, facts, address }) =>
          element('text:list-item', {}, paragraph('Standard', name, ...(words === null ? [] : [': ', written(words)]), facts === '' ? '' : `, ${facts}`, ' ', link(address))))),
      ]),
      ...(missing === '' ? [] : [paragraph('Standard', missing)]),
    ]),
  ]);

const languagesOf = ({ facts, sections }: FormPaper): string[] => {
  const all = [...facts.map(({ description }) => description), ...sections.flatMap((section) => [section.heading, ...section.entries.flatMap(({ evidence }) => evidence.flatMap(({ words }) => words ?? []))])];
  return [...new Set(all.flatMap(({ language }) => styleOf(language) ?? []))];
};

function contentOf(paper: FormPaper): XmlElement {
  const styles = languagesOf(paper).map((language) => element('style:style', { 'style:name': `in-${language}`, 'style:family': 'text' }, element('style:text-properties', { 'fo:language': language, 'fo:country': 'none' })));
  return element('office:document-content', VERSION,
    element('office:automatic-styles', {}, ...styles),
    element('office:body', {}, element('office:text', {},
      ...(paper.invented === '' ? [] : [paragraph('Notice', paper.invented)]),
      heading(1, paper.heading),
      ...paper.facts.map(({ term, description, link: address }) => paragraph('Standard', `${term}: `, address === null ? written(description) : link(address))),
      paragraph('Notice', paper.note),
      paragraph('Standard', paper.lead),
      ...entriesOf(paper))));
}

const paragraphStyle = (name: string, size: string, weight: string): XmlElement =>
  element('style:style', { 'style:name': name, 'style:family': 'paragraph' }, element('style:paragraph-properties', { 'fo:margin-top': '0.2cm', 'fo:margin-bottom': '0.2cm' }), element('style:text-properties', { 'fo:font-size': size, 'fo:font-weight': weight }));

const stylesOf = ({ language }: FormPaper): XmlElement =>
  element('office:document-styles', VERSION, element('office:styles', {},
    element('style:default-style', { 'style:family': 'paragraph' }, element('style:text-properties', { 'fo:language': language, 'fo:country': 'none' })),
    paragraphStyle('Standard', '11pt', 'normal'), paragraphStyle('Notice', '11pt', 'bold'),
    paragraphStyle('Heading_20_1', '20pt', 'bold'), paragraphStyle('Heading_20_2', '15pt', 'bold'), paragraphStyle('Heading_20_3', '12pt', 'bold')));

const metaOf = ({ title, language }: FormPaper): XmlElement => element('office:document-meta', VERSION, element('office:meta', {}, element('dc:title', {}, title), element('dc:language', {}, language)));

function manifest(): string {
  const entry = (path: string, type: string): XmlElement => element('manifest:file-entry', { 'manifest:full-path': path, 'manifest:media-type': type });
  const root = element('manifest:manifest', { 'manifest:version': '1.3' }, entry('/', ODT_MEDIA_TYPE), ...['content.xml', 'styles.xml', 'meta.xml'].map((path) => entry(path, 'text/xml')));
  return xmlDocument(root, { manifest: `${OASIS}:manifest:1.0` });
}

/** An OpenDocument text (ISO/IEC 26300, 1.3): the same form gives the same bytes on its day. */
export function odtOf(paper: FormPaper): Buffer {
  const [year = 0, month = 1, day = 1] = paper.date;
  // The first file, and not compressed, so that the kind of document is known by its beginning.
  const files: Zippable = { mimetype: [strToU8(ODT_MEDIA_TYPE), { level: 0 }] };
  const parts = { 'content.xml': contentOf(paper), 'styles.xml': stylesOf(paper), 'meta.xml': metaOf(paper) };
  for (const [path, root] of Object.entries(parts)) files[path] = strToU8(xmlDocument(root, NAMESPACES));
  files['META-INF/manifest.xml'] = strToU8(manifest());
  return Buffer.from(zipSync(files, { mtime: new Date(year, month - 1, day) }));
}
