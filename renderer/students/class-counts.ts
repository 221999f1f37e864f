import type { studentsContract } from '@shared/contract/students';
import type { z } from 'zod';

export type ClassCounts = z.output<typeof studentsContract.classes.output>;
