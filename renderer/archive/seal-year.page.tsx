import { Anchor, Button, Text, Title } from '@mantine/core';
import { Link, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ArchivePreview } from '@shared/contract/archive';
import { fileSize } from '@renderer/components/attachments/file-size';
import { EmptyState } from '@renderer/components/empty-state';
import { ErrorNote } from '@renderer/components/error-note';
import { Loading } from '@renderer/components/loading';
import { PageTitle } from '@renderer/components/page-title';
import { longDate } from '@renderer/lib/dates';
import classes from './archive.module.css';
import { useSealPreview } from './queries';
import { SealForm } from './seal-form';
import { SealProgress } from './seal-progress';
import { useSealing } from './use-sealing';

/** Sealing a school year: what goes in and what is carried over, its passphrase, then the writing of it. */
export default function SealYearPage() {
  const { t } = useTranslation();
  const { tahun: year = '' } = useSearch({ strict: false }) as { tahun?: string };
  const sealing = useSealing();
  const preview = useSealPreview(year);
  const { run } = sealing;
  if (run.at === 'done') {
    const { archive, isNew } = run;
    const body = isNew ? t('archive.seal.doneBody', { ...archive.counts }) : t('archive.seal.already');
    return (
      <EmptyState
        title={t('archive.seal.done', { year: archive.schoolYear })}
        body={body}
        action={
          <Button component={Link} to="/arsip" data-autofocus autoFocus>
            {t('archive.seal.back')}
          </Button>
        }
      />
    );
  }
  if (preview.error) {
    const { error } = preview.error;
    return error.code === 'not_found' ? (
      <Text>{t('archive.seal.notThere')}</Text>
    ) : (
      <ErrorNote error={error} />
    );
  }
  return (
    <div className={classes.page}>
      <PageTitle title={t('archive.seal.title', { year })} />
      {!preview.data && <Loading lines={8} height={32} />}
      {preview.data && (
        <div className={classes.columns}>
          <div>
            <GoesIn preview={preview.data} />
            {preview.data.refusal ? (
              <Text mt="lg">
                {t(`archive.years.${preview.data.refusal}`, { date: longDate(preview.data.opensOn) })}
              </Text>
            ) : (
              <>
                {run.at === 'running' && <SealProgress done={run.done} onCancel={sealing.stop} />}
                {/* Stays meanwhile: what is refused is told at its field, and nothing typed is lost. */}
                <div hidden={run.at === 'running'}>
                  <SealForm year={preview.data} sealing={sealing} />
                </div>
              </>
            )}
          </div>
          <Carried preview={preview.data} />
        </div>
      )}
    </div>
  );
}

function GoesIn({ preview: { sealable, contents } }: { readonly preview: ArchivePreview }) {
  const { t } = useTranslation();
  const number = new Intl.NumberFormat('id-ID');
  const rows: [string, string][] = [
    [t('archive.seal.cases'), number.format(sealable)],
    [t('archive.seal.referrals'), number.format(contents.referrals)],
    [t('archive.seal.letters'), number.format(contents.letters)],
    [
      t('archive.seal.attachments'),
      contents.attachments === 0
        ? '0'
        : t('archive.seal.attachmentsSize', {
            count: contents.attachments,
            size: fileSize(contents.attachmentBytes),
          }),
    ],
  ];
  if (contents.secretEntries > 0) {
    rows.push([t('archive.seal.secret'), t('archive.seal.secretNote', { count: contents.secretEntries })]);
  }
  return (
    <section aria-labelledby="goes-in">
      <Title order={2} id="goes-in" mb="xs">
        {t('archive.seal.goesIn')}
      </Title>
      <dl className={classes.counts}>
        {rows.map(([label, value]) => (
          <div key={label} style={{ display: 'contents' }}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Carried({ preview: { carried, carriedCases } }: { readonly preview: ArchivePreview }) {
  const { t } = useTranslation();
  const more = carried - carriedCases.length;
  return (
    <section aria-labelledby="carried">
      <Title order={2} id="carried" mb="xs">
        {t('archive.seal.carriedTitle')}
      </Title>
      {carried === 0 && <p className={classes.soft}>{t('archive.seal.carriedNone')}</p>}
      <ul
        className={classes.carried}
        aria-labelledby="carried"
        // Longer than its room, it is scrolled: by the keyboard too.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={carried > 0 ? 0 : undefined}
      >
        {carriedCases.map(({ caseId, code, student, reason }) => (
          <li key={caseId}>
            <Anchor component={Link} to={`/kasus/${caseId}`}>
              {code}
            </Anchor>{' '}
            {student} <span className={classes.soft}>· {t(`archive.seal.carried.${reason}`)}</span>
          </li>
        ))}
        {more > 0 && <li>{t('archive.seal.carriedMore', { count: more })}</li>}
      </ul>
    </section>
  );
}
