import { type Tongue, tongueOf } from '@/components/site/messages/tongue';
import { settings } from '@/platform/settings';

/** What the public pages speak, except for a story's own where we have messages in its language. */
export function tongueOfNewsroom(): Tongue {
  return tongueOf(settings().newsroomLanguage);
}
