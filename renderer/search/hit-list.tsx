// ARIA's list box has no elements of its own in HTML.
// oxlint-disable jsx-a11y/prefer-tag-over-role
import { useEffect, useRef } from 'react';
import {
  IconAddressBook,
  IconFolder,
  IconLayoutSidebar,
  IconMail,
  IconMailDown,
  IconNotes,
  IconPlayerPlay,
  IconSpeakerphone,
  IconUser,
  type Icon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Marked } from '@renderer/components/marked';
import type { Hit, HitGroup } from './hit';
import classes from './search-box.module.css';

const pictures: Readonly<Record<Hit['kind'], Icon>> = {
  students: IconUser,
  cases: IconFolder,
  letters: IconMail,
  incoming: IconMailDown,
  receivers: IconAddressBook,
  outreaches: IconSpeakerphone,
  commands: IconPlayerPlay,
  places: IconLayoutSidebar,
  notes: IconNotes,
};

interface HitListProps {
  groups: readonly HitGroup[];
  search: string;
  marked: Hit | undefined;
  onPick: (hit: Hit) => void;
}

/** What was found, group by group; the mark is moved by the keys of the field. */
export function HitList({ groups, search, marked, onPick }: HitListProps) {
  const { t } = useTranslation();
  return (
    <div id="search-hits" role="listbox" aria-label={t('search.found')} className={classes.hits}>
      {groups.map(({ kind, hits }) => (
        <div key={kind} role="group" aria-label={t(`search.groups.${kind}`)}>
          <div className={classes.label} aria-hidden>
            {t(`search.groups.${kind}`)}
          </div>
          {hits.map((hit) => (
            <HitOption key={hit.key} hit={hit} search={search} marked={hit === marked} onPick={onPick} />
          ))}
        </div>
      ))}
    </div>
  );
}

interface HitOptionProps {
  hit: Hit;
  search: string;
  marked: boolean;
  onPick: (hit: Hit) => void;
}

function HitOption({ hit, search, marked, onPick }: HitOptionProps) {
  const element = useRef<HTMLDivElement>(null);
  const Picture = pictures[hit.kind];
  useEffect(() => {
    if (marked) element.current?.scrollIntoView({ block: 'nearest' });
  }, [marked]);
  return (
    // Options are not focused: the field keeps the focus and its keys move the mark.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      ref={element}
      id={hit.key}
      role="option"
      aria-selected={marked}
      className={classes.hit}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onPick(hit)}
    >
      <Picture size={16} stroke={1.6} aria-hidden />
      <span className={classes.title}>
        <Marked text={hit.title} search={search} />
      </span>
      <span className={classes.detail}>
        <Marked text={hit.detail} search={search} />
      </span>
      {hit.mark && <span className={classes.mark}>{hit.mark}</span>}
    </div>
  );
}
