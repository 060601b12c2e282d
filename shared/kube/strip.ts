import { endOfString, move } from './bytes.ts';

const key = Buffer.from('"managedFields":[');
const [quote, open, close, comma, brace] = [...Buffer.from('"[],{')];

/** The same JSON without its `managedFields` arrays, compacted in place: the buffer's old content is gone. */
export function stripManagedFields(json: Buffer): Buffer {
  let write = 0;
  let read = 0;
  for (let at = json.indexOf(key); at !== -1; at = json.indexOf(key, read)) {
    const before = json[at - 1];
    let end = at + key.length;
    if (before === comma || before === brace) end = endOfArray(json, end);
    else {
      write = move(json, write, read, end);
      read = end;
      continue;
    }
    if (end === -1) break;
    let from = at;
    if (json[end] === comma) end++;
    else if (before === comma) from--;
    write = move(json, write, read, from);
    read = end;
  }
  if (read === 0) return json;
  write = move(json, write, read, json.length);
  return json.subarray(0, write);
}

/** Behind the bracket that closes the array whose first element is at `at`; -1 where the text ends before. */
function endOfArray(json: Buffer, at: number): number {
  let depth = 1;
  for (let i = at; i < json.length; i++) {
    const byte = json[i];
    if (byte === quote) i = endOfString(json, i);
    else if (byte === open) depth++;
    else if (byte === close && --depth === 0) return i + 1;
  }
  return -1;
}
