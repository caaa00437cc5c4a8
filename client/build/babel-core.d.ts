/** The one function of Babel that the build uses; its full types are five packages more. */
declare module '@babel/core' {
  export function transformAsync(
    code: string,
    options: object,
  ): Promise<{
    readonly code?: string | null;
    readonly map?: import('vite').Rollup.SourceMapInput;
  } | null>;
}
