package cl.soser.canal.response;

import static jakarta.persistence.EnumType.STRING;

import cl.soser.canal.ticket.CauseKind;
import cl.soser.canal.ticket.Stage;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;

/** The content of a text, without its corrective actions, which are rows of their own. */
@Embeddable
class AnswerWording {

    @Enumerated(STRING)
    private Stage stage;

    private String body;

    @Column(name = "promised_on")
    private LocalDate promisedOn;

    @Enumerated(STRING)
    private Finding finding;

    private String cause;

    @Enumerated(STRING)
    @Column(name = "cause_kind")
    private CauseKind causeKind;

    /** One a line. */
    private String whys;

    @Column(name = "no_action_reason")
    private String noActionReason;

    protected AnswerWording() {
        // for JPA
    }

    AnswerWording(AnswerContent text) {
        stage = text.stage();
        body = text.body();
        promisedOn = text.promisedOn();
        finding = text.finding();
        cause = text.cause();
        causeKind = text.analysis().kind();
        whys = String.join("\n", text.analysis().whys());
        noActionReason = text.noActionReason();
    }

    AnswerContent with(List<PromisedActionContent> actions) {
        return new AnswerContent(
                stage, body, promisedOn, finding, cause, analysis(), noActionReason, actions);
    }

    CauseAnalysis analysis() {
        return new CauseAnalysis(causeKind, whys == null ? List.of() : List.of(whys.split("\n")));
    }

    Stage stage() {
        return stage;
    }

    String body() {
        return body;
    }

    LocalDate promisedOn() {
        return promisedOn;
    }

    Finding finding() {
        return finding;
    }

    String cause() {
        return cause;
    }

    String noActionReason() {
        return noActionReason;
    }
}
