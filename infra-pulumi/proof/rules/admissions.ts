import type { Captured } from '../captured.ts';
import type { Graph } from '../graph.ts';

/** One way into a security group. */
export interface Admission {
  /** The group that lets in. */
  readonly into: string;
  /** A group, a prefix list, or an address range. */
  readonly from: string;
  readonly port: string;
}

/** Every way into every security group, in whichever form it was written. */
export function admissionsOf(graph: Graph): readonly Admission[] {
  const ruled = graph
    .ofType('aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule')
    .map(({ inputs }) => ({
      into: inputs.securityGroupId,
      from:
        inputs.referencedSecurityGroupId ??
        inputs.prefixListId ??
        inputs.cidrIpv4 ??
        inputs.cidrIpv6,
      port: portOf(inputs),
    }));
  return [...ruled, ...graph.ofType('aws:ec2/securityGroup:SecurityGroup').flatMap(inlineOf)];
}

function inlineOf({ id, inputs }: Captured): readonly Admission[] {
  return (inputs.ingress ?? []).flatMap((rule: Captured['inputs']) =>
    [
      ...(rule.cidrBlocks ?? []),
      ...(rule.ipv6CidrBlocks ?? []),
      ...(rule.prefixListIds ?? []),
      ...(rule.securityGroups ?? []),
    ].map((from) => ({ into: id, from, port: portOf(rule) })),
  );
}

const portOf = ({ fromPort, toPort, ipProtocol, protocol }: Captured['inputs']): string => {
  if (`${ipProtocol ?? protocol}` === '-1') return 'any';
  return fromPort === toPort ? `${fromPort}` : `${fromPort}-${toPort}`;
};

/** Whether an address range holds addresses outside the network. */
export const isOutside = (from: string): boolean =>
  /[.:].*\//.test(from) && !/^(10\.|172\.(1[6-9]|2\d|3[01])\.|192\.168\.|fd)/.test(from);
