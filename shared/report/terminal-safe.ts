import { stripVTControlCharacters } from 'node:util';
import { clean } from './text.ts';

/** Text from outside for a terminal or a CI log: no control or bidi character, and no line that a CI takes for a command. */
export function terminalSafe(text: string): string {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => uncommand(clean(stripVTControlCharacters(line)).replaceAll('\ufffd', '')))
    .join('\n');
}

/** `::` at the start is a command to GitHub, `##vso[` and `##[` anywhere to Azure Pipelines. */
export const uncommand = (line: string) => line.replace(/^(\s*):(?=:)/, '$1: ').replace(/#(?=#\w*\[)/g, '# ');
