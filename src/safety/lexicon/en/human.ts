/** Asks for a person, a call back, a named role, an interpreter or to meet. */
import type { Cues } from '../lexicon';

const person: Cues = {
  label: 'human',
  unless: ['refused', 'story', 'humanpast', 'himhuman'],
  patterns: `
    {speak} ~1 to|with|two|too ~2 a|an|the|any|my|some|your|one|real|actual ~2 {human}
    {speak} ~1 to|with|two|too ~1 {human} !else_about
    {ask} ~2 {speak} ~1 to|with ~3 {human}
    {speak} to|with ~1 him_or_her|them_instead|you_lot_in_person
    {speak} to|with ~1 them|you ~1 instead|in_person|on_the_phone|face
    someone|somebody|anyone|person|human to {speak} ~1 to|with|$
    someone|somebody to|i|who ~2 listen|talk|speak|chat ~1
    need|want|like|prefer|get|after ~1 a|an|some|the|real|actual|to_be_put_through_to ~1 real|actual|proper|live|duty|female|male|woman ~1 person|human|advisor|agent|operator|officer|someone|advocate|worker
    {ask} ~2 human|person|human_being|real_person|live_agent|operator|agent|advisor|duty_worker|support_worker|caseworker|member_of_staff|idva|manager|supervisor|interpreter|translator|signer|housing_officer|counsellor|team_leader
    ^ human|person|operator|agent|advisor|representative|manager|supervisor|someone|somebody|interpreter|translator|signer|callback|advocate ~1 please|now|$
    human|person|operator|agent|advisor|interpreter|translator|callback|signer please
    real|actual|live|proper person|human|human_being|people|agent
    give|get|find|fetch|want|need ~1 me|us|a|an|another ~2 human|person|real|advisor|operator|member_of_staff|someone|somebody ~1 $|please|now|who|to|instead|not|real|i_can
    transfer me
    {human} take|takes over
    can|could|will|would|may ~1 a|an|the|some|any? ~1 {human} ~2 take|help|talk|speak|listen|chat|respond|answer|reply|come|join|explain|see|visit|read ~3
    who|whom ~1 can|do|should|could i ~2 {speak}|call|ring|phone|see|contact
    no more robots|bots|chatbots|machines|robot
    someone|somebody|anyone|officer|worker|person|lady ~1 to? ~1 come|pop|call ~1 round|out|over|in|and ~2 see|visit|talk|speak|to|me|$|help
    be|being called|rung|phoned|contacted|telephoned ~1 back|by|please|$|on|tomorrow|instead|at
    in_person|face_to_face|home_visit ~1 $|please|instead
    anybody|anyone|somebody|someone ~1 out there|in|home|awake
    hello ~2 anyone|anybody|someone|person
    put|transfer|connect|pass|get ~1 me ~1 through|to|over|on ~4
    put me through
    is|are ~1 there|any|anyone|anybody|someone|somebody ~3 there|real|human|alive|person|available|around|about|home|reading|else ~4
    anyone|anybody|somebody|someone there|alive|real|around|at_your_end
    duty worker|officer|social_worker|manager
    {role} ~4 {contact} me|us
    {contact} from ~2 {role}|someone|somebody|person|officer
    face to face
    facetoface
    in person
    come|pop|drop|call ~1 in|by|round|over|to_the_office ~1 and? ~1 see|speak|talk|meet|chat ~2
    come|visit|see ~1 and? ~1 see|visit|me|us|someone|somebody ~2 at|in|face|person|home|today|office|soon
    meet ~1 someone|somebody|with|you|officer|up|me|worker|a|an|the|my ~3 {human}|person|office|officer|private|cafe|library|face|instead|at|somewhere|you
    {ask} ~1 meet|see ~2 someone|somebody|officer|worker|you|housing|lady|advisor|person
    home visit
    book|make|arrange|get|need|want ~3 appointment ~3 with|to_see|to_speak|officer|someone|you|please|$
    arrange ~2 call|meeting|visit|callback|appointment
    get|have|ask|tell|let ~2 {human} ~2 to ~1 {contact}|see|visit|text|email
    get|have ~2 {human} to`,
};

/** Not a machine, please. */
const notABot: Cues = {
  label: 'human',
  unless: ['story'],
  patterns: `
    explain|say|tell|talk|speak|type|do ~3 to|with ~1 a|this machine|bot|robot|computer|screen
    chatbot|chatbots|bot|bots|robot is|are|s ~2 useless|rubbish|no|not|crap|hopeless|pointless
    chatbots|bots|chatbot useless|rubbish|crap
    is this|that|it|there ~2 bot|robot|computer|machine|automated|real_person|human|person ~3 !fight
    are you ~2 bot|robot|computer|machine|real|human|person|automated|ai|alive
    am i|i_am ~1 talking|speaking to ~2 bot|robot|computer|machine|real|human|person
    not|no ~2 bot|robot|computer|machine|chatbot|automated|recording
    sick|fed|hate|tired|done of|up|with ~2 bot|bots|robot|robots|machine|machines|chatbot
    instead of ~1 bot|robot|machine|chatbot|typing|texting`,
};

const call: Cues = {
  label: 'human',
  unless: ['refused', 'story', 'humanpast', 'himhuman', 'thirdcall'],
  patterns: `
    someone|somebody|anyone|you|u|they|officer|worker|advisor|lady|team|person|manager|woman|man|office ~2 {contact} ~1 me|back|us|my
    can|could|will|would|please|may|want|need|wait|waiting|like|get ~3 {contact} ~1 me|us ~1 back|please|on|today|tomorrow|asap|at|when|after|urgently|$|before|instead|now|about|to|later|as
    please ~1 {contact} ~1 me|us|back|my
    {contact} me|us ~1 back|please|on|asap|today|tomorrow|tonight|after|at|when|instead|urgently|now|before|monday|tuesday|wednesday|thursday|friday|as_soon
    give me|us ~1 bell|call|ring|shout|tinkle|buzz|callback
    {contact} me $
    want|need|like|request|requesting|arrange|book|have|get|after|for ~2 callback|call|phone_call|ring|phonecall ~1 back|please|from|$|today|tomorrow|instead|about|with|asap|later|off
    someone|somebody|anyone|officer|lady|woman|man|worker|person|{role} ~1 just? ~1 ring|call|phone|bell|facetime|visit|telephone ~1 $|please|instead|tomorrow|today|me|back|at|after|on|about
    {contact} me ~2 at|after|on|around|before|between|about|this|when|if
    callback ~1 please|tomorrow|today|$|on|after|at|from
    ^ callback
    prefer|rather|sooner|easier|better ~2 {speak} ~3 phone|to|someone|person|them|in_person
    prefer|rather|sooner|easier|better ~2 talk|speak|call|phone|phone_call|speaking|talking ~2 someone|phone|them|over|on|to|than
    {speak} ~2 on|over the phone
    {speak} on|over phone
    prefer|rather|like to ~1 talk|speak|chat ~1 $|please|about|instead
    would prefer to ~1 talk|speak
    can|could|may i {contact} ~1 you|someone|somebody|them|anyone ~2
    what|which ~2 number|phone ~3 call|ring|speak|person
    a number ~1 to|i ~2 call|ring
    get hold of ~2 someone|somebody|anyone|person|officer|human|my`,
};

const language: Cues = {
  label: 'human',
  unless: ['refused', 'story', 'humanpast'],
  patterns: `
    interpreter|interpreters|translator|translators !was|is|did|were|who|came|said|told|has
    signer|bsl|sign_language !was|is|did|course|lessons
    {speak}|explain|someone|person|officer|talk|anyone|somebody ~5 {tongue}
    speaks {tongue}
    {tongue} speaker|speaking|interpreter`,
};

export const human: readonly Cues[] = [person, notABot, call, language];
