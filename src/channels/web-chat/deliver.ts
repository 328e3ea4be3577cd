/** What a chat page's client reads: the stored messages as the activities of Direct Line. */
export { activitySet as deliver } from '../bot-framework';
