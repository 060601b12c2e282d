import type { ReportFormat } from '../model/report.ts';
import { page } from './html/page.ts';
import { chunked } from './text.ts';

/** One offline file of at most 10 MB for a browser: the story first, then every finding that fits, with filters. */
export const html: ReportFormat = {
  extension: 'html',
  contentType: 'text/html; charset=utf-8',
  render: (report, findings) => chunked(page(report, findings())),
};
