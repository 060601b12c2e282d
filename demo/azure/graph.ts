import { type Answer, armError } from './answers.ts';
import type { AzureEstate } from './arm.ts';

const pageSize = 2;
const understood =
  /^resources\s*\|\s*where type =~ 'microsoft\.containerservice\/managedclusters'\s*\|\s*project ([\w, ]+)$/i;

/** Resource Graph for the one query that it understands; silent about subscriptions that refuse, as the real one. */
export function resourceGraph(estate: AzureEstate, body: string): Answer {
  const { query, options } = JSON.parse(body || '{}') as {
    query?: string;
    options?: { $skipToken?: string; $top?: number; resultFormat?: string };
  };
  const columns = understood.exec(query?.trim() ?? '')?.[1]?.split(/\s*,\s*/);
  if (!columns) return armError(400, 'BadRequest', 'Please provide below info when asking for support: InvalidQuery.');
  if (options?.resultFormat !== 'objectArray') return armError(400, 'BadRequest', 'This emulator answers objectArray.');
  const rows = estate.subscriptions
    .filter(({ refuses }) => !refuses)
    .flatMap(({ id, clusters }) => clusters.map(({ cluster }) => ({ ...cluster, subscriptionId: id })))
    .map((row) => Object.fromEntries(columns.map((column) => [column, row[column as keyof typeof row]])));
  const from = options.$skipToken ? Number(Buffer.from(options.$skipToken, 'base64url').toString()) : 0;
  const data = rows.slice(from, from + Math.min(pageSize, options.$top ?? 100));
  const next = from + data.length;
  return {
    status: 200,
    headers: { 'x-ms-user-quota-remaining': '14', 'x-ms-user-quota-resets-after': '00:00:05' },
    body: {
      totalRecords: rows.length,
      count: data.length,
      data,
      facets: [],
      resultTruncated: 'false',
      ...(next < rows.length && { $skipToken: Buffer.from(String(next)).toString('base64url') }),
    },
  };
}
