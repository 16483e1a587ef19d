package cl.soser.canal.web.gestion.answer;

import cl.soser.canal.response.AnswerContent;
import cl.soser.canal.response.CauseAnalysis;
import cl.soser.canal.response.Finding;
import cl.soser.canal.response.PromisedActionContent;
import cl.soser.canal.ticket.CauseKind;
import cl.soser.canal.ticket.Stage;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** A draft as it is being typed. */
public class AnswerForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private Stage stage;
    private String body;
    private LocalDate promisedOn;
    private Finding finding;
    private String cause;
    private CauseKind causeKind;
    private String[] whys = new String[CauseAnalysis.MOST];
    private String noActionReason;
    private List<PromisedActionForm> actions = new ArrayList<>();

    static AnswerForm empty(Stage stage) {
        AnswerForm form = new AnswerForm();
        form.stage = stage;
        form.body = "";
        return form;
    }

    static AnswerForm of(AnswerContent text) {
        AnswerForm form = empty(text.stage());
        form.body = text.body();
        form.promisedOn = text.promisedOn();
        form.finding = text.finding();
        form.cause = text.cause();
        form.causeKind = text.analysis().kind();
        List<String> reasons = text.analysis().whys();
        for (int n = 0; n < reasons.size(); n++) {
            form.whys[n] = reasons.get(n);
        }
        form.noActionReason = text.noActionReason();
        text.actions().forEach(action -> form.actions.add(new PromisedActionForm(action)));
        return form;
    }

    AnswerContent text() {
        return new AnswerContent(
                stage,
                body == null ? "" : body,
                promisedOn,
                finding,
                cause,
                new CauseAnalysis(causeKind, Arrays.asList(whys)),
                noActionReason,
                actions.stream()
                        .filter(action -> !action.isBlank())
                        .map(PromisedActionForm::text)
                        .toList());
    }

    /** Nothing has been typed. */
    boolean isBlank() {
        return text().equals(AnswerContent.empty(stage));
    }

    void add(PromisedActionContent action) {
        actions.add(new PromisedActionForm(action));
    }

    /** Whatever else is filled in. */
    public boolean isWordless() {
        return body == null || body.isBlank();
    }

    /** Where each action that counts stands among the rows, empty ones included. */
    List<Integer> writtenRows() {
        return IntStream.range(0, actions.size())
                .filter(row -> !actions.get(row).isBlank())
                .boxed()
                .toList();
    }

    /** Removes empty rows; the others keep their order. */
    void dropBlankActions() {
        actions.removeIf(PromisedActionForm::isBlank);
    }

    void remove(PromisedActionForm action) {
        actions.remove(action);
    }

    public boolean isDefinitive() {
        return stage == Stage.RESPUESTA_DEFINITIVA;
    }

    public Stage getStage() {
        return stage;
    }

    public void setStage(Stage stage) {
        this.stage = stage;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }

    public LocalDate getPromisedOn() {
        return promisedOn;
    }

    public void setPromisedOn(LocalDate promisedOn) {
        this.promisedOn = promisedOn;
    }

    public Finding getFinding() {
        return finding;
    }

    public void setFinding(Finding finding) {
        this.finding = finding;
    }

    public String getCause() {
        return cause;
    }

    public void setCause(String cause) {
        this.cause = cause;
    }

    public CauseKind getCauseKind() {
        return causeKind;
    }

    public void setCauseKind(CauseKind causeKind) {
        this.causeKind = causeKind;
    }

    /** Its places are filled in one by one; the form has one question for each of them. */
    public String[] getWhys() {
        return whys;
    }

    /** What was found, why, and what is done about it are all told. */
    public boolean isExplained() {
        boolean acting = !actions.isEmpty() || noActionReason != null;
        return finding != null && cause != null && causeKind != null && acting;
    }

    /** Whether one of them is filled in. */
    public boolean isAsked() {
        return Arrays.stream(whys).anyMatch(why -> why != null && !why.isBlank());
    }

    public String getNoActionReason() {
        return noActionReason;
    }

    public void setNoActionReason(String noActionReason) {
        this.noActionReason = noActionReason;
    }

    public List<PromisedActionForm> getActions() {
        return actions;
    }
}
