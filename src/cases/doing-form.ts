/** A form that staff sent, as the store knows it. */
import type { ActRequest } from '../store/act';
import type { Doing } from './case-desk';

/** An id is drawn for one person, and means nothing in another's hand. */
export const formOf = ({ staff, actId, content }: Doing): Pick<ActRequest, 'actId' | 'content'> => ({
  actId: `${staff.id} ${actId}`,
  ...(content === undefined ? {} : { content }),
});
