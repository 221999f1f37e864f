import classes from './reminders.module.css';

export const linesOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');

/** What a reminder says, one thing to do a line. */
export function ReminderLines({ text }: { text: string }) {
  const lines = linesOf(text);
  if (lines.length === 1) return <p className={classes.single}>{lines[0]}</p>;
  return (
    <ul className={classes.lines}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
