/**
 * The languages of the citizen's pages beside Spanish. Each comes switched off: {@link
 * cl.soser.canal.shared.language.LanguageQuery} offers those that a person has revised, whose name
 * is a setting.
 */
package cl.soser.canal.shared.language;
