import type { ReportFormat } from '../model/report.ts';

export type FormatName = 'json' | 'ndjson' | 'html' | 'markdown';

/** Each format, loaded when it is asked for. */
export const formats: { readonly [Name in FormatName]: () => Promise<ReportFormat> } = {
  json: async () => (await import('./json.ts')).json,
  ndjson: async () => (await import('./ndjson.ts')).ndjson,
  html: async () => (await import('./html.ts')).html,
  markdown: async () => (await import('./markdown.ts')).markdown,
};
