package cl.soser.canal.web.shared.error;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * What a person wrote in a form that could no longer be received, to show it again. Only fields for
 * prose, by the names the pages give them: never a password, a key or a choice.
 */
final class LostFormText {

    private static final Set<String> PROSE =
            Set.of(
                    "text",
                    "subject",
                    "detail",
                    "reason",
                    "returnText",
                    "giveBackReason",
                    "refuseReason",
                    "noActionReason",
                    "note",
                    "callNote",
                    "cause",
                    "doneText",
                    "checkText",
                    "body",
                    "bodyField");

    /** More is not shown back: the longest text a form takes, and some air. */
    private static final int LONGEST = 12_000;

    private LostFormText() {}

    static List<String> of(HttpServletRequest request) {
        return Collections.list(request.getParameterNames()).stream()
                .filter(name -> PROSE.contains(name.substring(name.lastIndexOf(':') + 1)))
                .sorted()
                .map(request::getParameter)
                .filter(words -> !words.isBlank() && words.length() <= LONGEST)
                .toList();
    }
}
