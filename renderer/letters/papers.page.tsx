import { Anchor, Button, Text } from '@mantine/core';
import { IconFileText, IconHash, IconPrinter } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { PapersOfSubject } from '@shared/contract/papers';
import { paperKinds } from '@shared/domain/paper-fields';
import { ErrorNote } from '@renderer/components/error-note';
import { Loading } from '@renderer/components/loading';
import { PageTitle } from '@renderer/components/page-title';
import { errorSentence } from '@renderer/i18n/sentences';
import { useAnswer } from '@renderer/lib/query';
import { useIdParam } from '@renderer/lib/route';
import { rpc } from '@renderer/lib/rpc';
import { paperAddress } from '@renderer/lib/paper-address';
import { useSubjectTitle } from './subject-title';
import classes from './papers.module.css';

/** "Surat & formulir" of a case: every paper there is for it, by what it is about. */
export default function PapersPage() {
  const { t } = useTranslation();
  const caseId = useIdParam('caseId');
  const { data, error } = useAnswer(['letters', 'papersOf', caseId], () => rpc.letters.papersOf({ caseId }));
  return (
    <>
      <PageTitle
        back={`/kasus/${caseId}`}
        title={t('letters.papers.place.title')}
        lead={t('letters.papers.place.lead')}
        action={
          <Button
            variant="default"
            component={Link}
            to={`/kasus/${caseId}/surat/sekaligus`}
            leftSection={<IconPrinter size={16} />}
          >
            {t('letters.bundle.ofCase.open')}
          </Button>
        }
      />
      <ErrorNote error={error?.error} />
      {!data && !error && <Loading lines={10} height={28} />}
      {data?.map((subject) => (
        <Subject key={subjectKey(subject)} subject={subject} />
      ))}
    </>
  );
}

/** The first of its papers tells a subject from the others, with what that is about. */
const subjectKey = ({ scope, papers }: PapersOfSubject) => `${scope} ${JSON.stringify(papers[0]?.about)}`;

function Subject({ subject }: { subject: PapersOfSubject }) {
  const { t } = useTranslation();
  const title = useSubjectTitle()(subject);
  return (
    <section aria-label={title} className={classes.subject}>
      <h2 className={classes.title}>{title}</h2>
      <ul className={classes.papers}>
        {subject.papers.map(({ template, about, refusal, issued }) => (
          <li key={template} className={classes.paper}>
            <IconFileText size={18} stroke={1.6} aria-hidden className={classes.icon} />
            <div>
              {about && refusal === null ? (
                <Anchor fw={600} renderRoot={(props) => <Link {...props} {...paperAddress(about)} />}>
                  {t(`letters.kinds.${template}`)}
                </Anchor>
              ) : (
                <Text span fw={600} c="dimmed">
                  {t(`letters.kinds.${template}`)}
                </Text>
              )}
              {paperKinds[template].numbered && (
                <span className={classes.numbered}>
                  <IconHash size={13} aria-hidden /> {t('letters.papers.place.numbered')}
                </span>
              )}
              <Text size="sm" c="dimmed">
                {refusal === null
                  ? t(`letters.papers.lead.${template}`)
                  : errorSentence({ code: 'refused', reason: refusal })}
              </Text>
              {issued.length > 0 && (
                <Text size="sm">
                  {issued.map(({ id, number }, index) => (
                    <span key={id}>
                      {index > 0 && ', '}
                      <Anchor renderRoot={(props) => <Link {...props} to="/surat" search={{ surat: id }} />}>
                        {number ?? t('letters.number.none')}
                      </Anchor>
                    </span>
                  ))}
                </Text>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
