/** What must not be overlooked by anybody who opens a case: who here must not know, and whose tenancy it is as well. */
import { NOT_ASKED, type HandoffRecord } from '../core/handoff';
import type { HubHandOff } from '../core/hub';
import { HubPart } from './hub-part';
import { textOf } from './layout';
import type { StaffWords } from './staff-words';

interface View {
  readonly words: StaffWords;
  readonly record: HandoffRecord;
  readonly hub?: HubHandOff | undefined;
}

export const Warnings = ({ words, record, hub }: View) => (
  <>
    {record.keepFrom !== NOT_ASKED && (
      <p class="decision">
        {words.say('conflict')} <a href="#must-not-know">{words.say('part-must-not-know')}</a>
      </p>
    )}
    <HubPart words={words} hub={hub} />
    {isJoint(record) && <p class="decision">{words.say('joint-tenancy')}</p>}
  </>
);

const isJoint = ({ answers }: HandoffRecord): boolean => textOf(answers['tenancy']).startsWith('joint');
