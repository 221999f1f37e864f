import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { IncomingView } from '@shared/contract/incoming-letters';
import type { Result } from '@shared/contract/errors';
import { Attachments } from '@renderer/components/attachments/attachments';
import { queryClient } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';

/** The letter as it came: its pages, scanned. */
export function IncomingFiles({ letter }: { letter: IncomingView }) {
  const { t } = useTranslation();
  const { id: incomingId } = letter;
  const kept = async (answer: Promise<Result<IncomingView>>): Promise<Result<IncomingView>> => {
    const result = await answer;
    if (result.ok) queryClient.setQueryData(['letters', 'incomingLetter', incomingId], result.value);
    return result;
  };
  return (
    <section>
      <Title order={2} mb={4}>
        {t('letters.incoming.files')}
      </Title>
      <Attachments
        files={letter.attachments}
        of={t('letters.incoming.files')}
        readOnly={false}
        actions={{
          add: (form) => kept(rpc.letters.addIncomingFile({ incomingId, form })),
          change: (id, form) => kept(rpc.letters.changeIncomingFile({ incomingId, id, form })),
          remove: (id) => kept(rpc.letters.removeIncomingFile({ incomingId, id })),
          open: (id) => rpc.letters.incomingFile({ incomingId, id }),
        }}
      />
    </section>
  );
}
