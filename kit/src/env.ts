import { z } from 'zod';

/** The environment as one service declares it; the only reader of `process.env`. Throws one sentence naming every variable that is missing or wrong. */
export function readEnv<Shape extends z.ZodRawShape>(shape: Shape): z.infer<z.ZodObject<Shape>> {
  const result = z.object(shape).safeParse(process.env);
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`The environment is incomplete: ${problems.join('; ')}`);
}

/** Keeps Apollo's packages from sending anything home; they read it when they are constructed. */
export function switchOffApolloTelemetry(): void {
  process.env.APOLLO_TELEMETRY_DISABLED = 'true';
}
