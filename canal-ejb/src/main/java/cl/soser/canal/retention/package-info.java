/**
 * How long each class of personal data is kept, and the run that acts on it.
 *
 * <p>The personal-data officer sets the terms at {@code /admin/retencion} ({@link
 * RetentionService}). Every night {@link RetentionJob} counts what is older; terms that the officer
 * approved and that were done before are done again, others wait for her at {@code
 * /gestion/retencion} ({@link RetentionRunService}). {@link RetentionRunWorker} does a {@link
 * RetentionRun} piece by piece, with what {@link cl.soser.canal.personaldata} takes people out by.
 * What an order keeps is passed over. Figures, codes and dates stay.
 */
package cl.soser.canal.retention;
