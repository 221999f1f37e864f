/** A chip without a tick is as wide chosen as not: nothing beside it moves. */
export const chipStyles = { label: { paddingInline: 9 } } as const;
