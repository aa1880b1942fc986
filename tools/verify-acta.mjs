#!/usr/bin/env node
// Recomputes the hashes of a published acta, as docs/acta-format.md says. It shares no code with the
// application and needs nothing but Node: node tools/verify-acta.mjs <file or address> …
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';

const FORMAT = 1;
const SALT_BYTES = 16;
const HEX = /^(?:[0-9a-f]{2})*$/;

/** RFC 8785: members sorted by UTF-16 code units, numbers and strings as ECMAScript writes them, no white space. */
export function canonical(value) {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError('a number that is not finite has no canonical form');
    return JSON.stringify(value);
  }
  if (typeof value === 'string') {
    if (!value.isWellFormed()) throw new TypeError('a lone surrogate has no canonical form');
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const members = Object.keys(value)
    .sort()
    .map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`);
  return `{${members.join(',')}}`;
}

const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('hex');

function faultOfBlock({ hash, salt, content, gap }) {
  if (salt === null && content === null) return gap ? null : 'has no content, and nothing says why';
  if (typeof salt !== 'string' || !HEX.test(salt) || salt.length !== 2 * SALT_BYTES) return 'has no salt of 16 bytes';
  return sha256(Buffer.from(salt, 'hex'), canonical(content)) === hash ? null : 'does not have the hash that stands with it';
}

/** What is wrong with one link of a chain: an acta, or an erratum to one. */
export function faultsOfLink({ format, forum, meeting, erratum, previous, blocks, hash }) {
  if (format !== FORMAT) return [`format ${format} is not known here`];
  const faults = blocks.flatMap((block, index) => {
    const fault = faultOfBlock(block);
    return fault ? [`block ${index + 1} ${fault}`] : [];
  });
  const link = { format, forum, meeting, blocks: blocks.map((block) => block.hash), previous, ...(erratum !== null && { erratum }) };
  if (sha256(canonical(link)) !== hash) faults.push('the acta does not have the hash that stands with it');
  return faults;
}

/** Whether each link of a whole chain names the hash of the one before it. */
export function faultsOfChain(chain) {
  return chain.flatMap(({ previous }, index) => (previous === (chain[index - 1]?.hash ?? null) ? [] : [`link ${index + 1} does not continue the one before it`]));
}

const nameOf = ({ meeting, erratum }) => (erratum === null ? `meeting ${meeting}` : `meeting ${meeting}, erratum ${erratum}`);

/** The faults of an export, and what it holds. */
export function verify(document) {
  if (Array.isArray(document.chain)) return { holds: `a chain of ${document.chain.length} links`, faults: faultsOfChain(document.chain) };
  if (!Array.isArray(document.links) || document.links.length === 0) return { holds: 'nothing that this script knows', faults: ['it has neither links nor a chain'] };
  const faults = document.links.flatMap((link) => faultsOfLink(link).map((fault) => `${nameOf(link)}: ${fault}`));
  const held = document.links.map((link) => {
    const hidden = link.blocks.filter(({ content }) => content === null).length;
    return `${nameOf(link)}, ${link.blocks.length} blocks, ${hidden} without public content, hash ${link.hash}`;
  });
  return { holds: held.join('\n'), faults };
}

async function read(source) {
  if (!/^https?:/.test(source)) return JSON.parse(await readFile(source, 'utf8'));
  const response = await fetch(source);
  if (!response.ok) throw new Error(`the address answered ${response.status}`);
  return response.json();
}

async function main(sources) {
  if (sources.length === 0) {
    console.error('usage: node verify-acta.mjs <file or address> …');
    return 2;
  }
  let wrong = false;
  for (const source of sources) {
    const { holds, faults } = await read(source).then(verify, (error) => ({ holds: '', faults: [`cannot be read: ${error.message}`] }));
    console.log([source, holds, ...faults, faults.length ? 'DOES NOT HOLD' : 'HOLDS', ''].filter((line, index, all) => line || index === all.length - 1).join('\n'));
    wrong ||= faults.length > 0;
  }
  return wrong ? 1 : 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exitCode = await main(process.argv.slice(2));
