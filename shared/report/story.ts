import type { Finding } from '../model/finding.ts';
import type { ClusterReport, ExceptionUse, Report } from '../model/report.ts';
import { severities } from '../model/rule.ts';
import { count, percent, plural, some } from './text.ts';

/** The words that every format for people shares. Nothing here is escaped: each format does that its own way. */
export interface Story {
  /** `Grade D`, or `No grade`. */
  readonly grade: string;
  /** `87 % coverage`, or `no coverage`: stands beside every grade. */
  readonly coverage: string;
  /** What a person should know first. */
  readonly verdict: string;
  /** What the verdict leaves out; undefined when everything was read. */
  readonly blind: string | undefined;
}

export function storyOf(report: Report): Story {
  return {
    grade: report.grade ? `Grade ${report.grade}` : 'No grade',
    coverage: report.coverage === undefined ? 'no coverage' : `${percent(report.coverage)} coverage`,
    verdict: verdictOf(report),
    blind: blindOf(report),
  };
}

function verdictOf(report: Report): string {
  if (report.coverage === undefined) return 'No cluster was found, so nothing was judged.';
  if (report.coverage === 0) return 'No cluster could be read.';
  const top = severities.filter((severity) => report.open[severity] > 0).slice(0, 2);
  const size = plural(report.clusters.length, 'cluster');
  if (!top.length) return `Nothing is open in what was read of ${size}.`;
  const hit = report.clusters.filter(({ open }) => top.some((severity) => open[severity])).length;
  const total = top.reduce((sum, severity) => sum + report.open[severity], 0);
  const parts = top.map((severity) => `${count(report.open[severity])} ${severity}`).join(' and ');
  const where = hit ? ` in ${count(hit)} of ${size}` : ', none of them inside a cluster';
  return `${parts} ${total === 1 ? 'finding is' : 'findings are'} open${where}.`;
}

function blindOf(report: Report): string | undefined {
  const unread = report.clusters.filter(({ outcome }) => outcome === 'not-scanned').length;
  const outside = report.clusters.filter(({ outcome }) => outcome === 'control-plane').length;
  const partly = report.clusters.filter(({ outcome, gaps }) => outcome === 'judged' && gaps.length).length;
  const parts = [
    report.lost.length ? plural(report.lost.length, 'place was lost', 'places were lost') : '',
    unread ? `${plural(unread, 'cluster was', 'clusters were')} not scanned` : '',
    outside ? `${plural(outside, 'cluster was', 'clusters were')} judged from outside only` : '',
    partly ? `${plural(partly, 'cluster was', 'clusters were')} read in part` : '',
  ].filter((part) => part !== '');
  const without = report.run.without ?? [];
  const asked = without.length ? [`Left out as configured: ${some(without, 3)}.`] : [];
  const pieces = [
    ...(parts.length ? [`${some(parts, parts.length)}.`] : []),
    ...(report.complete ? [] : [unfinished]),
    ...asked,
  ];
  return pieces.length ? pieces.join(' ') : undefined;
}
const unfinished = 'The run did not finish: what is missing here was not looked at.';

/** `eks · 111122223333 · eu-west-1`. */
export function homeOf({ ref: { provider, account, region } }: Pick<ClusterReport, 'ref'>): string {
  return [provider, account, region].filter((part) => part).join(' · ');
}

/** What an exception covers: `rule privileged-container, cluster prod-*`. */
export function reachOf({ rule, cluster, namespace, resource }: ExceptionUse['exception']): string {
  const parts = Object.entries({ rule, cluster, namespace, resource });
  return parts.flatMap(([name, value]) => (value ? [`${name} ${value}`] : [])).join(', ') || 'everything';
}

/** What a person should do about an exception that no longer does its work. */
export const exceptionAdvice = {
  expired: 'expired: its findings count again; renew it or fix them',
  unused: 'unused: it matched nothing; remove it',
  'over-broad': 'over-broad: it names neither a rule nor a cluster; narrow it',
} as const;

/** The origin's id, unique in the estate, and its name for people. */
export function originOf({ origin }: Finding): { readonly id: string; readonly name: string } {
  if ('cluster' in origin) return { id: origin.cluster.id, name: origin.cluster.name };
  if ('files' in origin) return { id: origin.files, name: origin.files };
  const { provider, id } = origin.account;
  return { id: `${provider}/${id}/${origin.region ?? ''}`, name: [id, origin.region].filter((part) => part).join(' ') };
}
