import { get } from './api.js';
import type { Me } from './types.js';

/**
 * Who is signed in. Our pages and Tasklist's forms say so; where nothing does, the server is asked once.
 * Null when it cannot be told: then nothing is kept under a name.
 */
export async function whoAmI(told: string | null): Promise<string | null> {
  const said = told || document.documentElement.dataset.user;
  return said || askWhoIAm();
}

/** As the session is now, not as it was when the page was opened. */
export async function askWhoIAm(): Promise<string | null> {
  try {
    return (await get<Me>('/me')).username;
  } catch {
    return null;
  }
}
