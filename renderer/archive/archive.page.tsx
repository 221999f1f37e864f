import { useState } from 'react';
import { Button, Code, Group, Stack, Table, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ArchiveOverview, KeptArchive, OpenYear } from '@shared/contract/archive';
import { fileSize } from '@renderer/components/attachments/file-size';
import { ErrorNote } from '@renderer/components/error-note';
import { Loading } from '@renderer/components/loading';
import { PageTitle } from '@renderer/components/page-title';
import { longDate, shortDate } from '@renderer/lib/dates';
import { useSession } from '@renderer/lib/session';
import classes from './archive.module.css';
import { CopyArchive } from './copy-archive';
import { OpenArchive } from './open-archive';
import { useArchives, useOpenedArchive } from './queries';

/** The school years that are sealed or can be, and the way into an archive. */
export default function ArchivePage() {
  const { t } = useTranslation();
  const isCoordinator = useSession().account?.role === 'coordinator';
  return (
    <div className={classes.page}>
      <PageTitle title={t('archive.title')} lead={t('archive.lead')} />
      {isCoordinator ? <Archives /> : <Text c="dimmed">{t('archive.onlyCoordinator')}</Text>}
    </div>
  );
}

/** What is done with an archive, in a panel of the page; one at a time. */
type Doing =
  | { readonly what: 'copy'; readonly year: string }
  | { readonly what: 'open'; readonly year: string | null }
  | null;

function Archives() {
  const { t } = useTranslation();
  const { data, error } = useArchives();
  const opened = useOpenedArchive().data;
  const [doing, setDoing] = useState<Doing>(null);
  if (!data) return error ? <ErrorNote error={error.error} /> : <Loading lines={6} height={36} />;
  return (
    <Stack gap="xl">
      {opened && (
        <Group gap="md">
          <Text>{t('archive.other.isOpen', { year: opened.schoolYear })}</Text>
          <Button component={Link} to="/arsip/buka" variant="light" size="compact-md">
            {t('archive.other.goOn')}
          </Button>
        </Group>
      )}
      {doing?.what === 'copy' && (
        <CopyArchive key={doing.year} year={doing.year} onClose={() => setDoing(null)} />
      )}
      {doing?.what === 'open' && (
        <OpenArchive key={doing.year} year={doing.year} onClose={() => setDoing(null)} />
      )}
      <Years years={data.years} />
      <Kept overview={data} onDo={setDoing} />
      <section>
        <Title order={2}>{t('archive.other.title')}</Title>
        <Text c="dimmed" size="sm" mb="xs">
          {t('archive.other.lead')}
        </Text>
        <Button variant="default" onClick={() => setDoing({ what: 'open', year: null })}>
          {t('archive.other.open')}
        </Button>
      </section>
    </Stack>
  );
}

function Years({ years }: { readonly years: readonly OpenYear[] }) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="open-years">
      <Title order={2} id="open-years" mb="xs">
        {t('archive.years.title')}
      </Title>
      {years.length === 0 && <Text c="dimmed">{t('archive.years.none')}</Text>}
      <ul className={classes.years}>
        {years.map((year) => (
          <li key={year.schoolYear}>
            <span className={classes.year}>{year.schoolYear}</span>
            <span className={year.refusal ? classes.soft : undefined}>
              {year.refusal
                ? t(`archive.years.${year.refusal}`, { date: longDate(year.opensOn) })
                : t('archive.years.counts', { sealable: year.sealable, carried: year.carried })}
            </span>
            <span>
              {!year.refusal && (
                <Button component={Link} to="/arsip/baru" search={{ tahun: year.schoolYear } as never}>
                  {t('archive.years.begin', { year: year.schoolYear })}
                </Button>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Kept({
  overview,
  onDo,
}: {
  readonly overview: ArchiveOverview;
  readonly onDo: (doing: Doing) => void;
}) {
  const { t } = useTranslation();
  const { archives, folder } = overview;
  return (
    <section aria-labelledby="kept-archives">
      <Title order={2} id="kept-archives">
        {t('archive.kept.title')}
      </Title>
      <Group gap="xs" mb="xs" wrap="nowrap" align="flex-start">
        <Text size="sm">{t('archive.kept.folder')}</Text>
        <Code className={classes.folder}>{folder}</Code>
      </Group>
      {archives.length === 0 ? (
        <Text c="dimmed">{t('archive.kept.none')}</Text>
      ) : (
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('archive.kept.columns.year')}</Table.Th>
              <Table.Th>{t('archive.kept.columns.sealed')}</Table.Th>
              <Table.Th>{t('archive.kept.columns.counts')}</Table.Th>
              <Table.Th ta="right">{t('archive.kept.columns.size')}</Table.Th>
              <Table.Th>{t('archive.kept.columns.retain')}</Table.Th>
              <Table.Th>{t('archive.kept.columns.actions')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {archives.map((one) => (
              <Row key={one.id} one={one} onDo={onDo} />
            ))}
          </Table.Tbody>
        </Table>
      )}
    </section>
  );
}

function Row({ one, onDo }: { readonly one: KeptArchive; readonly onDo: (doing: Doing) => void }) {
  const { t } = useTranslation();
  const { schoolYear: year, sealedAt, sealedBy, counts, size, retainUntil, isPresent } = one;
  return (
    <Table.Tr>
      <Table.Td fw={600}>{year}</Table.Td>
      <Table.Td>{t('archive.kept.by', { date: shortDate(sealedAt.slice(0, 10)), name: sealedBy })}</Table.Td>
      <Table.Td>
        {t('archive.kept.counts', { ...counts })}
        {!isPresent && (
          <Text size="sm" c="red">
            {t('archive.kept.missing')}
          </Text>
        )}
      </Table.Td>
      <Table.Td ta="right">{fileSize(size)}</Table.Td>
      <Table.Td>{shortDate(retainUntil)}</Table.Td>
      <Table.Td>
        <Group gap={4} wrap="nowrap">
          <Button
            size="compact-sm"
            variant="default"
            disabled={!isPresent}
            aria-label={t('archive.kept.openYear', { year })}
            onClick={() => onDo({ what: 'open', year })}
          >
            {t('archive.kept.open')}
          </Button>
          <Button
            size="compact-sm"
            variant="subtle"
            disabled={!isPresent}
            aria-label={t('archive.kept.copyYear', { year })}
            onClick={() => onDo({ what: 'copy', year })}
          >
            {t('archive.kept.copy')}
          </Button>
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}
