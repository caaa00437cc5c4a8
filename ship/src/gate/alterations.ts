import { z } from 'zod';

const column = z.object({
  ColumnDef: z.object({
    colname: z.string(),
    constraints: z.array(z.object({ Constraint: z.object({ contype: z.string() }) })).optional(),
  }),
});
const constraint = z.object({
  Constraint: z.object({ contype: z.string(), conname: z.string().optional() }),
});

/** One change to a table, as Postgres' own parser reads it. */
export interface Alteration {
  readonly subtype: string;
  readonly name?: string | undefined;
  readonly def?: unknown;
}

const filled = new Set(['CONSTR_DEFAULT', 'CONSTR_IDENTITY', 'CONSTR_GENERATED']);
const tightening = new Set([
  'CONSTR_CHECK',
  'CONSTR_UNIQUE',
  'CONSTR_PRIMARY',
  'CONSTR_FOREIGN',
  'CONSTR_EXCLUSION',
  'CONSTR_NOTNULL',
]);

const taking: Readonly<Record<string, string>> = {
  AT_DropColumn: 'drops column',
  AT_AlterColumnType: 'changes the type of column',
  AT_SetNotNull: 'forbids null in column',
  AT_SetExpression: 'changes how a column is computed:',
};

/** Why a change to a table in use would break the version that runs; null when it only adds. */
export function alterationProblem({ subtype, name, def }: Alteration): string | null {
  const takes = taking[subtype];
  if (takes) return `${takes} ${name ?? ''}`;
  if (subtype === 'AT_ColumnDefault' && def === undefined) {
    return `drops the default of column ${name}, which the running version may rely on`;
  }
  if (subtype === 'AT_AddColumn') return addedColumnProblem(def);
  if (subtype === 'AT_AddConstraint') {
    const { contype, conname } = constraint.parse(def).Constraint;
    if (!tightening.has(contype)) return null;
    return `constraint ${conname ?? ''} refuses what the running version writes`;
  }
  return null;
}

function addedColumnProblem(def: unknown): string | null {
  const { colname, constraints = [] } = column.parse(def).ColumnDef;
  const kinds = constraints.map((one) => one.Constraint.contype);
  const hasValue = kinds.some((kind) => filled.has(kind));
  if (kinds.includes('CONSTR_NOTNULL') && !hasValue) {
    return `column ${colname} is not null and has no default, so the running version cannot insert`;
  }
  if (kinds.includes('CONSTR_UNIQUE') || kinds.includes('CONSTR_PRIMARY')) {
    return `column ${colname} is unique, which is checked on what the running version writes`;
  }
  return null;
}
