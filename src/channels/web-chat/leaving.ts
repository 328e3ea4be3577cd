/** Where leaving goes. One place, because the page, the client and the server must agree. */
export const EXIT_PATH = '/exit';

/** A page anybody might have open, without personal or suggested content. */
export const NEUTRAL_SITE = 'https://www.bbc.co.uk/weather';
