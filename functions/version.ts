import { readFileSync } from 'node:fs';

/** Version of this tool, from the manifest beside it: package.json in the checkout and in the built package. */
export const version: string = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version;
