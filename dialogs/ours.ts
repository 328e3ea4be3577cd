/**
 * Questions that the contract of the conversation describes without an id, or not at all. Each needs an id of its own,
 * because an answer is never read as the answer to another question (R3). `npm run map` lists them.
 */
import type { QuestionId } from '../src/core/answer';

export const ours: Readonly<Record<QuestionId, string>> = {
  'crisis-next':
    'The contract names the choices after the crisis message (a person, send-now, carry-on) and gives the question no id.',
  'contact-cover':
    'The own words of `contact-answered: cover`: that question takes one of its values, so the words need their own.',
  'home-on-account':
    'In the app, "is this about the home on your account?" is a yes or no. `home` holds the home itself, from the account where the answer is yes.',
  tighten: 'What `returning-do: tighten-plan` should tighten. Nothing of the plan is shown or asked again (R11).',
  'returning-words':
    'The words of `add` and `change-plan`. Not `account`: that belongs to the report, and these go to a case that is not this conversation’s own.',
  'reporter-contact-this-number':
    '`contact-this-number` for the reporter. `contact-*` in the same report is about the person, so the id cannot be shared.',
};
