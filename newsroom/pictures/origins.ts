/**
 * Where a picture is from, as picture desks tell it in a credit: made by our own people or on our order; distributed by an
 * agency that answers for it; handed out by whom it shows or serves; from an archive or a library; drawn, as maps and charts
 * are; or made by people outside newsrooms, as readers and witnesses are, whoever passed it on.
 */
export const pictureOrigins = ['staff', 'agency', 'handout', 'archive', 'drawn', 'user_made'] as const;
export type PictureOrigin = (typeof pictureOrigins)[number];
