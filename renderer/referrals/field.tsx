import type { CSSProperties, ReactNode } from 'react';
import classes from './field.module.css';

interface Props {
  /** Field as the rules name it (`Missing.field`): what is missing leads here. */
  readonly name: string;
  readonly children: ReactNode;
  readonly style?: CSSProperties;
}

/** A place in a step that a missing fact can point at. */
export function Field({ name, children, style }: Props) {
  return (
    <div data-field={name} className={classes.field} style={style}>
      {children}
    </div>
  );
}
