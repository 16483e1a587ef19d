/**
 * What the portal shows before a person asks: dated notices and frequent questions.
 *
 * <p>The administrator writes both as plain text ({@link GuidanceService}). {@link GuidanceQuery}
 * returns what is valid now; one question names the confidential ways of a worker and is shown
 * where a name is asked for; {@link GuidanceCache} caches it for ten seconds. The browser compares
 * what a visitor types with the frequent questions; the text is not sent for it.
 */
package cl.soser.canal.guidance;
