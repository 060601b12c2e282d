import { defineMappingTag, defineScalarTag, defineSequenceTag, NOT_RESOLVED, Schema } from 'js-yaml';

/** What YAML 1.1 reads in a plain scalar, as sigs.k8s.io/yaml does it: no sexagesimal numbers, timestamps stay text. */
const words = new Map<string, boolean | null | number>([
  ...'y Y yes Yes YES true True TRUE on On ON'.split(' ').map((word) => [word, true] as const),
  ...'n N no No NO false False FALSE off Off OFF'.split(' ').map((word) => [word, false] as const),
  ...['', '~', 'null', 'Null', 'NULL'].map((word) => [word, null] as const),
  ...['.nan', '.NaN', '.NAN'].map((word) => [word, Number.NaN] as const),
  ...['.inf', '.Inf', '.INF', '+.inf', '+.Inf', '+.INF'].map((word) => [word, Number.POSITIVE_INFINITY] as const),
  ...['-.inf', '-.Inf', '-.INF'].map((word) => [word, Number.NEGATIVE_INFINITY] as const),
]);

const wholeNumber = /^[-+]?(?:0[xX][\da-fA-F]+|0[bB][01]+|0[oO]?[0-7]*|[1-9]\d*)$/;
const fraction = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/;
const mostUnsigned = 2n ** 64n - 1n;

/** The number that Go reads in the text (ParseInt with base 0, then a decimal fraction), else undefined. */
function numberOf(text: string): { readonly value: number; readonly whole: boolean } | undefined {
  const plain = text[0] === '.' ? text : text.replaceAll('_', '');
  if (wholeNumber.test(plain) && !/^[-+]?0[oO]$/.test(plain)) {
    const digits = plain.replace(/^[-+]/, '');
    const value = BigInt(/^0[0-7]/.test(digits) ? `0o${digits.slice(1)}` : digits);
    if (value <= mostUnsigned) return { value: plain[0] === '-' ? -Number(value) || 0 : Number(value), whole: true };
  }
  if (!fraction.test(plain)) return undefined;
  const value = Number(plain);
  return Number.isFinite(value) ? { value, whole: false } : undefined;
}

/** The reading of `<<` that is no quoted text: not a value, only a key. */
const mergeKey = Symbol('<<');
const first = [...'yYnNtTfFoO~+-.0123456789', ''];

const word = (name: string, is: (value: unknown) => boolean) =>
  defineScalarTag<unknown>(`tag:yaml.org,2002:${name}`, {
    implicit: true,
    implicitFirstChars: first,
    resolve: (text) => {
      const value = words.get(text);
      return value !== undefined && is(value) ? value : NOT_RESOLVED;
    },
    identify: () => false,
  });
const int = defineScalarTag<unknown>('tag:yaml.org,2002:int', {
  implicit: true,
  implicitFirstChars: [...'+-0123456789'],
  resolve: (text) => {
    const number = numberOf(text);
    return number?.whole ? number.value : NOT_RESOLVED;
  },
  identify: () => false,
});
const float = defineScalarTag<unknown>('tag:yaml.org,2002:float', {
  implicit: true,
  implicitFirstChars: [...'+-.0123456789'],
  resolve: (text) => {
    const named = words.get(text);
    return typeof named === 'number' ? named : (numberOf(text)?.value ?? NOT_RESOLVED);
  },
  identify: () => false,
});
const merge = defineScalarTag<unknown>('tag:yaml.org,2002:merge', {
  resolve: () => '<<',
  identify: () => false,
});
const mergePlain = defineScalarTag<unknown>('!merge-key', {
  implicit: true,
  implicitFirstChars: ['<'],
  resolve: (text) => (text === '<<' ? mergeKey : NOT_RESOLVED),
  identify: () => false,
});
const binary = defineScalarTag<unknown>('tag:yaml.org,2002:binary', {
  resolve: (text) => Buffer.from(text, 'base64').toString('utf8'),
  identify: () => false,
});
const text = (tag: string, matchByTagPrefix: boolean) =>
  defineScalarTag<unknown>(tag, { matchByTagPrefix, resolve: (value) => value, identify: () => false });

type Mapping = Record<string, unknown>;
const isMapping = (value: unknown): value is Mapping =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** JSON has no such number. */
const reasonAgainst = (value: unknown) =>
  typeof value === 'number' && !Number.isFinite(value) ? 'infinity and not-a-number have no place in JSON' : '';

function put(mapping: Mapping, key: string, value: unknown): string {
  if (Object.hasOwn(mapping, key)) return `key ${JSON.stringify(key)} is set twice (what a merge key brings counts)`;
  if (key === '__proto__')
    Object.defineProperty(mapping, key, { value, enumerable: true, configurable: true, writable: true });
  else mapping[key] = value;
  return '';
}

function mergeInto(mapping: Mapping, value: unknown): string {
  const sources = Array.isArray(value) ? value.toReversed() : [value];
  for (const source of sources) {
    if (!isMapping(source)) return 'a merge key takes a mapping or a list of mappings';
    for (const [key, one] of Object.entries(source)) {
      const problem = put(mapping, key, one);
      if (problem) return problem;
    }
  }
  return '';
}

const mapping = (tag: string, matchByTagPrefix: boolean) =>
  defineMappingTag<Mapping, Mapping>(tag, {
    matchByTagPrefix,
    create: () => ({}),
    addPair(carrier, key, given) {
      if (key === mergeKey) return mergeInto(carrier, given);
      if (key === null || typeof key === 'object') return 'a key must be text, a number or a boolean';
      const value = given === mergeKey ? '<<' : given;
      return reasonAgainst(value) || put(carrier, String(key), value);
    },
    has: () => false,
    keys: () => [],
    get: () => undefined,
    // Not the identity by omission: with it, a mapping that holds itself is refused.
    finalize: (carrier) => carrier,
    identify: () => false,
  });
const list = (tag: string, matchByTagPrefix: boolean) =>
  defineSequenceTag<unknown[], unknown[]>(tag, {
    matchByTagPrefix,
    create: () => [],
    addItem(carrier, given) {
      carrier.push(given === mergeKey ? '<<' : given);
      return reasonAgainst(given);
    },
    finalize: (carrier) => carrier,
    identify: () => false,
  });

/** YAML as kubectl reads it; tags that nobody knows are ignored, as there. */
export const schema = new Schema([
  text('tag:yaml.org,2002:str', false),
  text('tag:yaml.org,2002:timestamp', false),
  mapping('tag:yaml.org,2002:map', false),
  list('tag:yaml.org,2002:seq', false),
  word('null', (value) => value === null),
  word('bool', (value) => typeof value === 'boolean'),
  int,
  float,
  merge,
  mergePlain,
  binary,
  ...[text, mapping, list].flatMap((kind) => [kind('!', true), kind('tag:', true)]),
]);
