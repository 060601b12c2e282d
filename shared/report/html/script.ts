import { severities } from '../../model/rule.ts';
import { makeFilters } from './client/filters.ts';
import { makeItems } from './client/items.ts';
import { makeList } from './client/list.ts';
import { start } from './client/start.ts';
import { numberColumns, statuses, textColumns } from './data.ts';

/** esbuild's `keepNames` hands every inner function to a helper that a source text alone does not have: its name, found here. */
const probe = () => {
  const inner = () => 0;
  return inner;
};
const helper = /([\w$]+)\(\s*\(\)\s*=>\s*0\s*,/.exec(`${probe}`)?.[1];

/** The page's script: source texts of self-contained functions, so that it needs no build and a bundler may rename them. */
export const script = `'use strict';
${helper ? `const ${helper} = (named) => named;\n` : ''}(${start})(window, {
makeItems: ${makeItems},
makeFilters: ${makeFilters},
makeList: ${makeList},
numbers: ${JSON.stringify(numberColumns)},
texts: ${JSON.stringify(textColumns)},
severities: ${JSON.stringify(severities)},
statuses: ${JSON.stringify(statuses)},
});
`;
