/**
 * Administration ({@code /admin}): people, rules, catalogues, terms, calendar, templates,
 * contracts, settings and the configuration file.
 *
 * <p>Each page edits one thing through one use case. A form that was changed by another person
 * meanwhile keeps the typed values and shows the other change ({@link
 * cl.soser.canal.web.shared.error.ConcurrentChange}). Each page shows its history ({@code
 * canal:history}).
 */
package cl.soser.canal.web.admin;
