import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ClassCounts } from './class-counts';
import classes from './class-list.module.css';
import type { StudentListSearch } from './student-list-search';

interface ClassListProps {
  counts: ClassCounts;
  chosen: StudentListSearch;
  onChoose: (next: StudentListSearch) => void;
}

/** The classes of the year, level by level, with how many attend each. */
export function ClassList({ counts, chosen, onChoose }: ClassListProps) {
  const { t } = useTranslation();
  const levels = Map.groupBy(counts.classes, ({ level }) => level);
  const nothingChosen = !chosen.kelas && !chosen.status;

  return (
    <nav className={classes.list} aria-label={t('students.classes.label')}>
      <ClassItem
        name={t('students.classes.all')}
        count={counts.enrolled}
        active={nothingChosen}
        onClick={() => onChoose({})}
      />
      {[...levels].map(([level, ofLevel]) => (
        <div key={level ?? 'none'} className={classes.level}>
          {level !== null && <div className={classes.heading}>{t('students.classes.level', { level })}</div>}
          {ofLevel.map(({ key, name, count }) => (
            <ClassItem
              key={key}
              name={name}
              count={count}
              active={chosen.kelas === key}
              onClick={() => onChoose({ kelas: key })}
            />
          ))}
        </div>
      ))}
      <div className={classes.level}>
        {counts.withoutClass > 0 && (
          <ClassItem
            name={t('students.classes.withoutClass')}
            count={counts.withoutClass}
            active={chosen.status === 'tanpa-kelas'}
            onClick={() => onChoose({ status: 'tanpa-kelas' })}
          />
        )}
        {counts.left > 0 && (
          <ClassItem
            name={t('students.classes.left')}
            count={counts.left}
            active={chosen.status === 'keluar'}
            onClick={() => onChoose({ status: 'keluar' })}
          />
        )}
      </div>
    </nav>
  );
}

interface ClassItemProps {
  name: string;
  count: number;
  active: boolean;
  onClick: () => void;
}

function ClassItem({ name, count, active, onClick }: ClassItemProps) {
  return (
    <UnstyledButton
      className={classes.item}
      data-active={active || undefined}
      aria-current={active ? 'true' : undefined}
      onClick={onClick}
    >
      <span className={classes.name}>{name}</span>
      <span className={classes.count}>{count}</span>
    </UnstyledButton>
  );
}
