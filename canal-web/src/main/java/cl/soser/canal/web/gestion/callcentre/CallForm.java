package cl.soser.canal.web.gestion.callcentre;

import cl.soser.canal.callcentre.CallerCommand;
import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.filing.DraftField;
import cl.soser.canal.filing.DraftValues;
import cl.soser.canal.person.AnswerChannel;
import cl.soser.canal.person.DocumentType;
import cl.soser.canal.person.Identity;
import cl.soser.canal.person.PersonDetails;
import cl.soser.canal.question.GivenAnswers;
import cl.soser.canal.question.QuestionQuery;
import cl.soser.canal.shared.TypedField;
import cl.soser.canal.shared.language.Language;
import cl.soser.canal.ticket.FileTicketCommand;
import cl.soser.canal.web.shared.form.QuestionForm;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The operator's form as it was sent; its fields are named as those of the guided form. */
public final class CallForm {

    private final DraftValues typed;
    private final String key;
    private final String person;
    private final Integer version;
    private final String confirmed;
    private final Language language;
    private final AnswerChannel channel;
    private final String postal;
    private final Channel entry;

    private CallForm(HttpServletRequest request, DraftValues typed, Channel entry) {
        this.typed = typed;
        this.entry = entry;
        key = SentFields.text(request, "key");
        String chosen = SentFields.text(request, "person");
        person = chosen.isEmpty() ? null : chosen;
        String sent = SentFields.text(request, "version");
        version = sent.matches("[0-9]{1,9}") ? Integer.valueOf(sent) : null;
        confirmed = SentFields.text(request, "confirmed");
        language = Language.of(SentFields.text(request, "language")).orElse(null);
        postal = SentFields.text(request, "postalAddress");
        String way = SentFields.text(request, "answerChannel");
        channel =
                Arrays.stream(AnswerChannel.values())
                        .filter(one -> one.name().equals(way))
                        .findAny()
                        .orElse(null);
    }

    /**
     * @param entry by which road the request comes in
     */
    public static CallForm of(HttpServletRequest request, Channel entry) {
        return of(request, Map.of(), entry);
    }

    /**
     * @param instead takes the place of what was sent
     * @param entry by which road the request comes in
     */
    public static CallForm of(
            HttpServletRequest request, Map<? extends TypedField, String> instead, Channel entry) {
        Map<TypedField, String> sent = new HashMap<>();
        for (TypedField field : DraftField.all()) {
            sent.put(field, request.getParameter(field.key()));
        }
        sent.putAll(instead);
        return new CallForm(
                request, DraftValues.NOTHING.with(sent).with(QuestionForm.sent(request)), entry);
    }

    DraftValues typed() {
        return typed;
    }

    Channel entry() {
        return entry;
    }

    /** To the questions of its topic, which its flaws were looked for in before. */
    public GivenAnswers answers(QuestionQuery questions) {
        return questions.inForce().readFromStaff(typed.about(entry), typed.replies()).answers();
    }

    /** Null while none is chosen. */
    AnswerChannel channel() {
        return channel;
    }

    /**
     * @param school id in the directory; null for a place in words
     * @param product whether the topic asks for one
     */
    public FileTicketCommand request(Long school, boolean product) {
        return new FileTicketCommand(
                key,
                typed.codes(),
                typed.orNull(DraftField.SUBJECT),
                typed.orNull(DraftField.DETAIL),
                typed.place(school),
                typed.formValues(product),
                GivenAnswers.NONE);
    }

    public CallerCommand caller() {
        return new CallerCommand(person, version, confirmed, details(), language);
    }

    PersonDetails details() {
        PersonDetails details = typed.person(channel, postal, null);
        Identity document = details.identity();
        return document.documentType() != null
                ? details
                : details.with(new Identity(DocumentType.RUT, document.document()));
    }
}
