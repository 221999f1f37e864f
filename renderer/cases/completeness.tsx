import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CaseDetails } from '@shared/contract/cases';
import { requirements } from '@shared/procedure/requirements';
import { SourceMark } from '@renderer/components/source-mark';
import { Section } from './section';
import classes from './side.module.css';

/** What the data still lack before a letter can go out: the first of the five requirements (Kurnia, 2017). */
export function Completeness({ one }: { one: CaseDetails }) {
  const { t } = useTranslation();
  const { complete, missing } = one.completeness;
  const source = requirements.find(({ code }) => code === 'complete_data')?.source;
  if (complete) return null;
  const ofStudent = missing.some(({ field }) => /^(student|guardian)\./.test(field));
  return (
    <Section
      title={
        <>
          {t('cases.completeness.title')} {source && <SourceMark source={source} />}
        </>
      }
    >
      <p className={classes.soft} style={{ margin: 0 }}>
        {t('cases.completeness.lead')}
      </p>
      <ul className={classes.missing}>
        {missing.map(({ code }) => (
          <li key={code}>{t(`referrals.missing.${code}`)}</li>
        ))}
      </ul>
      {ofStudent && (
        <Anchor
          component={Link}
          to={`/siswa/${one.student.id}/ubah`}
          size="sm"
          mt="xs"
          display="inline-block"
        >
          {t('cases.completeness.student')}
        </Anchor>
      )}
    </Section>
  );
}
