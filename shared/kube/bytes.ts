const [quote, backslash] = [...Buffer.from('"\\')];

/** Position of the quote that closes the string which opens at `at`. */
export function endOfString(json: Buffer, at: number): number {
  let i = at + 1;
  while (i < json.length && json[i] !== quote) i += json[i] === backslash ? 2 : 1;
  return i;
}

/** Copies a stretch down to `write`, within the buffer; the position behind it. */
export function move(json: Buffer, write: number, from: number, to: number): number {
  if (write !== from) json.copyWithin(write, from, to);
  return write + to - from;
}
