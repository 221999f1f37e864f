import { searchName } from '@shared/domain/search-name';

/** What an entry of the directory is found by: institution, person and town, as `searchName` folds them. */
export const receiverSearchName = (entry: {
  institution: string;
  person?: string | null;
  city?: string | null;
}): string => searchName([entry.institution, entry.person, entry.city].filter(Boolean).join(' '));
