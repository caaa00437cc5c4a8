import semver from 'semver';
import satisfies from 'spdx-satisfies';
import { z } from 'zod';
import type { Policy } from './policy.ts';

const lockfile = z.object({
  lockfileVersion: z.literal(3),
  packages: z.record(
    z.string(),
    z.object({
      name: z.string().optional(),
      version: z.string().optional(),
      resolved: z.string().optional(),
      integrity: z.string().optional(),
      license: z.string().optional(),
      link: z.boolean().optional(),
      hasInstallScript: z.boolean().optional(),
    }),
  ),
});

interface Installed {
  readonly path: string;
  readonly name: string;
  readonly version: string;
  readonly resolved: string | undefined;
  readonly integrity: string | undefined;
  readonly licence: string | undefined;
  readonly hasInstallScript: boolean;
}

/** Everything in lockfiles that the policy does not allow, a sentence each. Asks nobody. */
export function lockfileProblems(texts: readonly string[], policy: Policy): readonly string[] {
  const locks = texts.map(parse);
  return [
    ...locks.flatMap((installed) => [
      ...installed.flatMap((one) => problemsOf(one, policy)),
      ...copies(installed, policy),
    ]),
    ...unused(locks.flat(), policy),
  ];
}

function copies(installed: readonly Installed[], policy: Policy): readonly string[] {
  return policy.single.flatMap(({ name, range }) => {
    const found = installed.filter((one) => one.name === name);
    const wrong = found.filter(({ version }) => !semver.satisfies(version, range));
    return [
      ...(found.length > 1 ? [`${name} is there ${found.length} times`] : []),
      ...wrong.map(({ version }) => `${name} ${version} is not ${range}`),
    ];
  });
}

function parse(text: string): readonly Installed[] {
  return Object.entries(lockfile.parse(JSON.parse(text)).packages).flatMap(([path, entry]) => {
    const at = path.lastIndexOf('node_modules/');
    // Our own workspaces and the links to them.
    if (at === -1 || entry.link) return [];
    return {
      path,
      name: entry.name ?? path.slice(at + 'node_modules/'.length),
      version: entry.version ?? '',
      resolved: entry.resolved,
      integrity: entry.integrity,
      licence: entry.license,
      hasInstallScript: entry.hasInstallScript ?? false,
    };
  });
}

function problemsOf(one: Installed, policy: Policy): readonly string[] {
  const { name, version, resolved, integrity } = one;
  const problems: string[] = [];
  if (!semver.valid(version)) problems.push('has no exact version');
  // Without an address npm asks for all that the registry knows of a package, to find it.
  if (resolved === undefined) problems.push('has no address');
  else if (!isFromHost(resolved, policy.hosts)) problems.push(`comes from ${resolved}`);
  if (!/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity ?? '')) {
    problems.push('has no SHA-512 integrity');
  }
  if (!isLicensed(one, policy)) problems.push(`is under ${one.licence ?? 'no licence'}`);
  if (one.hasInstallScript && !policy.installScripts.includes(name)) {
    problems.push('has an install script');
  }
  for (const { name: refused, range, why } of policy.refused) {
    if (refused === name && semver.satisfies(version, range)) {
      problems.push(`is refused (${range}): ${why}`);
    }
  }
  return problems.map((problem) => `${one.path} ${version} ${problem}`);
}

function isFromHost(resolved: string, hosts: readonly string[]): boolean {
  const url = URL.parse(resolved);
  return url?.protocol === 'https:' && hosts.includes(url.host);
}

function isLicensed({ name, licence }: Installed, policy: Policy): boolean {
  if (!licence) return false;
  const exceptions = policy.licenceExceptions.filter((one) => one.name.test(name));
  try {
    return satisfies(licence, [...policy.licences, ...exceptions.map((one) => one.licence)]);
  } catch {
    return false;
  }
}

/** A permission that nothing needs any more would let something else in later. */
function unused(installed: readonly Installed[], policy: Policy): readonly string[] {
  return [
    ...policy.licenceExceptions
      .filter(({ name }) => !installed.some((one) => name.test(one.name)))
      .map(({ name }) => `the licence exception ${name} is not needed any more`),
    ...policy.installScripts
      .filter((name) => !installed.some((one) => one.name === name && one.hasInstallScript))
      .map((name) => `the install script of ${name} is allowed but not there any more`),
  ];
}
