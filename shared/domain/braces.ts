/** A piece of a text in which words stand in braces: `{URUT:3}`. `position` counts characters from 0. */
export interface BracePiece {
  /** `unclosed` and `unopened` are a brace that has no partner. */
  readonly kind: 'text' | 'braced' | 'unclosed' | 'unopened';
  /** As it stands there, with its braces. */
  readonly text: string;
  /** What is between the braces; the text itself where there are none. */
  readonly inner: string;
  readonly position: number;
}

/** The pieces of a text in their order; put together again they are the text. */
export function* bracePieces(source: string): Generator<BracePiece> {
  for (const match of source.matchAll(/\{([^{}]*)\}|[^{}]+|[{}]/g)) {
    const [text, inner] = match;
    const position = match.index;
    if (inner !== undefined) yield { kind: 'braced', text, inner, position };
    else if (text === '{') yield { kind: 'unclosed', text, inner: text, position };
    else if (text === '}') yield { kind: 'unopened', text, inner: text, position };
    else yield { kind: 'text', text, inner: text, position };
  }
}
