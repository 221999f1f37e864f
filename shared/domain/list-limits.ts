/** The largest list that is read, in bytes; Dapodik's list of 3,000 pupils has about 2 MB. */
export const listFileBytes = 25 * 1024 * 1024;
