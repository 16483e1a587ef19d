package cl.soser.canal.question;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * A question of an edition.
 *
 * @param code by which answers and conditions know it, in every edition
 * @param retired no longer asked
 */
public record AskedQuestion(String code, boolean retired, QuestionContent text)
        implements Serializable {

    boolean isAskedOf(QuestionScope about) {
        return !retired && text.isAskedOf(about);
    }

    /**
     * Whether what it waits for was answered.
     *
     * @param replies answers by code, of questions that are open themselves
     */
    boolean isOpen(Map<String, List<String>> replies) {
        return text.dependsOn() == null
                || replies.getOrDefault(text.dependsOn(), List.of()).stream()
                        .anyMatch(text.dependsAnswers()::contains);
    }
}
