import { world } from './gke.ts';
import { testPairs } from './run.ts';

await testPairs('gke', world);
