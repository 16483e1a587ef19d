package cl.soser.canal.web.shared.form;

import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.question.AskedQuestion;
import cl.soser.canal.question.Necessity;
import cl.soser.canal.question.QuestionScope;
import cl.soser.canal.question.Questionnaire;
import cl.soser.canal.question.ReplyValues;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The questions a form asks about what was chosen, all of them: each states which others it waits
 * for, and a script shows only those that are open. The field of a question is {@code q-} and its
 * code.
 */
public final class QuestionForm {

    public static final String PREFIX = "q-";
    private static final String EDITION = "edicion";
    private static final String SHOWN = "preguntadas";

    private final Questionnaire questionnaire;
    private final List<QuestionField> fields;

    private QuestionForm(Questionnaire questionnaire, List<QuestionField> fields) {
        this.questionnaire = questionnaire;
        this.fields = fields;
    }

    /**
     * @param errors what is wrong with the field of that name; null for nothing
     */
    public static QuestionForm of(
            Questionnaire questionnaire,
            QuestionScope about,
            ReplyValues replies,
            UnaryOperator<String> errors) {
        List<AskedQuestion> asked = questionnaire.asked(about);
        Map<String, AskedQuestion> byCode =
                questionnaire.questions().stream()
                        .collect(Collectors.toMap(AskedQuestion::code, one -> one));
        boolean web = about.channel() == Channel.WEB;
        return new QuestionForm(
                questionnaire,
                asked.stream()
                        .map(
                                one ->
                                        new QuestionField(
                                                one,
                                                replies.get(one.code()),
                                                waiting(one, byCode.get(one.text().dependsOn())),
                                                web
                                                        && one.text().necessity()
                                                                == Necessity.OBLIGATORIA,
                                                errors.apply(PREFIX + one.code()),
                                                replies.hasRead(one.code())))
                        .toList());
    }

    private static String waiting(AskedQuestion question, AskedQuestion other) {
        if (other == null) {
            return null;
        }
        String answers =
                question.text().dependsAnswers().stream()
                        .map(answer -> QuestionAnswerLabels.answer(other.text(), answer))
                        .collect(Collectors.joining(" / "));
        return Bundles.text("question.only", answers, other.text().wording());
    }

    /** What a form sent in answer; fields are known by the last part of their name. */
    public static ReplyValues sent(HttpServletRequest request) {
        Map<String, List<String>> sent = new HashMap<>();
        request.getParameterMap()
                .forEach(
                        (name, values) -> {
                            if (name.startsWith(PREFIX)) {
                                sent.put(name.substring(PREFIX.length()), Arrays.asList(values));
                            }
                        });
        String edition = request.getParameter(EDITION);
        boolean known = edition != null && edition.matches("[0-9]{1,8}");
        return ReplyValues.of(known ? Integer.valueOf(edition) : null, sent);
    }

    /** Whether there is a question that the form which was sent did not show. */
    public boolean hasUnseen(HttpServletRequest request) {
        String shown = request.getParameter(SHOWN);
        if (shown == null) {
            return false;
        }
        Set<String> seen = new HashSet<>(List.of(shown.split(" ")));
        return fields.stream().anyMatch(field -> !seen.contains(field.asked().code()));
    }

    public int getEdition() {
        return questionnaire.edition();
    }

    /** Codes of what is shown, for {@link #hasUnseen} of the next sending. */
    public String getShown() {
        return fields.stream().map(field -> field.asked().code()).collect(Collectors.joining(" "));
    }

    public List<QuestionField> getFields() {
        return fields;
    }

    /** What the field of that name asks; null for none of these. */
    public String label(String name) {
        return fields.stream()
                .filter(field -> field.id().equals(name))
                .map(QuestionField::label)
                .findAny()
                .orElse(null);
    }
}
