import { useState } from 'react';
import { Button, Group, Text, TextInput, UnstyledButton } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconDownload } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ArchivedCaseView, ArchivedFileView, OpenedArchive } from '@shared/contract/archive';
import { ErrorNote } from '@renderer/components/error-note';
import { Loading } from '@renderer/components/loading';
import { PageTitle } from '@renderer/components/page-title';
import { longDate, shortDate } from '@renderer/lib/dates';
import { saveOffer } from '@renderer/lib/files';
import { useAnswer, useChange } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import { ArchivedFile } from './archived-file';
import { CheckArchive } from './check-archive';
import classes from './archive.module.css';
import { useOpenedArchive } from './queries';

/** An archive that is open: found and read beside the running year. What is searched for is in no address. */
export default function OpenedArchivePage() {
  const { t } = useTranslation();
  const { data, error } = useOpenedArchive();
  if (data === undefined) return error ? <ErrorNote error={error.error} /> : <Loading lines={8} />;
  if (data === null) {
    return (
      <>
        <PageTitle title={t('archive.title')} />
        <Text mb="md">{t('archive.opened.notOpen')}</Text>
        <Button component={Link} to="/arsip" variant="light">
          {t('archive.opened.list')}
        </Button>
      </>
    );
  }
  return <Reader key={data.path} archive={data} />;
}

/** Cases that are listed at once; more are found by a further word. */
const mostListed = 200;

function Reader({ archive }: { readonly archive: OpenedArchive }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const [text] = useDebouncedValue(typed, 200);
  const [code, setCode] = useState<string | null>(null);
  const [file, setFile] = useState<ArchivedFileView | null>(null);
  const close = useChange(rpc.archive.close, {
    invalidates: [['archive']],
    onSuccess: () => navigate({ to: '/arsip' }),
  });
  const yearReport: ArchivedFileView = {
    name: archive.report,
    of: 'paper',
    title: t('archive.opened.report'),
    number: null,
    on: null,
    size: 0,
  };
  const found = useAnswer(['archive', 'find', archive.path, text], () =>
    rpc.archive.find({ text, limit: mostListed }),
  );
  return (
    <>
      <PageTitle
        title={t('archive.opened.title', { year: archive.schoolYear })}
        lead={t('archive.opened.lead', {
          school: archive.school,
          date: longDate(archive.sealedAt.slice(0, 10)),
        })}
        action={
          <Button variant="default" loading={close.isPending} onClick={() => close.mutate({})}>
            {t('archive.opened.close')}
          </Button>
        }
      />
      <Group justify="space-between" align="flex-start" mb="sm">
        <TextInput
          type="search"
          aria-label={t('archive.opened.search')}
          placeholder={t('archive.opened.search')}
          w={420}
          autoFocus
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          rightSectionWidth={90}
          rightSection={
            <Text size="sm" c="dimmed" component="output">
              {found.data && t('archive.opened.count', { count: found.data.total })}
            </Text>
          }
        />
        <Group gap="xs" align="flex-start">
          <Button variant="default" onClick={() => setFile(yearReport)}>
            {t('archive.opened.report')}
          </Button>
          <CheckArchive />
        </Group>
      </Group>
      <ErrorNote error={found.error?.error} />
      <div className={classes.reader}>
        <div className={classes.list}>
          {found.data?.total === 0 && <Text p="md">{t('archive.opened.nothing')}</Text>}
          <ul aria-label={t('archive.opened.cases')}>
            {found.data?.rows.map((one) => (
              <li key={one.code}>
                <Line
                  one={one}
                  isOpen={one.code === code}
                  onToggle={() => setCode((now) => (now === one.code ? null : one.code))}
                />
                {one.code === code && (
                  <Files code={code} path={archive.path} chosen={file} onChoose={setFile} />
                )}
              </li>
            ))}
          </ul>
        </div>
        <div className={classes.view}>
          {file ? (
            <ArchivedFile key={file.name} file={file} />
          ) : (
            <Text c="dimmed">{t('archive.opened.choose')}</Text>
          )}
        </div>
      </div>
    </>
  );
}

interface LineProps {
  readonly one: ArchivedCaseView;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

function Line({ one, isOpen, onToggle }: LineProps) {
  const { t } = useTranslation();
  return (
    <UnstyledButton className={classes.line} aria-expanded={isOpen} onClick={onToggle}>
      <Text fw={600}>
        {one.code} · {one.student}
        {one.className && ` · ${one.className}`}
      </Text>
      <Text size="sm">{one.problems}</Text>
      <Text size="sm" c="dimmed">
        {t('archive.opened.facts', {
          severity: one.severity,
          field: one.field,
          closed: shortDate(one.closedOn),
          outcome: one.outcome,
        })}
      </Text>
    </UnstyledButton>
  );
}

interface FilesProps {
  readonly code: string;
  readonly path: string;
  readonly chosen: ArchivedFileView | null;
  readonly onChoose: (file: ArchivedFileView) => void;
}

function Files({ code, path, chosen, onChoose }: FilesProps) {
  const { t } = useTranslation();
  const { data, error } = useAnswer(['archive', 'caseOf', path, code], () => rpc.archive.caseOf({ code }));
  const save = useChange(rpc.archive.file, { onSuccess: saveOffer });
  if (!data) return error ? <ErrorNote error={error.error} /> : <Loading lines={3} />;
  const of = (kind: ArchivedFileView['of']) => data.files.filter((one) => one.of === kind);
  const group = (title: string, files: readonly ArchivedFileView[]) => (
    <>
      <Text size="sm" fw={600} mt={6}>
        {title}
      </Text>
      {files.map((one) => (
        <Group key={one.name} gap={4} wrap="nowrap">
          <UnstyledButton
            className={classes.file}
            aria-current={one.name === chosen?.name}
            onClick={() => onChoose(one)}
          >
            <Text size="sm" truncate>
              {[one.title, one.number, one.on && shortDate(one.on)].filter(Boolean).join(' · ')}
            </Text>
          </UnstyledButton>
          <Button
            size="compact-xs"
            variant="subtle"
            aria-label={t('archive.opened.saveFile', { title: one.title })}
            onClick={() => save.mutate({ name: one.name, save: true })}
          >
            <IconDownload size={14} aria-hidden />
          </Button>
        </Group>
      ))}
    </>
  );
  return (
    <div className={classes.files}>
      <Text size="sm" c="dimmed">
        {t('archive.opened.counselor', { name: data.case.counselor })}
      </Text>
      {group(t('archive.opened.papers'), of('paper'))}
      {of('attachment').length > 0 && group(t('archive.opened.attachments'), of('attachment'))}
      <ErrorNote error={save.error?.error} />
    </div>
  );
}
