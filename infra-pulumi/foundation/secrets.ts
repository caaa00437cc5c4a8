import { randomBytes } from 'node:crypto';
import aws from '@pulumi/aws';
import pulumi from '@pulumi/pulumi';
import { keyHolders, type Subgraph, subgraphs } from '../services.ts';

interface SecretsArgs {
  readonly prefix: string;
  readonly key: aws.kms.Key;
}

/**
 * What IAM cannot do: a key between the gateway and each subgraph, and the keys that three subgraphs
 * seal data at rest with. Made once; a later run never changes a value.
 */
export class Secrets extends pulumi.ComponentResource {
  readonly gatewayKeys: Readonly<Record<Subgraph, aws.secretsmanager.Secret>>;
  readonly secretKeys: Readonly<Record<(typeof keyHolders)[number], aws.secretsmanager.Secret>>;

  constructor(name: string, { prefix, key }: SecretsArgs, opts?: pulumi.ComponentResourceOptions) {
    super('hoi:foundation:Secrets', name, {}, opts);
    const secrets = <T extends Subgraph>(use: string, owners: readonly T[]) =>
      Object.fromEntries(
        owners.map((owner) => [owner, this.#secret(`${prefix}/${owner}/${use}`, key)]),
      ) as Record<T, aws.secretsmanager.Secret>;
    this.gatewayKeys = secrets('gateway-key', subgraphs);
    this.secretKeys = secrets('secret-key', keyHolders);
    this.registerOutputs();
  }

  #secret(name: string, key: aws.kms.Key): aws.secretsmanager.Secret {
    const secret = new aws.secretsmanager.Secret(
      name,
      { name, kmsKeyId: key.arn, recoveryWindowInDays: 30 },
      { parent: this, protect: true, retainOnDelete: true },
    );
    new aws.secretsmanager.SecretVersion(
      name,
      { secretId: secret.id, secretString: pulumi.secret(randomBytes(32).toString('base64url')) },
      { parent: this, protect: true, retainOnDelete: true, ignoreChanges: ['secretString'] },
    );
    return secret;
  }
}
