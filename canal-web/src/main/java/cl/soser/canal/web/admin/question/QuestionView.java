package cl.soser.canal.web.admin.question;

import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.configuration.ConfigurationKind;
import cl.soser.canal.question.Effect;
import cl.soser.canal.question.Necessity;
import cl.soser.canal.question.OfferedChoice;
import cl.soser.canal.question.QuestionContent;
import cl.soser.canal.question.QuestionKind;
import cl.soser.canal.question.QuestionRow;
import cl.soser.canal.question.QuestionService;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.web.shared.address.TextConverter;
import cl.soser.canal.web.shared.error.ConcurrentChange;
import cl.soser.canal.web.shared.error.StaleDecision;
import cl.soser.canal.web.shared.form.QuestionAnswerLabels;
import jakarta.annotation.PostConstruct;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

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
            row =
                    rows.stream()
                            .filter(one -> one.code().equals(asked))
                            .findAny()
                            .orElseThrow(NotFoundException::new);
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
        row =
                rows.stream()
                        .filter(one -> one.code().equals(row.code()))
                        .findAny()
                        .orElseThrow(NotFoundException::new);
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
        Messages.addFlashGlobalInfo(message);
        Faces.redirect(LIST + (code.isEmpty() ? "" : "#pregunta-" + code));
    }

    // What may be chosen

    /** "¿Comió gluten?: Sí", of all questions whose answers are known. */
    public List<SelectItem> getConditionsPossible() {
        List<SelectItem> items = new ArrayList<>();
        for (QuestionRow one : rows) {
            if (one.text().kind().isChosen()
                    && (row == null || !one.code().equals(row.code()))
                    && (!one.retired() || isWaitedFor(one.code()))) {
                for (String answer : answers(one.text())) {
                    items.add(
                            new SelectItem(
                                    one.code() + QuestionContentForm.BETWEEN + answer,
                                    one.text().wording()
                                            + " "
                                            + QuestionAnswerLabels.answer(one.text(), answer)));
                }
            }
        }
        return items;
    }

    private boolean isWaitedFor(String code) {
        return row != null && code.equals(row.text().dependsOn());
    }

    private static List<String> answers(QuestionContent text) {
        return text.kind() == QuestionKind.SI_NO
                ? List.of("SI", "NO")
                : text.offered().stream().map(OfferedChoice::code).toList();
    }

    public QuestionKind[] getKinds() {
        return QuestionKind.values();
    }

    public Necessity[] getNecessities() {
        return Necessity.values();
    }

    public Effect[] getEffects() {
        return Effect.values();
    }

    public Channel[] getRoads() {
        return Channel.values();
    }

    /** It was asked, so that its kind stays. */
    public boolean isAsked() {
        return row != null && !row.fresh();
    }

    public boolean isConditional() {
        return form.getConditions().length > 0;
    }

    public QuestionContentForm getForm() {
        return form;
    }

    public QuestionRow getRow() {
        return row;
    }
}
