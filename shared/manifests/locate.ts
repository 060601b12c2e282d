import type { Event } from 'js-yaml';
import { eventsOf, type ManifestDocument } from './read.ts';

export interface Position {
  readonly line: number;
  readonly column: number;
}
type Path = readonly (string | number)[];

const eventSequence = 2;
const eventMapping = 3;
const eventScalar = 4;
const eventAlias = 5;

/** Finds where a path of the document stands: its key or item, or the nearest thing around it that is written. */
export function locator({ text, before, json }: ManifestDocument): (path: Path) => Position {
  const all = json ? [] : eventsOf(text);
  const items = new Map<number, readonly number[]>();
  const starts = lineStarts(text);
  return (path) => {
    let node = 1;
    let offset = all.length ? startOf(all[node]) : (text.search(/\S/) ?? 0);
    for (const step of path) {
      const event = all[node];
      let found: { readonly at: number; readonly node: number } | undefined;
      if (event?.type === eventMapping) found = entryOf(all, node, String(step), text);
      else if (event?.type === eventSequence && typeof step === 'number') {
        const held = items.get(node) ?? itemsOf(all, node);
        items.set(node, held);
        const item = held[step];
        if (item !== undefined) found = { at: startOf(all[item]), node: item };
      }
      if (!found) break;
      // An empty value has no place of its own.
      if (found.at >= 0) offset = found.at;
      node = found.node;
    }
    return positionOf(starts, Math.max(offset, 0), before);
  };
}

function entryOf(events: readonly Event[], mapping: number, key: string, text: string) {
  for (let at = mapping + 1; at < events.length; ) {
    const event = events[at];
    if (!event || isEnd(event)) return undefined;
    const value = after(events, at);
    if (event.type === eventScalar && text.slice(event.valueStart, event.valueEnd) === key)
      return { at: event.valueStart - (event.style === 2 || event.style === 3 ? 1 : 0), node: value };
    at = after(events, value);
  }
  return undefined;
}

function itemsOf(events: readonly Event[], sequence: number): number[] {
  const items: number[] = [];
  for (let at = sequence + 1; at < events.length; at = after(events, at)) {
    const event = events[at];
    if (!event || isEnd(event)) break;
    items.push(at);
  }
  return items;
}

const isEnd = ({ type }: Event) => type === 6;

/** The event behind a node. */
function after(events: readonly Event[], at: number): number {
  let depth = 0;
  for (let next = at; next < events.length; next += 1) {
    const type = events[next]?.type;
    if (type === eventSequence || type === eventMapping) depth += 1;
    else if (type === 6) depth -= 1;
    if (depth <= 0) return next + 1;
  }
  return events.length;
}

function startOf(event: Event | undefined): number {
  if (event?.type === eventMapping || event?.type === eventSequence) return event.start;
  if (event?.type === eventScalar) return event.valueStart;
  return event?.type === eventAlias ? event.anchorStart - 1 : 0;
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function positionOf(starts: readonly number[], offset: number, before: number): Position {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: before + low + 1, column: offset - (starts[low] ?? 0) + 1 };
}
