import { severities } from '../../model/rule.ts';
import { makeFilters } from './client/filters.ts';
import { makeItems } from './client/items.ts';
import { makeList } from './client/list.ts';
import { start } from './client/start.ts';
import { columns, statuses } from './data.ts';

/** The page's script: source texts of self-contained functions, so that it needs no build and a bundler may rename them. */
export const script = `'use strict';
(${start})(window, {
makeItems: ${makeItems},
makeFilters: ${makeFilters},
makeList: ${makeList},
columns: ${JSON.stringify(columns)},
severities: ${JSON.stringify(severities)},
statuses: ${JSON.stringify(statuses)},
});
`;
