import type { CloudCall } from '../../shared/cloud/calls.ts';
import { awsCalls } from '../../shared/cloud/calls-aws.ts';
import { azureCalls } from '../../shared/cloud/calls-azure.ts';
import { googleCalls } from '../../shared/cloud/calls-google.ts';
import { per } from '../../shared/cloud/per.ts';

/** What docs/api-calls.md holds: how many calls a sweep makes, operation by operation. */
export function callsMarkdown(): string {
  return [
    '# API calls',
    '',
    'How often a sweep calls each operation: once for each thing in the second column, and once more for every further',
    'page of a list. In one process nothing is asked twice. A call is made only when a rule that is on needs its answer.',
    '`report.json` holds the calls of a run under `calls`; test/cost holds a sweep of 500 clusters to this table.',
    'Logins are not counted: a token is kept for its hour.',
    '',
    ...[awsCalls, googleCalls, azureCalls].flatMap(table),
  ].join('\n');
}

function table(calls: readonly CloudCall[]): string[] {
  const rows = calls.map(
    ({ operation, serves, why }) => `| \`${operation}\` | ${per[operation as keyof typeof per]} | ${serves} | ${why} |`,
  );
  return [
    `## ${calls[0]?.provider}`,
    '',
    '| operation | once for each | serves | why |',
    '|---|---|---|---|',
    ...rows,
    '',
  ];
}
