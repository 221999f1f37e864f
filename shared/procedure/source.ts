/** Where a rule or a list comes from; the screens show it behind a small mark. */
export interface Source {
  author: string;
  year: number;
  /** Work as the paper's bibliography names it. */
  work: string;
}
