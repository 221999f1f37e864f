/** Papers that are built of blocks: every document but the handover letter, which has a content of its own. */
export const paperTemplateCodes = ['report_request', 'report_reminder', 'revocation_notice'] as const;
export type PaperTemplateCode = (typeof paperTemplateCodes)[number];

/**
 * What the counselor can write for one paper alone. Its label is `letters.papers.fields.<name>` in the renderer; which
 * paper has which is the template's.
 */
export const paperFieldNames = ['body', 'asked', 'reportBy', 'howToSend', 'request'] as const;
export type PaperFieldName = (typeof paperFieldNames)[number];
