import { keptCluster } from '../../demo/estate/google-kept.ts';
import { keptProject } from '../../demo/estate/google-kept-project.ts';

const place = { id: 'acme-shop', number: '41', region: 'europe-west1' };

/** What a project in which everything is well answers. */
export const account = () => keptProject(place);
/** What a Standard cluster in which everything is well answers. */
export const cluster = () => keptCluster({ ...place, name: 'shop' });
