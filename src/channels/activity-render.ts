/** Events in the words of a page: what the web chat and the app show is the same, but for the words of the catalogue. */
import type { Asked, Event, Told } from '../core/event';
import type { Activity, Reply } from '../core/reply';
import { endActivity, messageActivity, questionActivity, type Stamp } from './bot-framework';
import type { Channel, Render, RenderContext } from './channel';
import { fill, labelOf } from './fill';
import { nationally } from './phone-number';

/** The conversation's id, without the letters that keep channels apart. */
const conversationOf = (sessionKey: string): string => sessionKey.slice(sessionKey.indexOf(':') + 1);

function told(event: Told, context: RenderContext, stamp: Stamp): Activity {
  const text = context.words.say(event.message, fill(event.vars, context));
  return messageActivity(text, stamp, event.emergency ? { emergency: true, landlord: context.landlord.id } : undefined);
}

function questionText(event: Asked, context: RenderContext): string {
  const { words } = context;
  if (event.manner === 'more') return words.say('common.more');
  if (event.manner === 'others') return words.say('common.others');
  const vars = fill(event.vars, context);
  const again = event.manner === 'again' ? words.say('common.again') : null;
  const parts = [again, words.say(event.wording.id, vars), words.part(event.wording.id, 'hint', vars)];
  return parts.filter(Boolean).join('\n\n');
}

const asked = (event: Asked, context: RenderContext, stamp: Stamp): Activity =>
  questionActivity(
    event,
    {
      text: questionText(event, context),
      options: event.choices.map((value) => ({ value, label: labelOf(event.wording.id, value, context) })),
      landlord: context.landlord.id,
    },
    stamp,
  );

function activityFor(event: Event, context: RenderContext, stamp: Stamp): Activity | null {
  if (event.type === 'told') return told(event, context, stamp);
  if (event.type === 'asked') return asked(event, context, stamp);
  return event.type === 'ended' ? endActivity(event.because, stamp) : null;
}

/** Each a millisecond after the one before: clients put messages in the order of their times. */
export const renderActivities: Render = (events, context) => {
  const conversation = conversationOf(context.inbound.sessionKey);
  const activities: Activity[] = [];
  for (const event of events) {
    const at = new Date(Date.parse(context.now) + activities.length).toISOString();
    const activity = activityFor(event, context, { conversation, at });
    if (activity) activities.push(activity);
  }
  return { kind: 'activities', activities };
};

/** Made without session or database: 999, that something went wrong, and a number of the landlord's. */
export const fallbackActivities: Channel['fallback'] = ({ words, landlord, inbound }): Reply => {
  const phone = nationally(landlord.contact.customerLine);
  const text = words.say('common.fallback', { landlord: landlord.name, phone });
  const stamp = { conversation: conversationOf(inbound.sessionKey), at: new Date(inbound.at).toISOString() };
  return { kind: 'activities', activities: [messageActivity(text, stamp)] };
};
