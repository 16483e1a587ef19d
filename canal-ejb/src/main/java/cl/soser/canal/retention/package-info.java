/**
 * How long each class of personal data is kept, and how much would be due today.
 *
 * <p>The personal-data officer sets the terms at {@code /admin/retencion} ({@link
 * RetentionService}). The page counts what is older than each term. Nothing is deleted here.
 */
package cl.soser.canal.retention;
