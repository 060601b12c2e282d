import { world } from './aks.ts';
import { testPairs } from './run.ts';

await testPairs('aks', world);
