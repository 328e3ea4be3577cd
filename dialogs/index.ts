import type { Dialogs } from '../src/engine/dialog';
import { check, receipt } from './check';
import { colleague, colleagueMore } from './colleague';
import { contactPlan, contactPlanFiner } from './contact-plan';
import { information } from './information';
import { me, meMore, signs, whoAndHome } from './me';
import { myBehaviour } from './my-behaviour';
import { notice } from './notice';
import { opening } from './opening';
import { handlerChoice, preferences } from './preferences';
import { freshStart, returning } from './returning';
import { sharing } from './sharing';
import { someoneElse } from './someone-else';
import { reporterReceipt, someoneElseMore, theirContact } from './someone-else-more';

/** Every dialog there is. A conversation starts at `opening`. */
export const dialogs: Dialogs = Object.fromEntries(
  [
    opening,
    notice,
    me,
    meMore,
    whoAndHome,
    signs,
    someoneElse,
    someoneElseMore,
    theirContact,
    reporterReceipt,
    colleague,
    colleagueMore,
    myBehaviour,
    information,
    returning,
    freshStart,
    contactPlan,
    contactPlanFiner,
    handlerChoice,
    preferences,
    sharing,
    check,
    receipt,
  ].map((dialog) => [dialog.id, dialog]),
);
