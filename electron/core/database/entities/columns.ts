import { Column, type ColumnOptions } from 'typeorm';

// Explicit SQLite types everywhere: nothing is left to reflected metadata, which the bundler may or may not emit.
export const Text = (options: ColumnOptions = {}) => Column({ ...options, type: 'text' });
export const OptionalText = () => Column({ type: 'text', nullable: true });
export const Integer = (options: ColumnOptions = {}) => Column({ ...options, type: 'integer' });
export const OptionalInteger = () => Column({ type: 'integer', nullable: true });
export const Flag = (standard = false) => Column({ type: 'boolean', default: standard });
export const Json = () => Column({ type: 'simple-json' });
export const OptionalJson = () => Column({ type: 'simple-json', nullable: true });
/** `YYYY-MM-DD`. */
export const Day = Text;
export const OptionalDay = OptionalText;
/** ISO instant in UTC. */
export const Instant = Text;
export const OptionalInstant = OptionalText;
