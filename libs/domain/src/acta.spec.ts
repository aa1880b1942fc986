import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { verifyActa, verifyChain, type ActaExport, type ExportedBlock } from './acta-verification.js';
import { actaHash, actaPreimage, blockHash, blockPreimage, fromHex, toHex, type ActaBlock, type PassageBlock } from './acta.js';

const sha256 = async (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
const saltOf = (n: number): Uint8Array => new Uint8Array(16).fill(n);
const passage = (text: string): PassageBlock => ({ type: 'passage', agendaItem: null, language: 'es', text });

async function exported(block: ActaBlock, n: number): Promise<ExportedBlock> {
  return { hash: await blockHash(saltOf(n), block, sha256), salt: toHex(saltOf(n)), content: block, gap: null };
}

async function acta(blocks: ExportedBlock[], extra: Partial<ActaExport> = {}): Promise<ActaExport> {
  const link = { format: 1, forum: 'f1', meeting: 2, erratum: null, previous: null, ...extra } as const;
  const hash = await actaHash({ ...link, format: 1, blocks: blocks.map((block) => block.hash) }, sha256);
  return { ...link, blocks, hash };
}

const utf8 = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

describe('preimages of format 1, permanent', () => {
  it('a block is its salt and its canonical JSON', () => {
    const preimage = blockPreimage(saltOf(7), passage('Se aprueba.'));
    expect(preimage.slice(0, 16)).toEqual(saltOf(7));
    expect(utf8(preimage.slice(16))).toBe('{"agendaItem":null,"language":"es","text":"Se aprueba.","type":"passage"}');
  });

  it('an acta is its format, forum, meeting, block hashes and previous hash', () => {
    const link = { format: 1, forum: 'f1', meeting: 2, erratum: null, blocks: ['aa', 'bb'], previous: null } as const;
    expect(utf8(actaPreimage(link))).toBe('{"blocks":["aa","bb"],"format":1,"forum":"f1","meeting":2,"previous":null}');
    expect(utf8(actaPreimage({ ...link, erratum: 1, previous: 'cc' }))).toBe(
      '{"blocks":["aa","bb"],"erratum":1,"format":1,"forum":"f1","meeting":2,"previous":"cc"}',
    );
  });

  it('has the hash that a reader computes with other tools', async () => {
    // (head -c 16 /dev/zero; printf '%s' '{"agendaItem":null,"language":"es","text":"ñ","type":"passage"}') | sha256sum
    const expected = '8e5369734ca29884b160b438715e5f7c6505a00d47e491372d3b45b559ef1ef0';
    expect(await blockHash(saltOf(0), passage('ñ'), sha256)).toBe(expected);
  });

  it('does not normalise: ñ written in two ways has two hashes', async () => {
    expect(await blockHash(saltOf(1), passage('\u00f1'), sha256)).not.toBe(await blockHash(saltOf(1), passage('n\u0303'), sha256));
  });

  it('refuses a salt of another length and a lone surrogate', () => {
    expect(() => blockPreimage(new Uint8Array(15), passage('x'))).toThrow(RangeError);
    expect(() => blockPreimage(saltOf(1), passage('\ud800'))).toThrow();
  });

  it('hexadecimal goes both ways', () => {
    fc.assert(fc.property(fc.uint8Array(), (bytes) => expect(fromHex(toHex(bytes))).toEqual(bytes)));
    expect(fromHex('abc')).toBeNull();
    expect(fromHex('zz')).toBeNull();
  });
});

describe('verifyActa', () => {
  const blocks = () => Promise.all([exported(passage('uno'), 1), exported(passage('dos'), 2), exported(passage('tres'), 3)]);
  const gap = (block: ExportedBlock, why: ExportedBlock['gap']): ExportedBlock => ({ ...block, salt: null, content: null, gap: why });

  it('invariant 1: the hash can be recomputed from the export', async () => {
    expect(await verifyActa(await acta(await blocks()), sha256)).toEqual([]);
  });

  it('invariant 1: it still verifies with a passage withheld', async () => {
    const [one, two, three] = await blocks();
    const published = await acta([one, two, three]);
    const withheld = { ...published, blocks: [one, gap(two, { why: 'withheld', reason: null }), three] };
    expect(await verifyActa(withheld, sha256)).toEqual([]);
  });

  it('invariant 10: it still verifies after a block is withdrawn', async () => {
    const [one, two, three] = await blocks();
    const published = await acta([one, two, three]);
    const why = { why: 'withdrawn', rule: 'Ley 21.719', orderedBy: null, orderedOn: null, withdrawnOn: '2027-01-04', withdrawnBy: null } as const;
    expect(await verifyActa({ ...published, blocks: [one, two, gap(three, why)] }, sha256)).toEqual([]);
  });

  it('invariant 1: any change of a public block, its order or its place in the chain shows', async () => {
    const [one, two, three] = await blocks();
    const published = await acta([one, two, three]);
    const kinds = async (changed: Partial<ActaExport>) => (await verifyActa({ ...published, ...changed }, sha256)).map(({ kind }) => kind);
    expect(await kinds({ blocks: [one, { ...two, content: passage('DOS') }, three] })).toEqual(['block_hash']);
    expect(await kinds({ blocks: [one, { ...two, salt: 'zz' }, three] })).toEqual(['block_hash']);
    expect(await kinds({ blocks: [two, one, three] })).toEqual(['acta_hash']);
    expect(await kinds({ blocks: [one, two] })).toEqual(['acta_hash']);
    expect(await kinds({ meeting: 3 })).toEqual(['acta_hash']);
    expect(await kinds({ previous: 'aa' })).toEqual(['acta_hash']);
    expect(await kinds({ erratum: 1 })).toEqual(['acta_hash']);
    expect(await kinds({ format: 2 })).toEqual(['unknown_format']);
  });

  it('invariant 1: content that is missing without a reason shows', async () => {
    const [one, two] = await blocks();
    const published = await acta([one, two]);
    const bare = await verifyActa({ ...published, blocks: [one, gap(two, null)] }, sha256);
    expect(bare).toEqual([{ kind: 'unexplained_gap', position: 2 }]);
    const half = { ...two, content: null, gap: { why: 'withheld', reason: null } as const };
    expect(await verifyActa({ ...published, blocks: [one, half] }, sha256)).toEqual([{ kind: 'unexplained_gap', position: 2 }]);
  });
});

describe('verifyChain', () => {
  it('links each acta and erratum to the one before', async () => {
    const first = await acta([await exported(passage('uno'), 1)]);
    const note: ActaBlock = { type: 'erratum', corrects: 1, language: 'es', text: 'Donde dice uno, debe decir dos.' };
    const erratum = await acta([await exported(note, 2)], { erratum: 1, previous: first.hash });
    const third = await acta([await exported(passage('tres'), 3)], { meeting: 3, previous: erratum.hash });
    expect(verifyChain([first, erratum, third])).toEqual([]);
    expect(verifyChain([first, third])).toEqual([{ kind: 'chain', position: 2 }]);
    expect(verifyChain([erratum])).toEqual([{ kind: 'chain', position: 1 }]);
    expect(await verifyActa(erratum, sha256)).toEqual([]);
  });
});
