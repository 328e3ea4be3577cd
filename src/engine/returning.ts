/** Coming back with reference and words. Tightening works at once; everything else waits for a human (R11, R17). */
import { chosenOf, textOf } from '../core/answer';
import type { CaseId } from '../core/ids';
import type { ContactPlan } from '../core/contact-plan';
import { add, change, type Progress } from './progress';
import { plain } from './understand';
import type { World } from './world';

/** Both words, in either order; one wrong letter is wrong. */
export const checkWayBack = (progress: Progress, world: World): Progress => {
  const said = plain(textOf(progress.session.answers, 'words') ?? '').split(/[^\p{L}\p{N}]+/u);
  const found = world.wayBack;
  if (found && said.length === 2 && found.words.map(plain).toSorted().join(' ') === said.toSorted().join(' ')) {
    return add(change(progress, { returnedTo: found.caseId }), { type: 'came_back', case: found.caseId });
  }
  return add(progress, { type: 'way_back_failed' });
};

export const carryOutReturn = (progress: Progress, world: World): Progress => {
  const id = progress.session.returnedTo;
  if (id === null) return progress;
  const what = progress.session.answers['returning-do']?.value;
  const words = progress.session.answers['returning-words']?.value;
  switch (what) {
    case 'tighten-plan':
      return tightenNow(progress, id, world);
    case 'stop-sharing':
      return add(progress, { type: 'sharing_stopped', case: id });
    case 'add':
    case 'ask-for-a-call':
    case 'change-plan':
    case 'withdraw':
    case 'delete':
      return add(progress, {
        type: 'change_requested',
        case: id,
        what,
        ...(typeof words === 'string' ? { words } : {}),
      });
    default:
      return progress;
  }
};

/** Where no plan is in force there is nothing to tighten: contact is paused instead, and a human sees to it. */
const tightenNow = (progress: Progress, id: CaseId, world: World): Progress => {
  if (chosenOf(progress.session.answers['tighten']?.value).length === 0) return progress;
  const plan = world.wayBack?.plan;
  return plan
    ? add(progress, { type: 'plan_tightened', case: id, plan: tighten(plan, progress, world) })
    : add(progress, { type: 'change_requested', case: id, what: 'change-plan' });
};

const METHODS_OF: Readonly<Record<string, readonly string[]>> = {
  'no-texts': ['text'],
  'no-calls': ['call', 'relay-uk', 'bsl-video'],
  'no-email': ['email'],
};

/** Only ever tighter: a method may go, voicemail is off, nothing is added. */
const tighten = (plan: ContactPlan, { session }: Progress, world: World): ContactPlan => {
  const wanted = chosenOf(session.answers['tighten']?.value);
  const gone = wanted.flatMap((one) => METHODS_OF[one] ?? []);
  const stays = !wanted.includes('no-contact') && plan.method !== null && !gone.includes(plan.method);
  return {
    ...plan,
    method: stays ? plan.method : 'i-will-contact-you',
    voicemail: 'no',
    ifCutOff: 'wait-for-me',
    setOn: session.channel,
    confirmedAt: world.now,
    version: plan.version + 1,
  };
};
