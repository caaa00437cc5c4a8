import {
  GetParameterCommand,
  ParameterNotFound,
  PutParameterCommand,
  type SSMClient,
} from '@aws-sdk/client-ssm';
import { type Release, releaseSchema } from './release.ts';

/** The last release that was found good; null before the first one. */
export async function readLastGood(ssm: SSMClient, name: string): Promise<Release | null> {
  try {
    const { Parameter } = await ssm.send(new GetParameterCommand({ Name: name }));
    return releaseSchema.parse(JSON.parse(Parameter?.Value ?? ''));
  } catch (error) {
    if (error instanceof ParameterNotFound) return null;
    throw error;
  }
}

/** Remembers a release as good; the store keeps the ones before it as versions. */
export async function rememberGood(ssm: SSMClient, name: string, release: Release): Promise<void> {
  const Value = JSON.stringify(release);
  await ssm.send(new PutParameterCommand({ Name: name, Value, Type: 'String', Overwrite: true }));
}
