export function makeNotice(): string;
