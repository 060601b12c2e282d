import type { Exception, Finding } from '../../model/finding.ts';
import type { Fix } from '../../model/fix.ts';
import type { RuleReport } from '../../model/report.ts';
import { type Severity, severities } from '../../model/rule.ts';
import { commandLines, disruptions } from '../fix.ts';
import { originOf, reachOf } from '../story.ts';
import { clip } from '../text.ts';
import { inert } from './markup.ts';

/** What the page's script reads. A row is a list of numbers: see `numberColumns` and `textColumns`. */
export interface Data {
  readonly rows: readonly (readonly number[])[];
  readonly strings: readonly string[];
  /** id, name, provider, home. */
  readonly origins: readonly (readonly [string, string, string, string])[];
  /** id, title, risk, remediation. */
  readonly rules: readonly (readonly [string, string, string, string])[];
  /** reach, reason, owner, expires. */
  readonly exceptions: readonly (readonly [string, string, string, string])[];
}

/** A row begins with these: rule, origin and exception by index, the others as they are. */
export const numberColumns = ['rule', 'severity', 'status', 'origin', 'exception', 'pods', 'subjects'] as const;
/** Then these, each by index into `strings` (0 is the empty one). */
export const textColumns = [
  ...(['id', 'kind', 'namespace', 'name', 'container', 'message', 'path'] as const),
  ...(['serviceAccount', 'image', 'nodePools', 'instanceTypes', 'absorbed'] as const),
  ...(['command', 'terraform', 'steps', 'disruption', 'reference'] as const),
] as const;
export const statuses = ['open', 'unknown', 'excepted'] as const;

/** A browser stays quick with so many. */
const most = 50_000;

export interface Selection {
  /** Gravest first. */
  readonly kept: readonly Finding[];
  readonly total: { readonly [S in Severity]: number };
}

/** One pass over the findings that holds the gravest `limit` of them, however many there are. */
export async function gravest(findings: AsyncIterable<Finding>, limit = most): Promise<Selection> {
  const buckets: Finding[][] = Array.from({ length: severities.length * statuses.length }, () => []);
  const total: Record<Severity, number> = { critical: 0, high: 0, medium: 0, low: 0, info: 0 };
  let kept = 0;
  for await (const finding of findings) {
    total[finding.severity] += 1;
    buckets[severities.indexOf(finding.severity) * statuses.length + statusOf(finding)]?.push(finding);
    kept += 1;
    if (kept > limit) {
      buckets.findLast((bucket) => bucket.length)?.pop();
      kept -= 1;
    }
  }
  return { kept: buckets.flat(), total };
}

const statusOf = ({ status, exception }: Finding) => (status === 'unknown' ? 1 : exception ? 2 : 0);

/** The first findings that fit into `limit` bytes, as inert JSON in pieces. */
export function encode(kept: readonly Finding[], rules: readonly RuleReport[], limit: number) {
  const about = new Map(rules.map((rule) => [rule.id, rule]));
  const strings = table<string>((text) => text);
  strings.add('', () => '');
  const text = (value: string | undefined) => strings.add(value ?? '', (raw) => clip(raw, 600));
  const list = (values: readonly string[] | undefined) => text(values?.join(', '));
  const origins = table<Finding>((finding) => originOf(finding).id);
  const ruleTable = table<string>((id) => id);
  const exceptions = table<Exception>((exception) => JSON.stringify(exception));
  const tables = [strings, origins, ruleTable, exceptions];
  const rows: string[] = [];
  let used = 200;
  for (const finding of kept) {
    const { ruleId, severity, resource, context, exception } = finding;
    const row = [
      ruleTable.add(ruleId, () => ruleCells(ruleId, about.get(ruleId))),
      ...[severities.indexOf(severity), statusOf(finding), origins.add(finding, originCells)],
      ...[exception ? exceptions.add(exception, exceptionCells) + 1 : 0, context.pods ?? 0, finding.subjects ?? 0],
      ...[text(finding.id), text(resource.kind), text(resource.namespace), text(resource.name)],
      ...[text(finding.container), text(finding.message), text(finding.path), text(context.serviceAccount)],
      ...[text(context.image), list(context.nodePools), list(context.instanceTypes), list(finding.absorbed)],
      ...fixCells(finding.fix).map(text),
    ];
    const json = `${rows.length ? ',\n' : ''}[${row.join(',')}]`;
    used += json.length;
    if (used + tables.reduce((sum, { bytes }) => sum + bytes(), 0) > limit) break;
    rows.push(json);
  }
  return { shown: rows.length, pieces };

  function* pieces(): Iterable<string> {
    yield '{"rows":[';
    yield* rows;
    yield `],"strings":[${strings.cells.join(',\n')}],"origins":[${origins.cells.join(',\n')}],`;
    yield `"rules":[${ruleTable.cells.join(',\n')}],"exceptions":[${exceptions.cells.join(',\n')}]}`;
  }
}

const ruleCells = (id: string, rule: RuleReport | undefined) =>
  [id, rule?.title ?? id, rule?.risk ?? '', rule?.remediation ?? ''].map((cell) => clip(cell, 1000));
const fixCells = (fix: Fix | undefined): (string | undefined)[] =>
  fix
    ? [commandLines(fix), fix.terraform, fix.words, disruptions[fix.disruption], fix.reference]
    : [undefined, undefined, undefined, undefined, undefined];
const exceptionCells = (exception: Exception) =>
  [reachOf(exception), exception.reason, exception.owner, exception.expires].map((cell) => clip(cell, 600));

function originCells(finding: Finding): string[] {
  const { origin } = finding;
  const { id, name } = originOf(finding);
  const at = 'cluster' in origin ? origin.cluster : 'account' in origin ? origin.account : undefined;
  const home = 'cluster' in origin ? [origin.cluster.account, origin.cluster.region] : [];
  const where = [at?.provider, ...home].filter((part) => part).join(' · ');
  return [clip(id, 1000), clip(name, 300), at?.provider ?? 'files', clip(where, 300)];
}

/** Values by key, each encoded once; `cells` in the order of their indexes. */
function table<T>(keyOf: (value: T) => string) {
  const indexes = new Map<string, number>();
  const cells: string[] = [];
  let size = 0;
  return {
    cells,
    bytes: () => size,
    add(value: T, encoded: (value: T) => string | string[]): number {
      const key = keyOf(value);
      const known = indexes.get(key);
      if (known !== undefined) return known;
      const cell = inert(encoded(value));
      size += Buffer.byteLength(cell) + 2;
      indexes.set(key, cells.length);
      return cells.push(cell) - 1;
    },
  };
}
