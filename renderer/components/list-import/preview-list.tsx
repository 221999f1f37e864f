import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportGroup, ImportRow } from '@shared/contract/list-import';
import { ErrorNote } from '@renderer/components/error-note';
import { usePagedRows } from '@renderer/lib/paged-rows';
import { FateChoice } from './fate-choice';
import { faultSentence } from './fault-sentence';
import type { ListSource } from './list-source';
import classes from './preview-list.module.css';
import type { AbsentChoices } from './use-absent';

interface PreviewListProps<Field extends string> {
  source: ListSource<Field>;
  uploadId: string;
  group: ImportGroup;
  version: number;
  absent: AbsentChoices;
}

/** The rows of one group, as many as there are, drawn as far as one sees. */
export function PreviewList<Field extends string>({
  source,
  uploadId,
  group,
  version,
  absent,
}: PreviewListProps<Field>) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const rows = usePagedRows<ImportRow>({
    queryKey: [source.feature, 'importRows', uploadId, group, version],
    ask: (page) => source.calls.rows({ uploadId, group, ...page }),
    scroller,
    rowHeight: 40,
  });
  if (rows.error) return <ErrorNote error={rows.error.error} />;

  const list = t('import.preview.list', { group: t(`import.preview.groups.${group}`) });
  return (
    // A scrolling region must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section ref={scroller} className={classes.scroller} tabIndex={0} aria-label={list}>
      <ul className={classes.rows} style={{ height: rows.height }}>
        {rows.items.map(({ index, start }) => {
          const row = rows.rowAt(index);
          return (
            <li
              key={index}
              ref={rows.measureElement}
              data-index={index}
              className={classes.row}
              data-group={group}
              style={{ transform: `translateY(${start}px)` }}
            >
              {row && <PreviewRow row={row} group={group} source={source} absent={absent} />}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

interface PreviewRowProps<Field extends string> {
  row: ImportRow;
  group: ImportGroup;
  source: ListSource<Field>;
  absent: AbsentChoices;
}

function PreviewRow<Field extends string>({ row, group, source, absent }: PreviewRowProps<Field>) {
  const { t } = useTranslation();
  const { targetId } = row;
  return (
    <>
      {group !== 'absent' && (
        <span className={classes.number}>
          {t(row.row === null ? 'import.preview.noRow' : 'import.preview.row', { row: row.row })}
        </span>
      )}
      <span className={classes.name}>{row.name || t('import.preview.nameless')}</span>
      <span className={classes.detail}>{row.detail}</span>
      <div className={classes.what}>
        {row.fault && <span data-fault={group}>{faultSentence(row.fault, source, group)}</span>}
        {row.changes.map(({ field, from, to }) => (
          <span key={field} className={classes.change}>
            <span className={classes.field}>{source.changeLabel(field)}</span>
            {(from !== null || to !== null) && (
              <>
                <del>{from ?? t('import.preview.nothing')}</del>
                <span aria-hidden>→</span>
                <ins>{to ?? t('import.preview.nothing')}</ins>
              </>
            )}
          </span>
        ))}
        {group === 'absent' && targetId !== null && (
          <FateChoice
            source={source}
            name={row.name}
            value={absent.fateOf(targetId)}
            onChange={(fate) => absent.setFate(targetId, fate)}
          />
        )}
      </div>
    </>
  );
}
