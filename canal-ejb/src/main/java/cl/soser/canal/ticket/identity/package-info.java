/**
 * Persons in the texts of tickets: what institutions, files and the public see of a text ({@link
 * cl.soser.canal.ticket.identity.HiddenText}), and what people correct of it ({@link
 * cl.soser.canal.ticket.identity.MarkCorrection}). Staff whose work needs it see the text whole.
 *
 * <p>The marks are not kept: they are read from the text whenever it is shown, which costs a small
 * part of a millisecond. So filing waits for nothing, texts that were there are hidden too, and a
 * better list counts for all of them at once. Only what a person changed is kept, with who and
 * when.
 */
package cl.soser.canal.ticket.identity;
