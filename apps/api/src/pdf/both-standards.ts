const START = /startxref\s+(\d+)\s+%%EOF\s*$/;
const TRAILER = /trailer\s*<<([\s\S]*?)>>\s*startxref/;

interface Revised {
  readonly number: number;
  readonly body: Buffer;
}

/**
 * Says of a PDF/A-2a file that it is PDF/UA-1 too. Typst checks one standard at a time and writes the mark of that one;
 * a tagged PDF/A-2a file with title, language and alternative texts lacks of the other no more than its mark and the
 * wish that its title be shown. Both are appended as a later revision (ISO 32000-1, 7.5.6): nothing that Typst wrote is moved.
 * @throws Error when the file is not as Typst writes it
 */
export function asBothStandards(pdf: Buffer): Buffer {
  const text = pdf.toString('latin1');
  const root = Number(found(/\/Root (\d+) 0 R/, text));
  const catalog = objectOf(text, root);
  const metadata = Number(found(/\/Metadata (\d+) 0 R/, catalog));
  const packet = found(/stream\r?\n([\s\S]*?)\r?\nendstream/, objectOf(text, metadata));
  const xmp = Buffer.from(
    packet
      .replace('xmlns:pdfaid=', 'xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:pdfaid=')
      .replace('<pdfaid:part>', '<pdfuaid:part>1</pdfuaid:part><pdfaid:part>')
      .replace('<pdfaExtension:schemas><rdf:Bag>', `<pdfaExtension:schemas><rdf:Bag>${UA_SCHEMA}`),
    'latin1',
  );
  return withRevision(pdf, text, [
    { number: metadata, body: Buffer.concat([Buffer.from(`<< /Type /Metadata /Subtype /XML /Length ${xmp.length} >>\nstream\n`), xmp, Buffer.from('\nendstream')]) },
    { number: root, body: Buffer.from(titled(catalog), 'latin1') },
  ]);
}

/** PDF/A asks that what its own schemas do not know be described in the file. */
const UA_SCHEMA =
  '<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>' +
  '<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:category>internal</pdfaProperty:category>' +
  '<pdfaProperty:description>Part of ISO 14289</pdfaProperty:description><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>';

/** The catalog, asking that the document's title be shown in place of its file's name. */
const titled = (catalog: string): string => {
  found(/\/ViewerPreferences\s*<<(\s)/, catalog);
  return catalog.replace(/\/ViewerPreferences\s*<</, '$& /DisplayDocTitle true');
};

function found(pattern: RegExp, text: string): string {
  const [, group] = pattern.exec(text) ?? [];
  if (group === undefined) throw new Error(`this is not a PDF as Typst writes it: ${pattern.source}`);
  return group;
}

const objectOf = (text: string, number: number): string => found(new RegExp(String.raw`\n${number} 0 obj\s([\s\S]*?)\sendobj`), text);

function withRevision(pdf: Buffer, text: string, revised: readonly Revised[]): Buffer {
  const before = found(START, text);
  const trailer = found(TRAILER, text);
  const parts: Buffer[] = [pdf, Buffer.from('\n')];
  let length = pdf.length + 1;
  const table: string[] = [];
  for (const { number, body } of revised) {
    const object = Buffer.concat([Buffer.from(`${number} 0 obj\n`), body, Buffer.from('\nendobj\n')]);
    table.push(`${number} 1\n${String(length).padStart(10, '0')} 00000 n\r\n`);
    parts.push(object);
    length += object.length;
  }
  parts.push(Buffer.from(`xref\n${table.join('')}trailer\n<<${trailer}/Prev ${before} >>\nstartxref\n${length}\n%%EOF\n`, 'latin1'));
  return Buffer.concat(parts);
}
