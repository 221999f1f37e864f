import { useAnswer } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';

export const useArchives = () => useAnswer(['archive', 'overview'], () => rpc.archive.overview({}));

export const useSealPreview = (schoolYear: string) =>
  useAnswer(['archive', 'preview', schoolYear], () => rpc.archive.preview({ schoolYear }));

export const useOpenedArchive = () => useAnswer(['archive', 'opened'], () => rpc.archive.opened({}));
