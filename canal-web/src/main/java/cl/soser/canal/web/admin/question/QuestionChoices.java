package cl.soser.canal.web.admin.question;

import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.question.Effect;
import cl.soser.canal.question.Necessity;
import cl.soser.canal.question.OfferedChoice;
import cl.soser.canal.question.QuestionContent;
import cl.soser.canal.question.QuestionKind;
import cl.soser.canal.question.QuestionRow;
import cl.soser.canal.web.shared.form.QuestionAnswerLabels;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;

/** What a question may be made of, and which answers it may depend on. */
@Named
@RequestScoped
public class QuestionChoices {

    @Inject QuestionView view;

    /** "¿Comió gluten?: Sí", of all questions whose answers are known. */
    public List<SelectItem> getConditionsPossible() {
        List<SelectItem> items = new ArrayList<>();
        for (QuestionRow one : view.rows()) {
            if (one.text().kind().isChosen()
                    && (view.getRow() == null || !one.code().equals(view.getRow().code()))
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
        return view.getRow() != null && code.equals(view.getRow().text().dependsOn());
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
}
