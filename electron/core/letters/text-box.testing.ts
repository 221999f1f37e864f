import type { ReadLine, ReadPage } from '../pdf/testing';

/** What stands in the margins of a page on purpose. */
const furniture = [/^– \d+ –$/, /^Disampaikan dalam sampul tertutup/, /^(DRAF|BATAL|CONTOH)$/];

/** The lines of the text itself, without page number, mark of confidence, envelope's line and watermark. */
export const textBox = ({ lines }: ReadPage, confidential: string): ReadLine[] =>
  lines.filter(({ text }) => text.trim() !== '' && !isFurniture(text.replace(confidential, '').trim()));

const isFurniture = (text: string) => text === '' || furniture.some((one) => one.test(text));
