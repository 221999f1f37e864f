/** Of a thousand steps of progress so many are writing; the others are reading back. */
export const writingSteps = 700;
export const allSteps = 1000;
