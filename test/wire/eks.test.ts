import { world } from './eks.ts';
import { testPairs } from './run.ts';

await testPairs('eks', world);
