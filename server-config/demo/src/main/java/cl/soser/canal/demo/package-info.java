/**
 * Invented people and tickets of a year, so that every page shows something.
 *
 * <p>{@link DemoStartup} runs at start-up and does nothing unless the demonstration is on and the
 * database is empty. {@link DemoYear} plays each ticket from its entry to the state that its age
 * allows, through the {@code Past…} beans of each feature, which write at a past instant. Names,
 * RUTs and addresses reach no real person.
 */
package cl.soser.canal.demo;
