import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { PaperTemplateCode } from '@shared/domain/paper-fields';
import { useDesk } from './desk';
import { paperPath } from './paths';

/** Papers that a step offers where they are needed; all others are under Surat & formulir of the case. */
type OfferedPaper = Extract<
  PaperTemplateCode,
  | 'report_request'
  | 'report_reminder'
  | 'revocation_notice'
  | 'student_consent'
  | 'guardian_consent'
  | 'final_report'
>;

/** Leads to a letter of this referral that can be made now. */
export function PaperLink({ template }: { readonly template: OfferedPaper }) {
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
