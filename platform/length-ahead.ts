/**
 * The framework sends whatever is streamed in pieces and leaves its `Content-Length` out. What goes by this name becomes that
 * header on the way to whoever asked, who sees how much of a file is still to come.
 */
export const lengthAhead = 'stet-length';
