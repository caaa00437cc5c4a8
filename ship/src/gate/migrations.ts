import { loadModule, parse } from 'libpg-query';
import { z } from 'zod';
import { alterationProblem } from './alterations.ts';

// Only what the rules look at; everything else of the syntax tree passes.
const relation = z.object({ schemaname: z.string().optional(), relname: z.string() });
const command = z.object({
  subtype: z.string(),
  name: z.string().optional(),
  def: z.unknown().optional(),
});
const statement = z
  .object({
    CreateStmt: z.object({ relation }),
    AlterTableStmt: z.object({
      relation,
      cmds: z.array(z.object({ AlterTableCmd: command })),
    }),
    IndexStmt: z.object({ relation, unique: z.boolean().optional() }),
    DropStmt: z.object({ removeType: z.string() }),
    RenameStmt: z.object({ renameType: z.string() }),
    DeleteStmt: z.object({ relation }),
    TruncateStmt: z.unknown(),
    AlterObjectSchemaStmt: z.unknown(),
    DropOwnedStmt: z.unknown(),
    GrantStmt: z.object({ is_grant: z.boolean().optional() }),
  })
  .partial();
const tree = z.object({
  stmts: z.array(z.object({ stmt: statement, stmt_location: z.number().optional() })).optional(),
});
type Statement = z.infer<typeof statement>;

/** An index, a function or a trigger can go without the running version noticing. */
const droppable = new Set(['OBJECT_INDEX', 'OBJECT_FUNCTION', 'OBJECT_TRIGGER', 'OBJECT_VIEW']);

const waiver = /^--\s*contract:\s*(\S.{14,})$/m;

/**
 * What in a migration would break the version that runs while it is applied: it may only add. A
 * migration that takes something away, once no version uses it any more, says so in a comment
 * `-- contract: <why nothing uses it>`.
 */
export async function expandOnlyProblems(sql: string): Promise<readonly string[]> {
  if (waiver.test(sql)) return [];
  await loadModule();
  let statements: z.infer<typeof tree>['stmts'];
  try {
    statements = tree.parse(await parse(sql)).stmts ?? [];
  } catch (error) {
    return [`cannot be read: ${error instanceof Error ? error.message : error}`];
  }
  // A table of this migration's own is used by nobody yet.
  const fresh = new Set<string>();
  const bytes = Buffer.from(sql);
  return statements.flatMap(({ stmt, stmt_location: at = 0 }) => {
    if (stmt.CreateStmt) fresh.add(nameOf(stmt.CreateStmt.relation));
    const line = lineOf(bytes, at);
    return problemsOf(stmt, fresh).map((problem) => `line ${line} ${problem}`);
  });
}

function problemsOf(stmt: Statement, fresh: ReadonlySet<string>): readonly string[] {
  if (stmt.AlterTableStmt) {
    const { relation: table, cmds } = stmt.AlterTableStmt;
    if (fresh.has(nameOf(table))) return [];
    return cmds.flatMap(({ AlterTableCmd: cmd }) => {
      const problem = alterationProblem(cmd);
      return problem ? [`${nameOf(table)}: ${problem}`] : [];
    });
  }
  if (stmt.IndexStmt?.unique && !fresh.has(nameOf(stmt.IndexStmt.relation))) {
    return [
      `${nameOf(stmt.IndexStmt.relation)}: a unique index refuses what the running version writes`,
    ];
  }
  const what = takenAway(stmt);
  return what ? [`${what}, which the running version may use`] : [];
}

function takenAway(stmt: Statement): string | null {
  if (stmt.DropStmt && !droppable.has(stmt.DropStmt.removeType)) {
    return `drops a ${wordOf(stmt.DropStmt.removeType)}`;
  }
  if (stmt.RenameStmt && stmt.RenameStmt.renameType !== 'OBJECT_INDEX') {
    return `renames a ${wordOf(stmt.RenameStmt.renameType)}`;
  }
  if (stmt.DeleteStmt) return `deletes rows of ${nameOf(stmt.DeleteStmt.relation)}`;
  if (stmt.TruncateStmt !== undefined) return 'empties a table';
  if (stmt.AlterObjectSchemaStmt !== undefined) return 'moves something to another schema';
  if (stmt.DropOwnedStmt !== undefined) return 'drops what a role owns';
  if (stmt.GrantStmt && !stmt.GrantStmt.is_grant) return 'takes away a right';
  return null;
}

const nameOf = ({ schemaname, relname }: z.infer<typeof relation>): string =>
  schemaname ? `${schemaname}.${relname}` : relname;

const wordOf = (kind: string): string => kind.replace('OBJECT_', '').toLowerCase();

function lineOf(sql: Buffer, at: number): number {
  const before = sql.subarray(0, at).toString();
  const gap = /^[\s;]*(--[^\n]*\n\s*)*/.exec(sql.subarray(at).toString())?.[0] ?? '';
  return `${before}${gap}`.split('\n').length;
}
