import { all } from '../../engine/known.ts';
import { selects } from '../../engine/selector.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'dangling-servicemonitor',
  title: 'Service monitor selects no Service',
  severity: 'info',
  target: 'service-monitor',
  needs: ['services'],
  controls: ['nsa:logging'],
  covers: ['dangling-servicemonitor'],
  profiles: ['reliability'],
  risk: 'Nothing is measured, and a dashboard that stays empty looks like a quiet system.',
  remediation: 'Change selector and namespaceSelector to labels and namespaces of the Services that are meant.',
  check({ spec, metadata }, { objects }) {
    const { any, matchNames = [metadata?.namespace ?? ''] } = spec?.namespaceSelector ?? {};
    const found = all(objects.services, 'services').some(
      ({ metadata: of }) => (any || matchNames.includes(of?.namespace ?? '')) && selects(spec?.selector, of?.labels),
    );
    return found ? undefined : { path: ['spec', 'selector'], message: 'no Service has these labels' };
  },
});
