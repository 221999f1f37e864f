export function modernNode(): string;
