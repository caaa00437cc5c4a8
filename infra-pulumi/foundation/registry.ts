import aws from '@pulumi/aws';
import pulumi from '@pulumi/pulumi';
import { type Image, images } from '../services.ts';

interface RegistryArgs {
  readonly prefix: string;
  readonly key: aws.kms.Key;
}

/** A repository for each image: scanned when pushed, tags never moved, old images let go. */
export class Registry extends pulumi.ComponentResource {
  readonly repositories: Readonly<Record<Image, aws.ecr.Repository>>;

  constructor(name: string, { prefix, key }: RegistryArgs, opts?: pulumi.ComponentResourceOptions) {
    super('hoi:foundation:Registry', name, {}, opts);
    this.repositories = Object.fromEntries(
      images.map((image) => [image, this.#repository(`${prefix}/${image}`, key)]),
    ) as Record<Image, aws.ecr.Repository>;
    this.registerOutputs();
  }

  #repository(name: string, key: aws.kms.Key): aws.ecr.Repository {
    const repository = new aws.ecr.Repository(
      name,
      {
        name,
        imageTagMutability: 'IMMUTABLE',
        imageScanningConfiguration: { scanOnPush: true },
        encryptionConfigurations: [{ encryptionType: 'KMS', kmsKey: key.arn }],
      },
      { parent: this, protect: true },
    );
    new aws.ecr.LifecyclePolicy(
      name,
      { repository: repository.name, policy: JSON.stringify({ rules: lifecycle }) },
      { parent: this },
    );
    return repository;
  }
}

const lifecycle = [
  {
    rulePriority: 1,
    description: 'images that lost their tag',
    selection: {
      tagStatus: 'untagged',
      countType: 'sinceImagePushed',
      countUnit: 'days',
      countNumber: 7,
    },
    action: { type: 'expire' },
  },
  {
    rulePriority: 2,
    description: 'enough to go back twenty releases',
    selection: { tagStatus: 'any', countType: 'imageCountMoreThan', countNumber: 20 },
    action: { type: 'expire' },
  },
];
