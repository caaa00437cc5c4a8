/** An earlier question with its answer, as a model is reminded of it. */
export interface Exchange {
  readonly question: string;
  readonly answer: string;
  readonly toolCalls: readonly {
    readonly id: string;
    readonly name: string;
    readonly arguments: Readonly<Record<string, unknown>>;
    readonly result: string;
  }[];
}
