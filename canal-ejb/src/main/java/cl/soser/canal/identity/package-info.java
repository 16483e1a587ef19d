/**
 * Which words of a text tell who a person is, as people in Chile write: names, courses, addresses
 * and health. {@link cl.soser.canal.identity.IdentityReader#read} returns them as {@link
 * cl.soser.canal.identity.IdentitySpan}s; it keeps nothing and knows no ticket.
 *
 * <p>The steps: {@link cl.soser.canal.identity.Prose} cuts the text into words and keeps where each
 * stands and what separates it from the one before. {@link cl.soser.canal.identity.AddressFinder}
 * and {@link cl.soser.canal.identity.CourseFinder} go first, for they hold words that look like
 * names. {@link cl.soser.canal.identity.PlaceFinder} takes away what is nobody's: schools and
 * streets called after persons, comunas, feasts. Then {@link cl.soser.canal.identity.NameFinder}
 * finds names by the lists ({@link cl.soser.canal.identity.NameTable}), by the word before ("mi
 * hijo Benja", "profe Carla"), by a capital letter inside a sentence, in rows and signatures; a
 * name is a name wherever it comes back. {@link cl.soser.canal.identity.HealthFinder} needs the
 * names: a condition is hidden where it is somebody's, not where it is a menu's or all pupils';
 * what happened after a meal stays, because the request is about it.
 *
 * <p>RUT, telephones and mailboxes are hidden by their form alone: {@link
 * cl.soser.canal.shared.privacy.MaskedText}.
 *
 * <p>The lists say on their first lines where they come from. How well it reads is measured by
 * texts that people labelled: those that the rules were made with, and others that the rules never
 * saw (IdentityReaderTest).
 */
package cl.soser.canal.identity;
