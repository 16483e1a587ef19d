package cl.soser.canal.web.admin.question;

import cl.soser.canal.configuration.ConfigurationKind;
import cl.soser.canal.question.QuestionContent;
import cl.soser.canal.question.QuestionRow;
import cl.soser.canal.question.QuestionService;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.web.shared.address.TextConverter;
import cl.soser.canal.web.shared.error.ConcurrentChange;
import cl.soser.canal.web.shared.error.StaleDecision;
import cl.soser.canal.web.shared.request.Redirect;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.Param;

/** admin/pregunta.xhtml: one question, written for the next publication. */
@Named
@ViewScoped
public class QuestionView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String LIST = "/admin/preguntas";

    @Inject QuestionService questionService;
    @Inject ConcurrentChange concurrentChange;

    @Param(name = "codigo", converterClass = TextConverter.class)
    transient String asked;

    private List<QuestionRow> rows;
    private QuestionRow row;
    private final QuestionContentForm form = new QuestionContentForm();

    @PostConstruct
    void open() {
        rows = questionService.look().rows();
        if (asked != null) {
            row = row(asked);
            form.show(row.text());
        }
        form.addBlanks();
    }

    public void save() {
        QuestionContent text = form.content();
        if (row == null) {
            done("questions.saved", questionService.add(text));
            return;
        }
        concurrentChange.orAgain(
                ConfigurationKind.PREGUNTA,
                row.code(),
                () -> questionService.change(row.code(), row.edition(), row.version(), text),
                this::renew);
        done("questions.saved", row.code());
    }

    /** As it is by now, perhaps in another edition; what is typed stays. */
    private void renew() {
        rows = questionService.look().rows();
        row = row(row.code());
    }

    private QuestionRow row(String code) {
        return rows.stream()
                .filter(one -> one.code().equals(code))
                .findAny()
                .orElseThrow(NotFoundException::new);
    }

    List<QuestionRow> rows() {
        return rows;
    }

    public void retire() {
        StaleDecision.orShow(
                () -> questionService.retire(row.code(), row.edition(), row.version()),
                this::renew);
        done("questions.retired", row.code());
    }

    public void askAgain() {
        StaleDecision.orShow(
                () -> questionService.askAgain(row.code(), row.edition(), row.version()),
                this::renew);
        done("questions.again", row.code());
    }

    public void remove() {
        StaleDecision.orShow(
                () -> questionService.remove(row.code(), row.edition(), row.version()),
                this::renew);
        done("questions.removed", "");
    }

    private static void done(String message, String code) {
        Redirect.to(LIST + (code.isEmpty() ? "" : "#pregunta-" + code), message);
    }

    /** It was asked, so that its kind stays. */
    public boolean isAsked() {
        return row != null && !row.fresh();
    }

    public QuestionContentForm getForm() {
        return form;
    }

    public QuestionRow getRow() {
        return row;
    }
}
