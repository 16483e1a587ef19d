/**
 * The back office ({@code /gestion}), a package for each feature. The word of a feature is that of
 * the core, where it has one there ({@code gestion.incident} shows {@code
 * cl.soser.canal.incident}).
 */
package cl.soser.canal.web.gestion;
