package cl.soser.canal.web.gestion.answer;

import cl.soser.canal.response.AnswerContent;
import cl.soser.canal.shared.IncompleteException.Missing;
import cl.soser.canal.web.shared.language.Bundles;

/**
 * One thing that the text under way lacks, as a link.
 *
 * @param field client id of what fills it in
 * @param name a word or two
 * @param sentence what the refusal would say
 * @param least characters in the field that settle it, as the browser can tell by itself; 0 where
 *     only the server knows
 */
public record AnswerGap(String field, String name, String sentence, int least) {

    /** Ends the key of the short words. */
    static final String SHORT = ".brief";

    /**
     * @param row of the form that is meant, where it is about one of several
     */
    static AnswerGap of(Missing lack, Integer row) {
        return new AnswerGap(
                field(lack.field(), row),
                Bundles.text(lack.key() + SHORT, lack.arguments()),
                Bundles.text(lack.key(), lack.arguments()),
                least(lack.key()));
    }

    private static int least(String key) {
        if (key.equals("answer.body.missing") || key.equals("answer.body.short")) {
            return AnswerContent.SHORTEST_BODY;
        }
        return key.endsWith(".missing") || key.endsWith(".needed") ? 1 : 0;
    }

    /** By the convention of the form: an input is called as its property, its field likewise. */
    private static String field(String property, Integer row) {
        if (row != null) {
            return "t:rows:" + row + ":" + property + "Field:" + property;
        }
        return switch (property) {
            case "actions" -> "t:addAction";
            case "pertinent" -> "t:pertinent";
            case "stage" -> "t:stageField:stage:0";
            default -> "t:" + property + "Field:" + property;
        };
    }

    /** Of the link, so that it keeps the focus when the list is drawn again. */
    public String id() {
        return field.replace(':', '-') + "-falta";
    }
}
