import { constructFromEvents, type Event, parseEvents, YAMLException } from 'js-yaml';
import { schema } from './schema.ts';

/** One document of a file, with what its positions are worked out from. */
export interface ManifestDocument {
  readonly value: unknown;
  readonly text: string;
  /** Lines of the file before it. */
  readonly before: number;
  /** Read as JSON alone: YAML has no positions for it. */
  readonly json?: true;
}

/** What could not be read, and where; line and column count from 1. */
export interface Problem {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

const eventDocument = 1;
const eventAlias = 5;
const eventPop = 6;
/** CustomResourceDefinitions nest some thirty schemas; nobody writes more by hand. */
const maxDepth = 400;

/** The documents of a file as kubectl parts and reads them, and what it would refuse. A bad document does not hide the next. */
export function readManifests(text: string): {
  readonly documents: readonly ManifestDocument[];
  readonly problems: readonly Problem[];
} {
  const documents: ManifestDocument[] = [];
  const problems: Problem[] = [];
  for (const part of parts(text)) {
    if ('message' in part) problems.push(part);
    else
      try {
        documents.push(...read(part.text, part.before));
      } catch (error) {
        problems.push(problemOf(error, part.before));
      }
  }
  return { documents, problems };
}

type Part = { readonly text: string; readonly before: number };

/** Parted at lines that begin with `---`, after which kubectl takes nothing but a comment. */
function parts(text: string): (Part | Problem)[] {
  if (!text.includes('---')) return [{ text, before: 0 }];
  const found: (Part | Problem)[] = [];
  let from = 0;
  let before = 0;
  for (const line of text.matchAll(/^---(.*)(?:\n|$)/gm)) {
    const part = text.slice(from, line.index);
    found.push({ text: part, before });
    before += newlines(part) + 1;
    from = line.index + line[0].length;
    const rest = line[1]?.trim() ?? '';
    if (rest && !rest.startsWith('#'))
      found.push({ line: before, column: 4, message: `nothing but a comment may follow ---, but there is ${rest}` });
  }
  return [...found, { text: text.slice(from), before }];
}

const newlines = (text: string) => text.split('\n').length - 1;

function read(text: string, before: number): ManifestDocument[] {
  try {
    const events = eventsOf(text);
    if (events.length === 0) return [];
    const [value] = constructFromEvents(events, { source: text, schema });
    // A comment alone is no document.
    if (value === undefined || value === null) return [];
    return text.includes('*') && exceeds(events, value)
      ? fail('aliases stand for far more than what is written')
      : [{ value, text, before }];
  } catch (error) {
    const values = /^\s*\{/.test(text) && !isTwice(error) ? jsonValues(text) : undefined;
    if (!values) throw error;
    return values.map((value) => ({ value, text, before, json: true }));
  }
}

const isTwice = (error: unknown) => error instanceof YAMLException && error.reason.startsWith('key ');
function fail(message: string): never {
  throw new YAMLException(message);
}

/** Of the first document: `...` ends it and may begin another, which kubectl never sees. */
export function eventsOf(text: string): Event[] {
  const events = parseEvents(text, { maxDepth });
  const second = events.findIndex(({ type }, index) => index > 0 && type === eventDocument);
  return second < 0 ? events : events.slice(0, second);
}

/** As go-yaml bounds it: beyond 100,000 nodes, 99 of 100 may not come from aliases. */
function exceeds(events: readonly Event[], value: unknown): boolean {
  if (!events.some(({ type }) => type === eventAlias)) return false;
  const sizes = new Map<object, number>();
  const size = (one: unknown): number => {
    if (one === null || typeof one !== 'object') return 1;
    const known = sizes.get(one);
    if (known !== undefined) return known;
    const sum = Object.values(one).reduce<number>((total, inner) => total + size(inner), 1);
    sizes.set(one, sum);
    return sum;
  };
  const all = size(value);
  return all > 100_000 && all > 100 * events.filter(({ type }) => type !== eventPop).length;
}

/** JSON that YAML cannot read: values one after the other, tabs between them. undefined: it is no JSON either. */
function jsonValues(text: string): unknown[] | undefined {
  const values: unknown[] = [];
  let from = 0;
  let depth = 0;
  for (const token of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}]/g)) {
    if (token[0] === '{') depth += 1;
    if (token[0] !== '}') continue;
    depth -= 1;
    if (depth > 0) continue;
    const end = token.index + 1;
    try {
      values.push(JSON.parse(text.slice(from, end)));
    } catch {
      return undefined;
    }
    from = end;
  }
  return text.slice(from).trim() === '' && values.length ? values : undefined;
}

function problemOf(error: unknown, before: number): Problem {
  if (!(error instanceof YAMLException)) throw error;
  const { line = 0, column = 0 } = error.mark ?? {};
  return { line: before + line + 1, column: column + 1, message: error.reason };
}
