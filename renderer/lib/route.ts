import { notFound, useParams } from '@tanstack/react-router';

/**
 * The id in the address (`/kasus/12`) by the name it has in the route (`$caseId`).
 * @throws the router's not-found answer where it is no id
 */
export function useIdParam(name: string): number {
  const params: Partial<Record<string, string>> = useParams({ strict: false });
  const text = params[name] ?? '';
  if (!/^[1-9]\d{0,14}$/.test(text)) throw notFound();
  return Number(text);
}
