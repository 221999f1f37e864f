import { AuditLog20261124 } from './20261124-audit-log';
import { Initial20261124 } from './20261124-initial';
import { OpenCases20261124 } from './20261124-open-cases';
import { SearchIndex20261124 } from './20261124-search-index';

/** In order of age. A released migration is never edited; a change is a new one. */
export const migrations = [Initial20261124, SearchIndex20261124, AuditLog20261124, OpenCases20261124];
