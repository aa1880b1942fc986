import { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler';

import { asBothStandards } from './both-standards.js';
import { commonCharacters, printable, readFaces } from './pdf-fonts.js';

/** Compilations whose parts are kept to make the next one sooner. */
const KEPT = 8;

interface Press {
  readonly compiler: NodeCompiler;
  readonly characters: ReadonlySet<number>;
}

let press: Press | undefined;

/** Made at the first document: a process that prints none carries none of it. */
function openPress(): Press {
  if (!press) {
    const faces = readFaces();
    press = { compiler: NodeCompiler.create({ workspace: '/', fontArgs: [{ fontBlobs: faces }] }), characters: commonCharacters(faces) };
  }
  return press;
}

/** A part of what a template is filled with. */
export type DocumentData = string | number | boolean | null | readonly DocumentData[] | { readonly [name: string]: DocumentData };

/**
 * Sets a document: one file that is PDF/A-2a and PDF/UA-1. The template reads its data by
 * `json(bytes(sys.inputs.data))`; texts in it are never read as markup, and may hold any character. It finds pictures
 * under the paths that they are given here.
 */
export function typeset(name: string, template: string, data: DocumentData, pictures: Readonly<Record<string, Buffer>> = {}): Buffer {
  const { compiler, characters } = openPress();
  const mainFilePath = `/${name}.typ`;
  compiler.addSource(mainFilePath, template);
  for (const [path, bytes] of Object.entries(pictures)) compiler.mapShadow(path, bytes);
  try {
    const inputs = { data: JSON.stringify(data, (_, value: unknown) => (typeof value === 'string' ? printable(value, characters) : value)) };
    return asBothStandards(compiler.pdf({ mainFilePath, inputs }, { pdfStandard: PdfStandard.A_2a }));
  } finally {
    for (const path of Object.keys(pictures)) compiler.unmapShadow(path);
    compiler.evictCache(KEPT);
  }
}
