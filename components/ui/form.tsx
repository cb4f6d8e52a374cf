import type { ComponentProps } from 'react';

/**
 * A form of the desk or the door. Sent by the browser itself, because the page’s scripts have not come, one that goes to a
 * command would put all that was typed into the page’s address, where histories and logs keep it: passwords, and names of
 * sources. Sent as a body it is kept by nobody. A form with an `action` goes there as forms do.
 */
export function Form(props: ComponentProps<'form'>) {
  return <form {...('action' in props ? {} : { method: 'post' })} {...props} />;
}
