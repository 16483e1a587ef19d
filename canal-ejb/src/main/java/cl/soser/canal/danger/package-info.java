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
 * concepts and how they are spoken of. {@link cl.soser.canal.danger.Thresholds} joins both: words
 * make less of the classifier's share enough, and never lower it. Without a classifier the words go
 * on alone. {@link cl.soser.canal.danger.DangerMeasurement} tells how often that is right.
 *
 * <p>The product does not call the reader yet; {@code server-config/bench.sh --mensajes} measures
 * it.
 */
package cl.soser.canal.danger;
