/**
 * Everything Fanlight knows about one landlord: the shape of `manifest/landlords/<id>.json`.
 * Strict on purpose: an unknown key, a missing one or a setting without its policy row stops the start.
 * No default may loosen safety, so nothing here has one.
 */
import { z } from 'zod';
import { CONTACT_METHODS, WHOSE } from './contact-plan';
import { DAYS } from './answer';
import { DOORS } from './case';
import { TENURES } from './home';
import { CHANNELS } from './inbound';
import { REMINDED, REMINDED_AFTER } from './reminder';
import { TRAINING, WISHES } from './wishes';

const time = z.string().regex(/^([01]\d|2[0-4]):[0-5]\d$/);
const date = z.iso.date();
/** Rows of the policy matrix, such as `SO25`; `ours` marks a product default that no policy asks for. */
const rows = z.array(z.union([z.string().regex(/^(AL|AS|VI|FU|SO)\d{1,2}$/), z.literal('ours')])).min(1);
const phone = z.string().regex(/^\+44\d{9,10}$/);

const interval = z.strictObject({ days: z.array(z.enum(DAYS)).min(1), from: time, to: time });
const cited = <Shape extends z.ZodRawShape>(shape: Shape) => z.strictObject({ ...shape, rows });

export const WANTS = [
  'tonight',
  'feel-safer-at-home',
  'stay',
  'move',
  'money',
  'legal',
  'someone-to-talk-to',
  'children',
  'help-for-them',
  'not-sure',
] as const;

/** What a policy may promise for every customer case, done by somebody trained and never computed. */
export const EVERY_CASE = ['options', 'risk-assessment'] as const;
export type EveryCase = (typeof EVERY_CASE)[number];

/** One entry of what help is offered beyond the common list; its label is in `locales/<lang>/landlords/<id>.json`. */
const help = cited({
  value: z.string().regex(/^[a-z][a-z-]+$/),
  /** Where the policy gives it to some tenures only (SO38). Shown to staff: the person may ask for anything. */
  tenures: z.array(z.enum(TENURES)).min(1).optional(),
});

const training = z.enum(TRAINING);

/** Who works on a case. The first team in the list whose every condition is known to hold has it. */
const team = cited({
  id: z.string().regex(/^[a-z][a-z\d-]+$/),
  /** Shown to staff as it is: the team's own name. */
  name: z.string().min(2),
  queue: z.string().min(2),
  /** Left out: every one. Colleagues and worries about one's own behaviour have queues of their own. */
  doors: z
    .array(z.enum(['me', 'not-sure', 'someone-else']))
    .min(1)
    .optional(),
  /** Left out: every one, and where it is not known. */
  tenures: z.array(z.enum(TENURES)).min(1).optional(),
  /** Of the landlord's areas. Left out: every one, and where it is not known. */
  areas: z.array(z.string()).min(1).optional(),
  /** The least training with which somebody looks after its cases. */
  training,
  /** The least training for a first interview only, where the policy lets others hold it (SO47). */
  firstInterview: training.optional(),
});

/** What gives way when nobody fits, after how many working minutes from the hand-off. Faith is never matched. */
const rung = cited({ relax: z.enum(WISHES), afterMinutes: z.number().int().min(0).max(2400) });

const partner = cited({
  value: z.string().regex(/^[a-z][a-z-]+$/),
  /** Shown as it is: the partner's own name. One line on who they are stands in the landlord's locale file. */
  name: z.string().min(2),
});

const promise = cited({
  /** Who the landlord promises to reach. `reporter` is whoever reported. */
  who: z.enum(WHOSE),
  /** `same-working-day`: by close on a working day received before the cut-off. `working-days`: within n working days of receipt. */
  within: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('same-working-day'), cutOff: time }),
    z.strictObject({ kind: z.literal('working-days'), days: z.number().int().min(1).max(10) }),
  ]),
  /** Clause as printed, such as `5.4`, or `product-default`. */
  clause: z.string().min(1),
  /** Set where the policy promises to try, not to reach (SO19). Both are recorded, as different events. */
  attemptOnly: z.literal(true).optional(),
});

export const landlordSchema = z.strictObject({
  $schema: z.string().optional(),
  id: z.string().regex(/^[a-z]+$/),
  name: z.string().min(2),
  /** Page colour, `#rrggbb`. With the name, all that a landlord may set of the page's looks. */
  colour: z.string().regex(/^#[0-9a-f]{6}$/),
  nation: z.enum(['england', 'wales', 'scotland', 'northern-ireland']),
  bankHolidays: z.enum(['england-and-wales', 'scotland', 'northern-ireland']),
  /** Council areas whose out-of-hours numbers and local services are shown. Keys of `manifest/directory.json`. */
  areas: z.array(z.string()).min(1),
  policy: z.strictObject({
    title: z.string().min(4),
    version: z.string().min(1),
    /**
     * The day it took effect, and by which it is to be reviewed; `null` where the policy does not say.
     * Where only a month is printed: its first day here, its last day for the review.
     */
    from: date.nullable(),
    reviewBy: date.nullable(),
    rows,
  }),
  hours: cited({
    open: z.array(interval).min(1),
    /** One-off days: closed when `open` is empty, else these hours instead of the usual ones. */
    exceptions: z.array(
      z.strictObject({ date, open: z.array(z.strictObject({ from: time, to: time })), why: z.string() }),
    ),
    bankHolidays: z.enum(['open', 'closed']),
  }),
  /** One for whoever the policy names; a second clock for the person where the policy speaks of the reporter only. */
  firstContact: z.array(promise).min(1),
  mayReport: cited({
    who: z
      .array(z.enum(['customer', 'household', 'family', 'friend', 'neighbour', 'witness', 'staff', 'agency', 'anyone']))
      .min(1),
  }),
  doors: cited({ open: z.array(z.enum(DOORS)).min(1) }),
  channels: cited({ named: z.array(z.enum([...CHANNELS, 'letter', 'email', 'office', 'third-party'])) }),
  colleague: cited({
    /** `report`: the policy covers staff. `signpost`: staff are covered elsewhere and are told where. */
    route: z.enum(['report', 'signpost']),
    queue: z.string().min(2),
    /** Whom a colleague may tell, by role. Labels in the landlord's locale file. */
    tell: z.array(z.string()),
  }),
  contact: cited({
    methods: z.array(z.enum(CONTACT_METHODS)).min(1),
    /** The landlord's own number for customers, and the office line a caller may be put through to. */
    customerLine: phone,
    /** Whether the telephone provider has verified that line as the landlord's. Left out: no, so no call shows it. */
    customerLineVerified: z.boolean().optional(),
    officerLine: phone,
    /** Where only those answer who read restricted cases. Left out: none, and no call for them rings unasked. */
    groupLine: phone.optional(),
  }),
  /** Questions a manifest switches on. */
  asks: z.strictObject({
    officerGender: cited({ offered: z.literal(true) }),
    officerFaith: cited({ offered: z.boolean() }),
    police: cited({ offered: z.boolean() }),
    preferencesOther: cited({ offered: z.boolean() }),
  }),
  meetingPlaces: cited({ offered: z.array(z.enum(['landlord-office', 'somewhere-else'])) }),
  help: z.array(help),
  /** Says in words that the landlord does not own emergency homes (SO39) or does; `null`: the policy is silent. */
  emergencyHomes: cited({ owns: z.boolean().nullable() }),
  sharing: cited({
    partners: z.array(partner),
    /** Rules said in the notice: keys of `opening.notice.rules.*`. */
    rules: z
      .array(
        z.enum(['safeguarding', 'children', 'law', 'serious-risk', 'police-report', 'tell-you-first', 'record-why']),
      )
      .min(1),
    /** Said only where the landlord has signed that immigration status is not asked. */
    immigrationNotAsked: z.boolean(),
  }),
  routing: cited({
    queue: z.string().min(2),
    restrictedQueue: z.string().min(2),
    behaviourQueue: z.string().min(2),
    /** Roles that read restricted cases or can grant access to them: a keep-from naming one stores nothing. */
    restrictedReaders: z.array(z.string().min(3)).min(1),
    /** In order; the last takes whatever no other does, and what is not known. */
    teams: z.array(team).min(1),
    /** Cases are seen by members of these teams alone, with supervisors and safeguarding leads (AS50). */
    onlyTeams: z.boolean(),
    /** In the order the landlord lets go of them. */
    ladder: z.array(rung),
  }),
  term: cited({ person: z.enum(['customer', 'victim', 'survivor', 'person experiencing domestic abuse']) }),
  complaints: cited({ phone: phone.nullable(), email: z.email().nullable(), page: z.string().nullable() }),
  languages: z.strictObject({
    /** Languages the bot is offered in. */
    served: z.array(z.string()).min(1),
    /** Languages officers have been listed for: no interpreter is asked about for these. */
    officers: z.array(z.string()).min(1),
    rows,
  }),
  /** Raised as tasks of every customer case by the trained look, which no case closes without. */
  everyCase: cited({ tasks: z.array(z.enum(EVERY_CASE)) }),
  /** Who of the staff is reminded when a clock of a case runs on. */
  escalation: cited({
    steps: z
      .array(
        cited({
          after: z.enum(REMINDED_AFTER),
          /**
           * Of opening hours before a promise falls due, and while nobody has taken a hand-off that is not for now;
           * after anything else, as the clock goes. What is past its last step is said again each day.
           */
          minutes: z
            .number()
            .int()
            .min(0)
            .max(60 * 24 * 31),
          to: z.enum(REMINDED),
        }),
      )
      .min(1),
    /** Whom staff turn to for support: shown with an overdue case, where a step names them. */
    champion: cited({ title: z.string().min(4), email: z.email() }).optional(),
    /** A mailbox of the staff's own that reminders go to as well: never a person's address. Left out: none. */
    dutyMailbox: cited({ email: z.email().brand<'duty-mailbox'>() }).optional(),
    /** Each open case is gone through at least so often. */
    reviewDays: z.number().int().min(1).max(31),
  }),
  retention: cited({
    /** Days a closed case is kept. */
    closedCaseDays: z.number().int().min(1),
    /** A conversation that was not agreed to: never more than the hour (R2). */
    unagreedMinutes: z.literal(60),
  }),
  /** The landlord's own definition and statements, shown as theirs: keys in the landlord's locale file. */
  texts: z.array(cited({ key: z.string(), clause: z.string() })),
});

export type Landlord = z.infer<typeof landlordSchema>;
export type FirstContactPromise = Landlord['firstContact'][number];
export type Team = Landlord['routing']['teams'][number];
