import { isSameSpot, type AttachmentSpot } from '@shared/domain/attachment';
import { Attachments } from '@renderer/components/attachments/attachments';
import { rpc } from '@renderer/lib/rpc';
import { useDesk } from './desk';

interface Props {
  readonly spot: AttachmentSpot;
  /** What the files belong to, for those who do not see where they stand. */
  readonly of: string;
}

/** The scans and photos kept with one fact or item of the referral. */
export function FactFiles({ spot, of }: Props) {
  const { view, readOnly, change } = useDesk();
  const referralId = view.id;
  return (
    <Attachments
      files={view.attachments.filter((one) => isSameSpot(one, spot))}
      of={of}
      readOnly={readOnly}
      actions={{
        add: (form) => change(() => rpc.referrals.addAttachment({ referralId, form: { ...spot, ...form } })),
        change: (id, form) => change(() => rpc.referrals.changeAttachment({ referralId, id, form })),
        remove: (id) => change(() => rpc.referrals.removeAttachment({ referralId, id })),
        open: (id) => rpc.referrals.attachment({ referralId, id }),
      }}
    />
  );
}
