/** What every store keeps to, whatever lies below it. Run once for each database. */
import { actContract } from './contract/acts';
import { askContract } from './contract/asks';
import { caseContract } from './contract/cases';
import { expiryContract } from './contract/expiry';
import { jobContract } from './contract/jobs';
import { linkContract } from './contract/links';
import { noteContract } from './contract/notes';
import { periodContract } from './contract/periods';
import { returnContract } from './contract/returns';
import { secrecyContract } from './contract/secrecy';
import { staffContract } from './contract/staff';
import { timelineContract } from './contract/timeline';
import { turnContract } from './contract/turns';
import { watchContract } from './contract/watch';
import { NOW } from './fixtures';
import type { Clock, Harness, OpenHarness } from './harness';

/** The harness of the test that is running. */
export interface Running {
  readonly clock: Clock;
  harness(): Harness;
}

export function storeContract(name: string, open: OpenHarness): void {
  describe(`the store on ${name}`, () => {
    const clock: Clock = { now: NOW };
    let opened: Harness | null = null;
    beforeEach(async () => {
      clock.now = NOW;
      opened = await open(clock);
    });
    afterEach(async () => {
      await opened?.close();
      opened = null;
    });
    const running: Running = {
      clock,
      harness() {
        if (!opened) throw new Error('no store is open');
        return opened;
      },
    };
    turnContract(running);
    actContract(running);
    expiryContract(running);
    caseContract(running);
    periodContract(running);
    timelineContract(running);
    returnContract(running);
    jobContract(running);
    noteContract(running);
    linkContract(running);
    staffContract(running);
    askContract(running);
    watchContract(running);
    secrecyContract(running);
  });
}
