/**
 * Whether somebody is in danger, read from what people write, as people in Chile write it.
 *
 * <p>{@link cl.soser.canal.danger.DangerReader#read} takes subject and detail and returns a {@link
 * cl.soser.canal.danger.DangerReading}: level, kind, the sentence that caused it, areas,
 * restriction and reasons. The steps: {@link cl.soser.canal.danger.Wording} cuts the text into
 * words, clauses and sentences and keeps where each word stands. {@link
 * cl.soser.canal.danger.Spelling} writes abbreviations out, and {@link cl.soser.canal.danger.Sound}
 * makes "bomitó" and "vomito" one. {@link cl.soser.canal.danger.ConceptFinder} finds concepts by
 * the words of a table (concepts.csv), and {@link cl.soser.canal.danger.ScopeFinder} tells what is
 * stated from what is denied, asked, supposed, long past or elsewhere; figures of speech are a
 * concept that hides what it covers.
 *
 * <p>Two opinions follow. The rules (dangers.csv) name concepts that mean a danger when one
 * sentence states them all. The {@link cl.soser.canal.danger.DangerClassifier} learned from
 * messages that people labelled (messages-*.jsonl); it sees words, parts of words by their sound,
 * concepts and how they are spoken of. Its {@link cl.soser.canal.danger.TextClassifier} judges each
 * label alone (the kinds of danger, restricted reading) and chooses one of several (the kind, the
 * area); where both judge the same, the mean counts. {@link cl.soser.canal.danger.Thresholds} joins
 * both: words make less of the classifier's share enough, and say what the message may be at most:
 * a danger that is only denied is none, circumstances alone are no alert, what may kill is never
 * nothing, and food that tastes of a chemical and a bribe are what they say. In a long text each
 * sentence that states an alert is judged too, because what stands around it dilutes it. For the
 * kind, too, the words have a vote. Without a classifier the words go on alone. {@link
 * cl.soser.canal.danger.DangerMeasurement} tells how often that is right.
 *
 * <p>{@link cl.soser.canal.danger.reader.DangerQuery} reads with the reader in force, which has
 * what the administrator added to the tables ({@link cl.soser.canal.danger.ReaderEntry}). {@link
 * cl.soser.canal.danger.Danger} joins its reading with the answer to the question of the form and
 * the urgency that the sender chose: an answer or "Hay riesgo para alguien" is an alert, and the
 * words may only raise the level. {@link cl.soser.canal.danger.TicketDanger} keeps what was known
 * at entry, {@link cl.soser.canal.danger.DangerCorrection} what a person said of it.
 *
 * <p>{@link cl.soser.canal.danger.DoubtReader} reads another thing with the same means: whether
 * praise or a suggestion asks something or tells of a fault (doubts.csv), so that it is not
 * answered before a person has read it.
 */
package cl.soser.canal.danger;
