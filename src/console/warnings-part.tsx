/** What must not be overlooked by anybody who opens a case: who here must not know, and whose tenancy it is as well. */
import type { Door } from '../core/case';
import { type CaseFile, workOf } from '../core/case-file';
import type { HandoffRecord } from '../core/handoff';
import { jointTenancy, type JointTenancy } from '../core/household';
import { HubPart } from './hub-part';
import { keptFrom } from './kept-from';
import { textOf } from './layout';
import type { StaffWords } from './staff-words';

interface View {
  readonly words: StaffWords;
  readonly record: HandoffRecord;
  readonly file: CaseFile;
  /** Who sees it, and may be somebody it is kept from. Left out: nobody is known to be. */
  readonly named?: readonly string[];
  /** On paper nothing leads anywhere. */
  readonly isPaper?: boolean;
}

export const Warnings = ({ words, record, file, named = [], isPaper = false }: View) => (
  <>
    {keptFrom(record, file).length > 0 && (
      <p class="decision">
        {words.say('conflict')} {!isPaper && <a href="#must-not-know">{words.say('part-must-not-know')}</a>}
      </p>
    )}
    {named.length > 0 && (
      <p class="decision" role="alert">
        {words.say('conflict-named', { names: named.join(', ') })}
      </p>
    )}
    <HubPart words={words} hub={file.content.work?.hub} />
    <JointWarning words={words} joint={jointOn(file, record)} isPaper={isPaper} />
  </>
);

/** Never is the ending of a tenancy suggested where it may be another's as well. */
const JointWarning = ({ words, joint, isPaper }: { words: StaffWords; joint: JointTenancy; isPaper: boolean }) =>
  joint === 'not-joint' ? null : (
    <p class="decision">
      {words.say(joint === 'joint' ? 'joint-tenancy' : 'joint-tenancy-unknown')}{' '}
      {!isPaper && <a href="#household">{words.say('tenancy-title')}</a>}
    </p>
  );

/** Doors that are about somebody's home here. A colleague who tells of themselves, or of their own behaviour, may be no tenant. */
const OF_A_HOME: readonly Door[] = ['me', 'not-sure', 'someone-else', 'returning'];

export const jointOn = (file: CaseFile, { answers }: HandoffRecord): JointTenancy => {
  const joint = jointTenancy(workOf(file).tenancy?.holds ?? null, textOf(answers['tenancy']));
  return joint === 'treat-as-joint' && !OF_A_HOME.includes(file.door) ? 'not-joint' : joint;
};
