import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { StudentView } from '@shared/contract/students';
import { formatDate } from '@shared/domain/indonesian-date';
import { Facts } from '@renderer/components/facts';
import classes from './student-page.module.css';

/** What is known of a student and of those who answer for them. */
export function StudentSummary({ student }: { student: StudentView }) {
  const { t } = useTranslation();
  const birth = [student.birthPlace, student.birthDate && formatDate(student.birthDate)];
  const address = [student.address, student.village, student.district, student.postalCode];
  return (
    <div className={classes.columns}>
      <section>
        <Title order={2} className={classes.heading}>
          {t('students.page.identity')}
        </Title>
        <Facts
          facts={[
            { label: t('students.fields.sex'), value: student.sex && t(`students.sex.${student.sex}`) },
            { label: t('students.page.birth'), value: birth.filter(Boolean).join(', ') },
            { label: t('students.fields.religion'), value: student.religion },
            { label: t('students.fields.specialNeeds'), value: student.specialNeeds },
            { label: t('students.page.fullAddress'), value: address.filter(Boolean).join(', ') },
            { label: t('students.fields.phone'), value: student.phone },
          ]}
        />
      </section>
      <section>
        <Title order={2} className={classes.heading}>
          {t('students.page.guardians')}
        </Title>
        {student.guardians.length === 0 && t('students.page.noGuardians')}
        {student.guardians.map((guardian) => (
          <div key={guardian.relation} className={classes.person}>
            <div className={classes.personName}>
              {guardian.name}
              {guardian.isPrimary && <span className={classes.mark}>{t('students.page.primary')}</span>}
            </div>
            <Facts
              facts={[
                {
                  label: t(`students.relations.${guardian.relation}`),
                  value: guardian.deceased ? t('students.page.deceased') : guardian.occupation,
                },
                ...(guardian.deceased ? [] : [{ label: t('students.page.phone'), value: guardian.phone }]),
                ...(guardian.address
                  ? [{ label: t('students.page.fullAddress'), value: guardian.address }]
                  : []),
              ]}
            />
          </div>
        ))}
      </section>
    </div>
  );
}
