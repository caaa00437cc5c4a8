import pulumi from '@pulumi/pulumi';

/** One statement of a policy; `Sid` says in a word what it is for. */
export interface Statement {
  readonly Sid: string;
  readonly Effect: 'Allow' | 'Deny';
  readonly Principal?: pulumi.Input<
    '*' | Readonly<Record<string, pulumi.Input<string | string[]>>>
  >;
  readonly Action: string | readonly string[];
  readonly Resource?: pulumi.Input<string> | readonly pulumi.Input<string>[];
  readonly Condition?: Readonly<
    Record<string, Readonly<Record<string, pulumi.Input<string | string[]>>>>
  >;
}

/** The JSON text of a policy. */
export function policy(...statements: readonly Statement[]): pulumi.Output<string> {
  return pulumi.jsonStringify({ Version: '2012-10-17', Statement: statements });
}

/** The trust policy of a role that an AWS service takes on, for this account's resources alone. */
export function trust(service: string, accountId: pulumi.Input<string>): pulumi.Output<string> {
  return policy({
    Sid: 'Assume',
    Effect: 'Allow',
    Principal: { Service: service },
    Action: 'sts:AssumeRole',
    Condition: { StringEquals: { 'aws:SourceAccount': accountId } },
  });
}
