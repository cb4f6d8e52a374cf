import NotFound from '../not-found';

export const metadata = { title: 'Not found', robots: { index: false } };

/**
 * What stands where nothing does. The framework leaves its own answer 404 to a script, which readers do not have: the press
 * answers with this page and that status.
 */
export default NotFound;
