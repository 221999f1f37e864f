// ARIA's combobox with a list has no elements of its own in HTML.
// oxlint-disable jsx-a11y/prefer-tag-over-role
import { useDeferredValue, useRef, useState, type KeyboardEvent } from 'react';
import { Kbd } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconFolder, IconSearch, IconUser } from '@tabler/icons-react';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import classes from './search-box.module.css';
import { useSearch, type Hit } from './use-search';

/** The field in the top line: any student or case in two keystrokes, Ctrl+K from anywhere. */
export function SearchBox() {
  const { t } = useTranslation();
  const router = useRouter();
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const asked = useDeferredValue(text);
  const { hits, settled } = useSearch(asked, {
    noClass: t('search.noClass'),
    openCases: (cases) => t('search.openCases', { cases }),
  });
  const marked = hits[Math.min(at, hits.length - 1)];
  const shown = open && text.trim() !== '';

  useHotkeys([['mod+K', () => input.current?.select()]], [], true);

  function go(hit: Hit) {
    setOpen(false);
    setText('');
    input.current?.blur();
    router.history.push(hit.path);
  }

  function onKeyDown(event: KeyboardEvent) {
    const moves: Partial<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
    const move = moves[event.key];
    if (event.key === 'Escape') {
      // The page's own Esc, which goes back, must not hear this one.
      event.preventDefault();
      if (text) setText('');
      else input.current?.blur();
    } else if (move && hits.length > 0) {
      event.preventDefault();
      const from = Math.min(at, hits.length - 1);
      setAt((from + move + hits.length) % hits.length);
    } else if (event.key === 'Enter' && marked && shown) {
      event.preventDefault();
      go(marked);
    }
  }

  return (
    <search className={classes.box} onBlur={() => setOpen(false)}>
      <IconSearch size={16} stroke={1.7} className={classes.icon} aria-hidden />
      <input
        ref={input}
        className={classes.input}
        role="combobox"
        aria-label={t('search.label')}
        aria-expanded={shown}
        aria-controls="search-hits"
        aria-autocomplete="list"
        aria-activedescendant={shown ? marked?.key : undefined}
        placeholder={t('search.placeholder')}
        autoComplete="off"
        spellCheck={false}
        maxLength={80}
        value={text}
        onFocus={() => setOpen(true)}
        onChange={({ currentTarget }) => {
          setText(currentTarget.value);
          setAt(0);
          setOpen(true);
        }}
        onKeyDown={onKeyDown}
      />
      {!text && (
        <Kbd size="xs" className={classes.key} aria-hidden>
          Ctrl K
        </Kbd>
      )}
      {shown && (
        <div className={classes.panel}>
          {hits.length === 0 && (
            <output className={classes.none}>{settled ? t('search.none') : t('search.hint')}</output>
          )}
          <div id="search-hits" role="listbox" aria-label={t('search.label')}>
            <Hits kind="student" label={t('search.students')} hits={hits} marked={marked} onPick={go} />
            <Hits kind="case" label={t('search.cases')} hits={hits} marked={marked} onPick={go} />
          </div>
        </div>
      )}
    </search>
  );
}

interface HitsProps {
  kind: Hit['kind'];
  label: string;
  hits: readonly Hit[];
  marked: Hit | undefined;
  onPick: (hit: Hit) => void;
}

function Hits({ kind, label, hits, marked, onPick }: HitsProps) {
  const own = hits.filter((hit) => hit.kind === kind);
  if (own.length === 0) return null;
  const Picture = kind === 'student' ? IconUser : IconFolder;
  return (
    <div role="group" aria-label={label}>
      <div className={classes.label} aria-hidden>
        {label}
      </div>
      {own.map((hit) => (
        // Options are not focused: the field keeps the focus and its keys move the mark.
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
        <div
          key={hit.key}
          id={hit.key}
          role="option"
          aria-selected={hit === marked}
          className={classes.hit}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onPick(hit)}
        >
          <Picture size={16} stroke={1.6} aria-hidden />
          <span className={classes.title}>{hit.title}</span>
          <span className={classes.detail}>{hit.detail}</span>
          {hit.mark && <span className={classes.mark}>{hit.mark}</span>}
        </div>
      ))}
    </div>
  );
}
