import { endOfString, move } from './bytes.ts';

const key = Buffer.from('"spec":{');
const nodeNameKey = '"nodeName"';
const tokenName = Buffer.from('"name":"kube-api-access-');
const letters = 5;
const shortest = 64;
const [quote, open, close, comma, colon] = [...Buffer.from('"{},:')];

/** Gives a spec's number for its JSON, which it may read only while it is called. */
export type SpecNumber = (spec: Buffer) => number;

/**
 * The same JSON with every long `"spec":{…}` replaced by `"spec":[NUMBER]` or `"spec":[NUMBER,"NODE"]`, compacted in
 * place: equal specs (nodeName apart, token volumes' five letters made equal) are parsed once and not once a pod.
 */
export function liftSpecs(json: Buffer, numberOf: SpecNumber): Buffer {
  let write = 0;
  let read = 0;
  for (let at = json.indexOf(key); at !== -1; at = json.indexOf(key, read)) {
    const start = at + key.length - 1;
    const before = json[at - 1];
    const found = before === comma || before === open ? scan(json, start) : undefined;
    if (found === undefined || found.end - start < shortest) {
      write = move(json, write, read, start + 1);
      read = start + 1;
      continue;
    }
    const { end, node } = found;
    let name = '';
    let length = end - start;
    if (node) {
      name = `,${json.toString('utf8', node.value, node.end)}`;
      const from = json[node.key - 1] === comma ? node.key - 1 : node.key;
      const to = from === node.key && json[node.end] === comma ? node.end + 1 : node.end;
      json.copyWithin(from, to, end);
      length -= to - from;
    }
    const spec = json.subarray(start, start + length);
    alikeTokenNames(spec);
    const reference = `[${numberOf(spec)}${name}]`;
    write = move(json, write, read, start);
    write += json.write(reference, write);
    read = end;
  }
  if (read === 0) return json;
  write = move(json, write, read, json.length);
  return json.subarray(0, write);
}

interface Node {
  readonly key: number;
  /** With its quotes. */
  readonly value: number;
  readonly end: number;
}

/** Where the object that begins at `start` ends, and its own nodeName; undefined where the text ends before. */
function scan(json: Buffer, start: number): { readonly end: number; readonly node: Node | undefined } | undefined {
  let depth = 0;
  let node: Node | undefined;
  for (let i = start; i < json.length; i++) {
    const byte = json[i];
    if (byte === quote) {
      const from = i;
      i = endOfString(json, i);
      if (
        depth === 1 &&
        i - from === 9 &&
        json[i + 1] === colon &&
        json.toString('latin1', from, i + 1) === nodeNameKey
      ) {
        if (node || json[i + 2] !== quote) return undefined;
        const end = endOfString(json, i + 2) + 1;
        if (json.toString('latin1', i + 2, end).includes('\\')) return undefined;
        node = { key: from, value: i + 2, end };
      }
    } else if (byte === open) depth++;
    else if (byte === close && --depth === 0) return { end: i + 1, node };
  }
  return undefined;
}

function alikeTokenNames(spec: Buffer): void {
  for (let at = spec.indexOf(tokenName); at !== -1; at = spec.indexOf(tokenName, at + 1)) {
    const from = at + tokenName.length;
    if (spec[from + letters] === quote) spec.write('00000', from);
  }
}
