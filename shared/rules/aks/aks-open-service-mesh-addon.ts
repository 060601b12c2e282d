import { addon, onAks } from '../../engine/aks.ts';
import { azAks } from '../../engine/fix-az.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'aks-open-service-mesh-addon',
  title: 'Retiring service mesh add-on is enabled',
  severity: 'low',
  target: 'cluster',
  controls: ['nsa:upgrading'],
  covers: ['aks-osm-addon'],
  risk: 'Open Service Mesh is archived: its proxies get no fixes after September 2027, and new flaws may stay open before.',
  remediation: 'Move to the managed service mesh, then disable the add-on.',
  applies: onAks,
  check: (cluster) =>
    addon(cluster, 'openservicemesh')?.enabled
      ? { path: ['native', 'addonProfiles', 'openservicemesh'], message: 'Open Service Mesh is on' }
      : undefined,
  fix: (cluster) =>
    azAks(cluster, 'disable-addons', ['--addons=open-service-mesh'], { open_service_mesh_enabled: false }),
});
