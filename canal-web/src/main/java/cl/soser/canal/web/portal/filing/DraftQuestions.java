package cl.soser.canal.web.portal.filing;

import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.question.AnsweredQuestion;
import cl.soser.canal.question.JudgedAnswer;
import cl.soser.canal.question.QuestionQuery;
import cl.soser.canal.question.QuestionScope;
import cl.soser.canal.question.QuestionnaireResult;
import cl.soser.canal.web.shared.address.GivenConverter;
import cl.soser.canal.web.shared.address.TextConverter;
import cl.soser.canal.web.shared.form.QuestionField;
import cl.soser.canal.web.shared.form.QuestionForm;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import org.omnifaces.cdi.Param;

/**
 * The questions of the topic in the guided form. preguntas.xhtml asks for them by the address, when
 * a script wants those of another topic.
 */
@Named
@RequestScoped
public class DraftQuestions {

    @Inject QuestionQuery questionQuery;
    @Inject DraftForm draft;
    @Inject HttpServletRequest request;

    @Param(name = "motivo", converterClass = TextConverter.class)
    String motive;

    @Param(name = "tema", converterClass = TextConverter.class)
    String topic;

    @Param(name = "subtema", converterClass = TextConverter.class)
    String subtopic;

    @Param(name = "preguntas", converterClass = GivenConverter.class)
    boolean shown;

    private QuestionForm form;
    private List<AnsweredQuestion> answered;

    private QuestionScope about() {
        return topic == null
                ? draft.typed().about(Channel.WEB)
                : new QuestionScope(motive, topic, subtopic, Channel.WEB);
    }

    /**
     * As they stand when a page is drawn, with what is wrong beside each; before that, they are not
     * validated.
     */
    public QuestionForm getForm() {
        if (!isDrawing()) {
            return now();
        }
        if (form == null) {
            form = now();
        }
        return form;
    }

    private static boolean isDrawing() {
        return FacesContext.getCurrentInstance().getCurrentPhaseId() == PhaseId.RENDER_RESPONSE;
    }

    private QuestionForm now() {
        return QuestionForm.of(
                questionQuery.inForce(), about(), draft.typed().replies(), DraftQuestions::error);
    }

    private static String error(String name) {
        List<FacesMessage> messages = FacesContext.getCurrentInstance().getMessageList(name);
        return messages.isEmpty() ? null : messages.get(0).getSummary();
    }

    /** Whether what was chosen asks something the form that was sent did not show. */
    boolean hasUnseen() {
        return now().hasUnseen(request);
    }

    /** What the field of that name asks; null for one of the form's own. */
    String label(String name) {
        return name.startsWith(QuestionForm.PREFIX) ? now().label(name) : null;
    }

    /** They were shown because of what was chosen, by a browser that could not show them before. */
    public boolean isNew() {
        return shown && !getForm().getFields().isEmpty();
    }

    /** What is answered so far and will be kept, to be looked over. */
    public List<AnsweredQuestion> getAnswered() {
        if (answered == null || !isDrawing()) {
            QuestionnaireResult result = result();
            answered =
                    questionQuery
                            .inForce()
                            .answers(
                                    result.answered().stream()
                                            .collect(
                                                    Collectors.toMap(
                                                            JudgedAnswer::question,
                                                            JudgedAnswer::kept)));
        }
        return answered;
    }

    private QuestionnaireResult result() {
        return questionQuery.inForce().read(about(), draft.typed().replies());
    }

    /** The texts to show because of an answer, before it is sent. */
    public List<QuestionField> getNotices() {
        QuestionnaireResult result = result();
        return now().getFields().stream()
                .filter(field -> result.replies().containsKey(field.asked().code()))
                .filter(QuestionField::isFollowed)
                .toList();
    }
}
