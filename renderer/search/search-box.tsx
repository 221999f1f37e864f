// ARIA's combobox with a list has no elements of its own in HTML.
// oxlint-disable jsx-a11y/prefer-tag-over-role
import { useDeferredValue, useEffect, useEffectEvent, useRef, useState, type KeyboardEvent } from 'react';
import { Kbd, VisuallyHidden } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Role } from '@shared/contract/define';
import type { NamedPlace } from './commands';
import type { Hit } from './hit';
import { HitList } from './hit-list';
import { moveMark } from './moves';
import { rememberHit } from './recent';
import classes from './search-box.module.css';
import { useSearch } from './use-search';

/** What can be found, and by what, in the words for each role. */
const roleWords = {
  coordinator: 'room',
  counselor: 'room',
  principal: 'principal',
  homeroom: 'homeroom',
} as const satisfies Readonly<Record<Role, string>>;

/** The field in the top line: anything by a few letters and Enter, Ctrl+K from anywhere. */
export function SearchBox({ places, role }: { places: readonly NamedPlace[]; role: Role }) {
  const { t } = useTranslation();
  const words = roleWords[role];
  const router = useRouter();
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  /** Enter was pressed before the answer was there: what comes first then is opened. */
  const [awaited, setAwaited] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const asked = useDeferredValue(text);
  const answer = useSearch(asked, places, role);
  const { groups } = answer;
  const settled = answer.settled && asked === text;
  const hits = groups.flatMap((group) => group.hits);
  const mark = Math.min(at, hits.length - 1);
  const marked = hits[mark];
  const searched = text.trim() !== '';

  useHotkeys([['mod+K', () => input.current?.select()]], [], true);

  function close() {
    setOpen(false);
    setText('');
    setAt(0);
    setAwaited(false);
  }

  function go(hit: Hit) {
    rememberHit(hit);
    close();
    // What is read out next is the page that opens.
    document.getElementById('content')?.focus({ preventScroll: true });
    if (typeof hit.to === 'string') router.history.push(hit.to);
    else hit.to();
  }

  const openAwaited = useEffectEvent(() => {
    setAwaited(false);
    if (marked) go(marked);
  });
  useEffect(() => {
    if (!awaited || !settled) return;
    // After this answer has been drawn: what opens is what could be seen.
    const timer = setTimeout(() => openAwaited());
    return () => clearTimeout(timer);
  }, [awaited, settled]);

  function onKeyDown(event: KeyboardEvent) {
    const next = event.ctrlKey || event.metaKey || event.altKey ? null : moveMark(event.key, mark, groups);
    if (event.key === 'Escape') {
      // The page's own Esc, which goes back, must not hear this one.
      event.preventDefault();
      if (text) close();
      else input.current?.blur();
      setOpen(text !== '');
    } else if (next !== null) {
      event.preventDefault();
      setOpen(true);
      setAt(next);
    } else if (event.key === 'Enter' && open) {
      event.preventDefault();
      if (settled && marked) go(marked);
      else if (!settled) setAwaited(true);
    }
  }

  return (
    <search className={classes.box} onBlur={() => setOpen(false)}>
      <IconSearch size={16} stroke={1.7} className={classes.icon} aria-hidden />
      <input
        ref={input}
        className={classes.input}
        role="combobox"
        aria-label={t(`search.${words}.label`)}
        aria-expanded={open && hits.length > 0}
        aria-controls="search-hits"
        aria-autocomplete="list"
        aria-activedescendant={open ? marked?.key : undefined}
        placeholder={t(`search.${words}.placeholder`)}
        autoComplete="off"
        spellCheck={false}
        maxLength={80}
        value={text}
        onFocus={() => setOpen(true)}
        onClick={() => setOpen(true)}
        onChange={({ currentTarget }) => {
          setText(currentTarget.value);
          setAt(0);
          setAwaited(false);
          setOpen(true);
        }}
        onKeyDown={onKeyDown}
      />
      {!text && (
        <Kbd size="xs" className={classes.key} aria-hidden>
          Ctrl K
        </Kbd>
      )}
      {open && (
        <div className={classes.panel}>
          {!searched && <p className={classes.none}>{t(`search.${words}.hint`)}</p>}
          {searched && hits.length === 0 && (
            <p className={classes.none}>{settled ? t(`search.${words}.none`) : t('search.searching')}</p>
          )}
          <HitList groups={groups} search={asked} marked={marked} onPick={go} />
          {hits.length > 0 && (
            <p className={classes.keys} aria-hidden>
              {t('search.keys')}
            </p>
          )}
        </div>
      )}
      <VisuallyHidden role="status">
        {open && searched && settled
          ? hits.length > 0
            ? t('search.shown', { hits: hits.length })
            : t(`search.${words}.none`)
          : ''}
      </VisuallyHidden>
    </search>
  );
}
