import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Translated } from './translate.ts';

/** A resource that breaks one of AWS's Control Tower rules. */
export interface Violation {
  /** Such as `CT.RDS.PR.20`. */
  readonly rule: string;
  readonly says: string;
  /** As it is called in the template. */
  readonly resource: string;
}

const root = dirname(
  createRequire(import.meta.url).resolve('@cdklabs/cdk-validator-cfnguard/package.json'),
);
const rulesFolder = join(root, 'rules/control-tower/cfn-guard');

// The package brings AWS's own engine for these.
const platforms: Readonly<Record<string, string>> = { linux: 'ubuntu', darwin: 'macos' };
const machines: Readonly<Record<string, string>> = { x64: 'x86_64', arm64: 'aarch64' };
const engine = join(
  root,
  'bin',
  `${platforms[process.platform]}`,
  `${machines[process.arch]}`,
  'cfn-guard',
);

/** How a resource is called in a template. */
const logicalName = ({ type, resource }: Translated): string =>
  `${type.replace(/^AWS::/, '')} ${resource.name}`.replace(
    /[^A-Za-z0-9]+(.)?/g,
    (_, next: string = '') => next.toUpperCase(),
  );

/** The Control Tower rules that the resources break, by AWS's own engine. */
export async function violationsOf(
  resources: readonly Translated[],
): Promise<readonly Violation[]> {
  const work = mkdtempSync(join(tmpdir(), 'hoi-guard-'));
  try {
    const found = await Promise.all(
      readdirSync(rulesFolder).map(async (topic) => {
        const rules = join(rulesFolder, topic);
        const types = typesIn(rules);
        // The engine is slow in what a rule does not look at: each topic sees its own.
        const looked = resources.filter(({ type }) => types.has(type));
        if (looked.length === 0) return { violations: [], followed: 0 };
        const template = join(work, `${topic}.json`);
        const Resources = templateOf(looked);
        writeFileSync(
          template,
          JSON.stringify({ AWSTemplateFormatVersion: '2010-09-09', Resources }),
        );
        return read(await ask(template, rules));
      }),
    );
    if (!found.some(({ followed }) => followed > 0))
      throw new Error('the engine looked at nothing');
    return found.flatMap(({ violations }) => violations);
  } finally {
    rmSync(work, { recursive: true });
  }
}

/** The types that some rule of a folder names. */
function typesIn(rules: string): ReadonlySet<string> {
  const texts = readdirSync(rules).map((file) => readFileSync(join(rules, file), 'utf8'));
  return new Set(texts.flatMap((text) => text.match(/AWS::\w+::\w+/g) ?? []));
}

/** One template of all; what several configurations have alike stands in it once. */
function templateOf(resources: readonly Translated[]): Record<string, unknown> {
  const template = new Map<string, string>();
  for (const each of resources) {
    const text = JSON.stringify({ Type: each.type, Properties: each.properties });
    const name = logicalName(each);
    const others = [...template].filter(([key]) => key.replace(/V\d+$/, '') === name);
    if (others.some(([, known]) => known === text)) continue;
    template.set(others.length === 0 ? name : `${name}V${others.length + 1}`, text);
  }
  return Object.fromEntries([...template].map(([name, text]) => [name, JSON.parse(text)]));
}

function ask(template: string, rules: string): Promise<string> {
  const form = ['--output-format', 'json', '--show-summary', 'none', '--structured'];
  const child = spawn(engine, ['validate', '--rules', rules, '--data', template, ...form]);
  const answer: Buffer[] = [];
  child.stdout.on('data', (part: Buffer) => answer.push(part));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      // 19 says that some rule is broken.
      if (code === 0 || code === 19) resolve(Buffer.concat(answer).toString());
      else reject(new Error(`the rule engine ended with ${code}`));
    });
  });
}

interface Answer {
  readonly not_compliant: readonly unknown[];
  readonly compliant: readonly string[];
}

function read(text: string) {
  const answers: readonly Answer[] = JSON.parse(text);
  return {
    violations: answers.flatMap(({ not_compliant: broken }) => broken.flatMap(violationsIn)),
    followed: answers.reduce((sum, { compliant }) => sum + compliant.length, 0),
  };
}

// The form of an answer follows how a rule is written; what is wanted is the same text in each.
function violationsIn(broken: unknown): readonly Violation[] {
  const text = JSON.stringify(broken);
  const [, rule = 'unknown', says = ''] = /\[(CT\.[^\]]+)\]: ([^\\[]+)/.exec(text) ?? [];
  const named = new Set(
    [...text.matchAll(/\/Resources\/([A-Za-z0-9]+)/g)].map(([, name = '']) => name),
  );
  return [...named].map((resource) => ({ rule, says: says.trim(), resource }));
}
