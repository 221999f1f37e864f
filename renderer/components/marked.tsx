import { searchMatches } from '@shared/domain/search-match';
import classes from './marked.module.css';

/** A text with the words of the search marked in it. */
export function Marked({ text, search }: { text: string; search: string }) {
  const found = searchMatches(text, search);
  if (found.length === 0) return text;
  return (
    <>
      {found.map(({ start, end }, index) => (
        <span key={start}>
          {text.slice(found[index - 1]?.end ?? 0, start)}
          <mark className={classes.mark}>{text.slice(start, end)}</mark>
        </span>
      ))}
      {text.slice(found.at(-1)?.end)}
    </>
  );
}
