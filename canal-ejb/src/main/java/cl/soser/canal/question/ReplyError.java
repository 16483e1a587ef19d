package cl.soser.canal.question;

import java.util.List;

/**
 * What is wrong with an answer.
 *
 * @param question its code
 * @param message a key of the pages' bundles
 */
public record ReplyError(String question, String message, List<Object> arguments) {}
