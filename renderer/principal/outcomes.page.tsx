import { Button, Menu, Select } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { OutcomeTable } from '@shared/contract/principal';
import { ErrorNote } from '@renderer/components/error-note';
import { Loading } from '@renderer/components/loading';
import { PageTitle } from '@renderer/components/page-title';
import { saveOffer, type FileOffer } from '@renderer/lib/files';
import { useAnswer, useChange } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import classes from './principal.module.css';

/** What the school's cases come to in a year: figures, never a list of names. */
export default function OutcomesPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { tahun }: { tahun?: unknown } = useSearch({ strict: false });
  const schoolYearId = Number.isSafeInteger(tahun) && Number(tahun) > 0 ? Number(tahun) : null;
  const { data, error } = useAnswer(['principal', 'outcomes', schoolYearId], () =>
    rpc.principal.outcomes({ schoolYearId }),
  );
  const [summary, ...tables] = data?.tables ?? [];
  return (
    <>
      <PageTitle
        title={t('principal.outcomes.title')}
        lead={t('principal.outcomes.lead')}
        action={<FileMenu schoolYearId={schoolYearId} />}
      />
      <ErrorNote error={error?.error} />
      {!data && !error && <Loading lines={8} height={40} />}
      {data && summary && (
        <>
          <div className={classes.years}>
            <Select
              label={t('principal.outcomes.year')}
              w={160}
              allowDeselect={false}
              value={String(data.schoolYearId)}
              data={data.years.map(({ id, name }) => ({ value: String(id), label: name }))}
              onChange={(id) =>
                void navigate({ to: '/capaian', search: { tahun: Number(id) } as never, replace: true })
              }
            />
            <p className={classes.soft}>
              {data.extent}. {t('principal.outcomes.whole')}
            </p>
          </div>
          <Summary table={summary} />
          <div className={classes.tables}>
            {tables.map((table) => (
              <Outcomes key={table.title} table={table} />
            ))}
          </div>
        </>
      )}
    </>
  );
}

/** The first table as figures: what it calls each of them, and how many. */
function Summary({ table }: { table: OutcomeTable }) {
  return (
    <dl className={classes.summary} aria-label={table.title}>
      {table.rows.map(([label, count]) => (
        <div key={label} className={classes.figure}>
          <dt>{label}</dt>
          <dd data-words={String(count).length > 8 || undefined}>{count}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Columns of a table that hold words; the others hold counts. */
const wordColumns = ({ columns }: OutcomeTable): number => (columns[0] === 'Menurut' ? 2 : 1);

function Outcomes({ table }: { table: OutcomeTable }) {
  const { t } = useTranslation();
  const words = wordColumns(table);
  const isCount = (at: number) => at >= words || undefined;
  return (
    <section className={classes.table} data-wide={table.columns.length > 3 || undefined}>
      <h2>{table.title}</h2>
      {table.rows.length === 0 ? (
        <p className={classes.soft}>{t('principal.outcomes.none')}</p>
      ) : (
        <table>
          <thead>
            <tr>
              {table.columns.map((column, at) => (
                <th key={column} data-count={isCount(at)}>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row) => (
              <tr key={row.slice(0, words).join(' ')}>
                {row.map((cell, at) => (
                  <td key={table.columns[at]} data-count={isCount(at)}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className={classes.note}>{table.note}</p>
    </section>
  );
}

const formats = ['pdf', 'docx', 'xlsx'] as const;
type Format = (typeof formats)[number];

/** The same as the school's report. */
function FileMenu({ schoolYearId }: { schoolYearId: number | null }) {
  const { t } = useTranslation();
  const make = useChange<Format, FileOffer>(
    (format) => rpc.principal.outcomesFile({ schoolYearId, format }),
    { onSuccess: saveOffer },
  );
  return (
    <>
      <ErrorNote error={make.error?.error} />
      <Menu position="bottom-end">
        <Menu.Target>
          <Button leftSection={<IconDownload size={16} />} loading={make.isPending}>
            {t('principal.outcomes.file')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {formats.map((format) => (
            <Menu.Item key={format} onClick={() => make.mutate(format)}>
              {t(`principal.outcomes.formats.${format}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
