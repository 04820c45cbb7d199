//! What the files of a new workspace are made of.

/** Texts by path, relative to the workspace. */
export type Texts = Readonly<Record<string, string>>;

export interface Starter {
  readonly config: string;
  readonly yaml: Texts;
  readonly markdown: Texts;
}
