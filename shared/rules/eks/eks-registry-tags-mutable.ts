import { awsRegion, onAws } from '../../engine/eks.ts';
import { aws, awsFix } from '../../engine/fix-aws.ts';
import { mutable, ofRepositories } from '../../engine/registry.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'eks-registry-tags-mutable',
  title: 'Tags of images can be moved',
  severity: 'low',
  target: 'region',
  needs: ['registries'],
  controls: ['mitre:T1525'],
  covers: ['eks-ecr-immutable-tags'],
  risk: 'Whoever may push replaces what a tag stands for, and the next pod that starts runs it.',
  remediation: 'Set the repositories to immutable tags.',
  applies: onAws,
  check: (region) => ofRepositories(mutable(awsRegion(region))),
  fix(facts) {
    const [name = ''] = mutable(awsRegion(facts));
    const options = { region: facts.region ?? '', 'repository-name': name, 'image-tag-mutability': 'IMMUTABLE' };
    const terraform = ['aws_ecr_repository', { name, image_tag_mutability: 'IMMUTABLE' }] as const;
    const words = 'Do the same for each of the repositories.';
    return awsFix({ commands: [aws('ecr', 'put-image-tag-mutability', options)], terraform, words });
  },
});
