/**
 * Twilio TaskRouter as a list of work: one task for a case that waits, with its reference, its landlord and how pressing
 * it is. What a task holds is stored by Twilio and shown to whoever has its console, so nothing else may go into it.
 */
import type TaskrouterBase from 'twilio/lib/rest/TaskrouterBase';
import type { TaskInstance, TaskListInstance } from 'twilio/lib/rest/taskrouter/v1/workspace/task';
import type { Priority } from '../core/case';
import type { QueuedTask, TaskAbout, WorkQueue } from '../core/work-queue';
import { baseUrlOf, clientOf, type TwilioApi } from './twilio-client';

export interface TaskRouterSettings {
  readonly workspaceSid: string;
  readonly workflowSid: string;
}

/** A higher number is offered first. A workflow's own target may set another. */
const PRIORITY: Readonly<Record<Priority, number>> = { soon: 0, urgent: 10, now: 20 };

/** Seconds, the longest there is: by Twilio's default a task would be gone after a day, and so over a weekend. */
const TIMEOUT_S = 1_209_600;

const ALIVE = ['pending', 'reserved', 'assigned', 'wrapping'];
const HELD = ['assigned', 'wrapping'];
const MOST_TASKS = 20;

/** A workflow may be built on it: nobody makes contact because of a task (R5). */
const attributes = ({ reference, landlord, priority }: TaskAbout): string =>
  JSON.stringify({ reference, landlord, priority, no_auto_contact: true });

const taskOf = ({ sid, assignmentStatus }: TaskInstance): QueuedTask => ({
  id: sid,
  state: HELD.includes(assignmentStatus) ? 'held' : 'waiting',
});

const isGone = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && Reflect.get(error, 'status') === 404;

/** Twilio's filter is a sentence of its own: an id with anything but letters, digits, `-` and `_` has no task. */
const filterFor = (reference: string): string | null =>
  /^[\w-]+$/.test(reference) ? `reference == "${reference}"` : null;

type Tasks = () => Promise<TaskListInstance>;

const queueOver = (tasks: Tasks, { workflowSid }: TaskRouterSettings): WorkQueue => ({
  tasks: async (reference) => {
    const evaluateTaskAttributes = filterFor(reference);
    if (evaluateTaskAttributes === null) return [];
    const waiting = { evaluateTaskAttributes, assignmentStatus: ALIVE, ordering: 'DateCreated:asc', limit: MOST_TASKS };
    return (await (await tasks()).list(waiting)).map(taskOf);
  },
  add: async (about, since) => {
    const list = await tasks();
    await list.create({
      workflowSid,
      attributes: attributes(about),
      priority: PRIORITY[about.priority],
      timeout: TIMEOUT_S,
      virtualStartTime: new Date(since),
    });
  },
  change: async ({ id }, about) => {
    const task = (await tasks())(id);
    await task.update({ attributes: attributes(about), priority: PRIORITY[about.priority] });
  },
  end: async ({ id, state }, reason) => {
    const task = (await tasks())(id);
    const assignmentStatus = state === 'held' ? 'completed' : 'canceled';
    await task.update({ assignmentStatus, reason }).catch((error: unknown) => {
      if (!isGone(error)) throw error;
    });
  },
});

/** Connects when the first case waits. */
export const taskRouterQueue = (api: TwilioApi, settings: TaskRouterSettings): WorkQueue => {
  let connected: Promise<TaskrouterBase> | null = null;
  const connect = async (): Promise<TaskrouterBase> => {
    const { default: Domain } = await import('twilio/lib/rest/TaskrouterBase');
    return new Domain(await clientOf(api));
  };
  return queueOver(async () => {
    const domain = await (connected ??= connect());
    domain.baseUrl = baseUrlOf(api) ?? domain.baseUrl;
    return domain.v1.workspaces(settings.workspaceSid).tasks;
  }, settings);
};
