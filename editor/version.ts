/**
 * The version of the document contract. Raise it whenever a document that is valid now would not have been valid before:
 * a browser that was loaded with a smaller number is refused, because it would drop the nodes it does not know.
 */
export const EDITOR_VERSION = 2;
