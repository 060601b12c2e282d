import { awsRegion, onAws } from '../../engine/eks.ts';
import { aws, awsFix } from '../../engine/fix-aws.ts';
import { ofRepositories, unscanned } from '../../engine/registry.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'eks-registry-scan-off',
  title: 'Images in the registry are not scanned',
  severity: 'medium',
  target: 'region',
  needs: ['registries'],
  controls: ['cis-eks:5.1.1', 'mitre:T1525', 'mitre:T1190'],
  covers: ['eks-ecr-scan-on-push'],
  risk: 'Images with flaws that everybody knows are deployed, and nobody hears of those found later.',
  remediation: 'Set a scanning rule of the registry that fits every repository.',
  applies: onAws,
  check: (region) => ofRepositories(unscanned(awsRegion(region))),
  fix({ region = '' }) {
    const rules = [{ scanFrequency: 'SCAN_ON_PUSH', repositoryFilters: [{ filter: '*', filterType: 'WILDCARD' }] }];
    const options = { region, 'scan-type': 'BASIC', rules };
    return awsFix({ commands: [aws('ecr', 'put-registry-scanning-configuration', options)] });
  },
});
