package cl.soser.canal.web.admin.question;

import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.question.QuestionRow;
import cl.soser.canal.question.QuestionScope;
import cl.soser.canal.question.QuestionService;
import cl.soser.canal.question.QuestionnaireDetails;
import cl.soser.canal.question.ReplyValues;
import cl.soser.canal.web.shared.address.OptionConverter;
import cl.soser.canal.web.shared.address.TextConverter;
import cl.soser.canal.web.shared.error.StaleDecision;
import cl.soser.canal.web.shared.form.QuestionForm;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** admin/preguntas.xhtml: all questions in their order, and how a form would ask them. */
@Named
@ViewScoped
public class QuestionsView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String LIST = "/admin/preguntas";

    @Inject QuestionService questionService;

    @Param(name = "motivo", converterClass = TextConverter.class)
    transient String motive;

    @Param(name = "tema", converterClass = TextConverter.class)
    transient String topic;

    @Param(name = "subtema", converterClass = TextConverter.class)
    transient String subtopic;

    @Param(name = "canal", converterClass = OptionConverter.class)
    transient Channel channel;

    private QuestionnaireDetails sheet;
    private QuestionScope about;

    @PostConstruct
    void load() {
        sheet = questionService.look();
        about = new QuestionScope(motive, topic, subtopic, channel == null ? Channel.WEB : channel);
    }

    public void up(QuestionRow row) {
        move(row, true);
        moved(row);
    }

    public void down(QuestionRow row) {
        move(row, false);
        moved(row);
    }

    private void move(QuestionRow row, boolean up) {
        StaleDecision.orShow(
                () -> questionService.move(row.code(), row.edition(), row.version(), up),
                this::renew);
    }

    private void renew() {
        sheet = questionService.look();
    }

    private static void moved(QuestionRow row) {
        Messages.addFlashGlobalInfo("questions.moved", row.text().wording());
        Faces.redirect(LIST + "#pregunta-" + row.code());
    }

    /** Exactly as it stands on this page. */
    public void publish() {
        StaleDecision.orShow(
                () -> questionService.publish(sheet.edition(), sheet.version()), this::renew);
        Messages.addFlashGlobalInfo("questions.published", sheet.edition());
        Faces.redirect(LIST);
    }

    public void discard() {
        StaleDecision.orShow(
                () -> questionService.discard(sheet.edition(), sheet.version()), this::renew);
        Messages.addFlashGlobalInfo("questions.discarded");
        Faces.redirect(LIST);
    }

    public QuestionnaireDetails getSheet() {
        return sheet;
    }

    public List<QuestionRow> getRows() {
        return sheet.rows();
    }

    public boolean isLast(QuestionRow row) {
        return row.place() == sheet.rows().size();
    }

    // How a form would ask them

    public QuestionScope getAbout() {
        return about;
    }

    public boolean isTried() {
        return about.motive() != null && about.topic() != null;
    }

    /** Whether it is shown as citizens see it; else as staff see it. */
    public boolean isWeb() {
        return about.channel() == Channel.WEB;
    }

    public QuestionForm getForm() {
        return QuestionForm.of(sheet.questionnaire(), about, ReplyValues.NONE, name -> null);
    }

    public Channel[] getChannels() {
        return Channel.values();
    }
}
