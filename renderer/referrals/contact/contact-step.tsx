import { ContactLog } from './contact-log';
import { ReceiverSection } from './receiver-section';

/** Step 2: who receives the case, and have school and receiver come to an agreement (Anwar, 2016)? */
export function ContactStep() {
  return (
    <>
      <ReceiverSection />
      <ContactLog />
    </>
  );
}
