/** The driver's own types are hidden by its `exports`; they are those of better-sqlite3. */
declare module 'better-sqlite3-multiple-ciphers' {
  export interface Statement {
    run(...parameters: unknown[]): { changes: number; lastInsertRowid: number | bigint };
    get(...parameters: unknown[]): unknown;
    all(...parameters: unknown[]): unknown[];
    pluck(toggle?: boolean): this;
  }

  export interface Options {
    readonly?: boolean;
    fileMustExist?: boolean;
    timeout?: number;
  }

  export default class Database {
    constructor(path: string, options?: Options);
    readonly open: boolean;
    readonly inTransaction: boolean;
    pragma(source: string, options?: { simple?: boolean }): unknown;
    exec(source: string): this;
    prepare(source: string): Statement;
    function(
      name: string,
      options: { deterministic?: boolean; varargs?: boolean },
      implementation: (...parameters: unknown[]) => unknown,
    ): this;
    close(): void;
  }
}
