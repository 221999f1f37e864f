import { Skeleton, Stack, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Lines that hold the room of what is coming, so that nothing jumps. */
export function Loading({ lines = 4, height = 20 }: { lines?: number; height?: number }) {
  const { t } = useTranslation();
  return (
    <Stack gap="sm" component="output">
      <VisuallyHidden>{t('common.loading')}</VisuallyHidden>
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton key={line} height={height} radius="sm" width={line === lines - 1 ? '60%' : '100%'} />
      ))}
    </Stack>
  );
}
