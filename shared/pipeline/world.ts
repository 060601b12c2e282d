import type { Config } from '../config.ts';
import type { ClusterRef, ProviderName } from '../model/cluster.ts';
import type { Provider } from '../model/provider.ts';
import type { Run, Scan } from '../model/report.ts';
import type { Rule, Severity } from '../model/rule.ts';
import type { ScanFacts } from '../model/scan-facts.ts';
import type { ObjectStore } from '../model/store.ts';

/** Everything that the pipeline touches outside itself; functions/wire.ts makes it. */
export interface World {
  readonly config: Config;
  /** Version of this tool. */
  readonly tool: string;
  readonly providers: ReadonlyMap<ProviderName, Provider>;
  /** Why a provider is not in `providers`, for the report. */
  readonly leftOut: ReadonlyMap<ProviderName, string>;
  /** The rules that are on. */
  readonly rules: readonly Rule[];
  readonly severities: ReadonlyMap<string, Severity>;
  /** What `--facts` gives. */
  readonly facts?: ScanFacts;
  readonly store: ObjectStore;
  readonly now: () => Date;
  readonly progress: (event: Progress) => void;
  /** Aborted = stop cleanly and keep what was judged. */
  readonly signal: AbortSignal;
  /** API servers met in this process, by address and by uid, so that two roads to one cluster scan it once. */
  readonly met: Map<string, ClusterRef>;
}

/** What a run narrows itself to; every list empty = everything that is configured. Selectors only narrow. */
export interface Scope {
  readonly providers?: readonly ProviderName[] | undefined;
  readonly accounts?: readonly string[] | undefined;
  readonly regions?: readonly string[] | undefined;
  readonly clusters?: readonly string[] | undefined;
}

export type Progress =
  /** `region x`, `cluster y*`: asked for, and nothing answered to it. */
  | { readonly event: 'unmatched'; readonly asked: readonly string[] }
  | { readonly event: 'discovered'; readonly clusters: number; readonly lost: number }
  | { readonly event: 'scanning'; readonly cluster: ClusterRef }
  | {
      readonly event: 'scanned';
      readonly cluster: ClusterRef;
      readonly outcome: Scan['outcome'];
      readonly why?: string;
    }
  | { readonly event: 'reported'; readonly run: Run; readonly key: string };
