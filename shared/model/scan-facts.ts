/** What others found out and `--facts` gives: nothing here is asked of a cluster or a cloud. */
export interface ScanFacts {
  readonly images?: readonly ImageFacts[] | undefined;
  readonly services?: readonly ServiceFacts[] | undefined;
}

export interface ImageFacts {
  /** As pods name it, or with its digest: `ghcr.io/acme/web:1.4`, `ghcr.io/acme/web@sha256:…`. */
  readonly image: string;
  /** It has a signature. */
  readonly signed?: boolean | undefined;
  /** A signature of it was verified with a key that is trusted. */
  readonly verified?: boolean | undefined;
  readonly vulnerabilities?:
    | readonly {
        readonly id: string;
        readonly severity: 'critical' | 'high' | 'medium' | 'low';
        /** Somebody far away can run code by it. */
        readonly remoteCode?: boolean | undefined;
      }[]
    | undefined;
}

export interface ServiceFacts {
  /** Absent: of any cluster. */
  readonly cluster?: string | undefined;
  readonly namespace: string;
  readonly name: string;
  /** It answered only those who logged in. */
  readonly authenticated?: boolean | undefined;
}
