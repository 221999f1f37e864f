import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useAnswer } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import classes from './case-lines.module.css';

/** Outreaches that the case is linked to, a line for each. */
export function OutreachLines({ caseId }: { caseId: number }) {
  const { t } = useTranslation();
  const { data } = useAnswer(['outreach', 'ofCase', caseId], () => rpc.outreach.ofCase({ caseId }));
  return data?.map(({ id, theme, receiver, standing }) => (
    <p key={id} className={classes.line}>
      <span>
        {t('outreach.cases.line', {
          institution: receiver.institution,
          standing: t(`outreach.standing.${standing}`),
        })}
      </span>
      <Anchor component={Link} to={`/penyuluhan/${id}`}>
        {theme}
      </Anchor>
    </p>
  ));
}
