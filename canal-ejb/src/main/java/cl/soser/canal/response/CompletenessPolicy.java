package cl.soser.canal.response;

import cl.soser.canal.shared.Horizon;
import cl.soser.canal.shared.IncompleteException.Missing;
import cl.soser.canal.ticket.Stage;
import cl.soser.canal.ticket.Ticket;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What a text must contain before it is reviewed (rules, section 5). */
final class CompletenessPolicy {

    /** That something of the wording is still to be filled in. */
    static final String UNFILLED = "answer.body.unfilled";

    /**
     * What the author of an answer must fill in, however a wording marks it: words in brackets, the
     * name of a value in braces, or a line to write on. Not "[sic]", the number of a request, an
     * address, or a line that parts two paragraphs.
     */
    private static final Pattern TO_FILL_IN =
            Pattern.compile(
                    "\\[(?!sic\\]|CP-\\d)[\\p{L}¿][^\\]\\n]+\\]"
                            + "|\\[Complete\\b|\\{\\p{L}[\\p{L}\\d_ ]+\\}"
                            + "|(?m:(?!^_+\\s*$)(?<!\\S)_{3,}(?!\\S))");

    private final AnswerContent text;
    private final LocalDate today;
    private final List<Missing> lacks = new ArrayList<>();

    private CompletenessPolicy(AnswerContent text, LocalDate today) {
        this.text = text;
        this.today = today;
    }

    /**
     * All that is missing, in the order of the form; empty where nothing is.
     *
     * @param today in Santiago
     */
    static List<Missing> lacks(AnswerContent text, Ticket ticket, LocalDate today) {
        CompletenessPolicy rule = new CompletenessPolicy(text, today);
        boolean complaint = ticket.getMotive().getCode().equals("RECLAMO");
        if (rule.text.stage() == Stage.RESPUESTA) {
            rule.checkSteps(ticket.getRoundAnsweredAt() != null);
        } else {
            rule.checkBody();
            if (complaint) {
                rule.checkComplaint();
            }
        }
        for (int row = 0; row < rule.text.actions().size(); row++) {
            rule.checkAction(rule.text.actions().get(row), row);
        }
        return rule.lacks;
    }

    private void checkSteps(boolean alreadyGiven) {
        if (alreadyGiven) {
            lacks.add(new Missing("answer.stage.final", "stage"));
        }
        checkBody();
        if (text.promisedOn() == null) {
            lacks.add(new Missing("answer.promise.missing", "promisedOn"));
        } else if (!text.promisedOn().isAfter(today)) {
            lacks.add(new Missing("answer.promise.past", "promisedOn"));
        } else if (Horizon.isBeyond(text.promisedOn(), today)) {
            lacks.add(new Missing("answer.promise.far", "promisedOn"));
        }
    }

    private void checkBody() {
        if (text.body().isBlank()) {
            lacks.add(new Missing("answer.body.missing", "body"));
        } else if (text.body().strip().length() < AnswerContent.SHORTEST_BODY) {
            lacks.add(new Missing("answer.body.short", "body"));
        } else if (TO_FILL_IN.matcher(text.body()).find()) {
            lacks.add(new Missing(UNFILLED, "body"));
        }
    }

    private void checkComplaint() {
        if (text.finding() == null) {
            lacks.add(new Missing("answer.finding.missing", "finding"));
        }
        if (text.cause() == null) {
            lacks.add(new Missing("answer.cause.missing", "cause"));
        }
        if (text.finding() != Finding.NO_ACOGIDO && !text.analysis().isStated()) {
            lacks.add(new Missing("answer.causeKind.missing", "causeKind"));
        }
        if (!text.actions().isEmpty()) {
            return;
        }
        if (text.finding() != Finding.NO_ACOGIDO) {
            lacks.add(new Missing("answer.actions.missing", "actions"));
        } else if (text.noActionReason() == null) {
            lacks.add(new Missing("answer.noAction.missing", "noActionReason"));
        }
    }

    /** An open action has a day in the future; a done one may have any. */
    private void checkAction(PromisedActionContent action, int row) {
        if (action.description().isEmpty()) {
            lacks.add(new Missing("answer.action.what.missing", "description", row));
        }
        if (action.owner().isEmpty()) {
            lacks.add(new Missing("answer.action.who.missing", "owner", row));
        }
        if (action.dueOn() == null) {
            lacks.add(new Missing("answer.action.until.missing", "dueOn", row));
        } else if (action.doneOn() == null && action.dueOn().isBefore(today)) {
            lacks.add(new Missing("answer.action.until.past", "dueOn", row));
        } else if (Horizon.isBeyond(action.dueOn(), today)) {
            lacks.add(new Missing("answer.action.until.far", "dueOn", row));
        }
        if (action.doneOn() != null && action.doneOn().isAfter(today)) {
            lacks.add(new Missing("answer.action.done.future", "doneOn", row));
        } else if (action.doneOn() != null && action.doneOn().isBefore(today.minusYears(1))) {
            lacks.add(new Missing("answer.action.done.old", "doneOn", row));
        }
    }
}
