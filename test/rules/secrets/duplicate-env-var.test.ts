import rule from '../../../shared/rules/secrets/duplicate-env-var.ts';
import { testContainerRule } from '../run.ts';

const env = (...names: string[]) => ({ env: names.map((name) => ({ name })) });

testContainerRule(rule, { pass: [{}, env(), env('A', 'a', 'B')], fail: [env('A', 'A'), env('A', 'B', 'A')] });
