import aws from '@pulumi/aws';
import pulumi from '@pulumi/pulumi';
import type { Network } from './network.ts';

interface EndpointsArgs {
  readonly prefix: string;
  readonly region: string;
  readonly network: Network;
}

/** What needs more than AWS and so does not work without a way out. */
export const needsEgress = ['webhooks', 'calendar imports', 'sign-in with other providers (OIDC)'];

// What the services and the container agent call.
const awsServices = [
  'ecr.api',
  'ecr.dkr',
  'logs',
  'secretsmanager',
  'sns',
  'sqs',
  'email',
  'bedrock-runtime',
];

/** Doors to the services of AWS for private tasks that have no other way out. */
export class Endpoints extends pulumi.ComponentResource {
  constructor(name: string, args: EndpointsArgs, opts?: pulumi.ComponentResourceOptions) {
    super('hoi:foundation:Endpoints', name, {}, opts);
    const { prefix, region, network } = args;
    const parent = { parent: this };
    const group = new aws.ec2.SecurityGroup(
      `${prefix}-endpoints`,
      { vpcId: network.vpc.id, description: 'Doors to AWS services.' },
      parent,
    );
    new aws.vpc.SecurityGroupIngressRule(
      `${prefix}-endpoints`,
      {
        securityGroupId: group.id,
        description: 'TLS from the network',
        cidrIpv4: network.vpc.cidrBlock,
        ipProtocol: 'tcp',
        fromPort: 443,
        toPort: 443,
      },
      parent,
    );
    for (const service of awsServices) {
      new aws.ec2.VpcEndpoint(
        `${prefix}-${service}`,
        {
          vpcId: network.vpc.id,
          serviceName: `com.amazonaws.${region}.${service}`,
          vpcEndpointType: 'Interface',
          privateDnsEnabled: true,
          subnetIds: network.subnets.private.map(({ id }) => id),
          securityGroupIds: [group.id],
        },
        parent,
      );
    }
    this.registerOutputs();
  }
}
