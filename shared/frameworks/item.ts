/** One numbered item of a framework that the compliance view shows. */
export interface FrameworkItem {
  readonly title: string;
  /** The rules that cite it decide all of it; otherwise a pass is only "partly assessed". */
  readonly wholly?: true;
  /** Why no API decides it. */
  readonly manual?: string;
}
