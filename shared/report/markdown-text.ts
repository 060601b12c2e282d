import { clip } from './text.ts';

/** A code span: nothing in it is a link, a mention, an image or HTML. */
export function code(text: string): string {
  return `\`${clip(text, 160).replaceAll('`', "'").trim() || ' '}\``;
}
/** In a table a pipe ends the cell, in a code span too. */
export const cell = (span: string) => span.replaceAll('|', '\\|');

/** Words as they are; whatever could be markup, a link, a mention or a reference becomes a code span. */
export function prose(text: string): string {
  const words: string[] = [];
  const odd: string[] = [];
  for (const word of [...clip(text, 400).split(' '), '']) {
    const plain =
      /^[\p{L}\p{N}\p{M}.,;:()'"%/+=?…–—‹›·-]*$/u.test(word) && !/:\/|www\.|^[:%]|[\da-f]{7}|GH-/i.test(word);
    if (!plain) odd.push(word);
    else if (odd.length) words.push(code(odd.splice(0).join(' ')), word);
    else words.push(word);
  }
  return words.join(' ').trim();
}
