import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { PaperTemplateCode } from '@shared/domain/paper-fields';
import { useDesk } from './desk';
import { paperPath } from './paths';

/** Leads to a letter of this referral that can be made now. */
export function PaperLink({ template }: { readonly template: PaperTemplateCode }) {
  const { t } = useTranslation();
  const { view } = useDesk();
  return (
    <Anchor
      size="sm"
      renderRoot={(props) => (
        <Link {...props} to={paperPath(view.caseId, template)} search={{ rujukan: view.id }} />
      )}
    >
      {t(`referrals.papers.${template}`)}
    </Anchor>
  );
}
