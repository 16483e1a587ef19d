package cl.soser.canal.danger;

import java.util.List;

/**
 * What was read in a message.
 *
 * @param kind NINGUNO where the level is
 * @param cause the sentence to mark; null where nothing is
 * @param areas proposed, the best first; empty where nothing tells of one
 * @param restricted only named people may read it
 * @param reasons in the words shown to staff
 */
public record DangerReading(
        DangerLevel level,
        DangerKind kind,
        Excerpt cause,
        List<String> areas,
        boolean restricted,
        List<Reason> reasons) {

    public DangerReading {
        areas = List.copyOf(areas);
        reasons = List.copyOf(reasons);
    }

    /** Where in the original text. */
    public record Excerpt(Part part, int from, int until) {

        /** Which of both texts. */
        public enum Part {
            SUBJECT,
            DETAIL
        }

        /** The sentence; null where the text no longer has it, or never had: an answer's. */
        public String of(String subject, String detail) {
            String text = part == Part.SUBJECT ? subject : detail;
            return text == null || until > text.length() ? null : text.substring(from, until);
        }
    }

    /**
     * Concepts that were stated together, or the classifier's share.
     *
     * @param words as they were typed; empty for the classifier
     * @param share of one, what the classifier gives the kind; null for words
     */
    public record Reason(DangerKind kind, List<String> concepts, List<String> words, Double share) {

        public Reason {
            concepts = List.copyOf(concepts);
            words = List.copyOf(words);
        }
    }
}
