/**
 * The back office ({@code /gestion}), a package for each feature. Most have the word of the core
 * ({@code gestion.incident} shows {@code cl.soser.canal.incident}); {@code gestion.answer} shows
 * {@code response}, and {@code gestion.inbox} what {@code ticket.search} finds.
 */
package cl.soser.canal.web.gestion;
