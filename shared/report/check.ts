import type { CheckReport } from '../model/check.ts';

export const checkFormatNames = ['terminal', 'ndjson', 'json', 'sarif', 'markdown', 'junit'] as const;
export type CheckFormatName = (typeof checkFormatNames)[number];
type Render = (report: CheckReport, color: boolean) => Iterable<string>;

/** Each format of `check`, loaded when it is asked for. */
export const checkFormats: { readonly [Name in CheckFormatName]: () => Promise<Render> } = {
  terminal: async () => (await import('./check-terminal.ts')).checkTerminal,
  ndjson: async () => (await import('./check-json.ts')).checkNdjson,
  json: async () => (await import('./check-json.ts')).checkJson,
  sarif: async () => (await import('./sarif.ts')).sarif,
  markdown: async () => (await import('./check-markdown.ts')).checkMarkdown,
  junit: async () => (await import('./junit.ts')).junit,
};
