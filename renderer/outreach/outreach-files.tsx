import { useTranslation } from 'react-i18next';
import type { OutreachView } from '@shared/contract/outreach';
import { Attachments } from '@renderer/components/attachments/attachments';
import { queryClient } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import type { Result } from '@shared/contract/errors';

/** Photos and attendance lists of an outreach. */
export function OutreachFiles({ outreach }: { outreach: OutreachView }) {
  const { t } = useTranslation();
  const { id: outreachId } = outreach;
  const kept = async (answer: Promise<Result<OutreachView>>): Promise<Result<OutreachView>> => {
    const result = await answer;
    if (result.ok) queryClient.setQueryData(['outreach', 'get', outreachId], result.value);
    return result;
  };
  return (
    <Attachments
      files={outreach.attachments}
      of={t('outreach.held.documentation')}
      readOnly={outreach.cancelled !== null || outreach.agreement.refusedOn !== null}
      actions={{
        add: (form) => kept(rpc.outreach.addAttachment({ outreachId, form })),
        change: (id, form) => kept(rpc.outreach.changeAttachment({ outreachId, id, form })),
        remove: (id) => kept(rpc.outreach.removeAttachment({ outreachId, id })),
        open: (id) => rpc.outreach.attachment({ outreachId, id }),
      }}
    />
  );
}
