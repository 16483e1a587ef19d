package cl.soser.canal.web.gestion.answer;

import cl.soser.canal.response.AnswerContent;
import cl.soser.canal.response.PromisedActionContent;
import cl.soser.canal.ticket.CauseKind;
import cl.soser.canal.web.shared.language.Bundles;
import cl.soser.canal.web.shared.time.DateLabels;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a text of an answer is made of, each part as people choose and read it. */
public enum AnswerPart {
    STAGE("answer.stage"),
    BODY("answer.body"),
    FINDING("answer.finding"),
    CAUSE("answer.cause"),
    ACTIONS("answer.actions"),
    NO_ACTION("answer.noAction");

    private final String label;

    AnswerPart(String label) {
        this.label = label;
    }

    /** Key of its name. */
    public String getLabel() {
        return label;
    }

    boolean differs(AnswerContent one, AnswerContent other) {
        return !Objects.equals(value(one), value(other));
    }

    private Object value(AnswerContent text) {
        return switch (this) {
            case STAGE -> Stream.of(text.stage(), text.promisedOn()).toList();
            case BODY -> text.body();
            case FINDING -> text.finding();
            case CAUSE -> Stream.of(String.valueOf(text.cause()), text.analysis()).toList();
            case ACTIONS -> text.actions();
            case NO_ACTION -> text.noActionReason();
        };
    }

    /** In words, one paragraph each; empty where it says nothing. */
    List<String> words(AnswerContent text) {
        return switch (this) {
            case STAGE ->
                    present(
                            Bundles.text("answer.stage." + text.stage()),
                            text.promisedOn() == null
                                    ? null
                                    : Bundles.text("answer.promised")
                                            + ": "
                                            + day(text.promisedOn()));
            case BODY -> present(text.body());
            case FINDING ->
                    present(
                            text.finding() == null
                                    ? null
                                    : Bundles.text("finding." + text.finding()));
            case CAUSE -> cause(text);
            case ACTIONS -> text.actions().stream().map(AnswerPart::action).toList();
            case NO_ACTION -> present(text.noActionReason());
        };
    }

    private static List<String> cause(AnswerContent text) {
        CauseKind kind = text.analysis().kind();
        List<String> words = new ArrayList<>(present(text.cause()));
        if (kind != null) {
            words.add(Bundles.text("causeKind." + kind));
        }
        words.addAll(text.analysis().whys());
        return words;
    }

    private static String action(PromisedActionContent action) {
        return Stream.of(
                        Bundles.text("actionKind." + action.kind()),
                        action.description(),
                        action.owner(),
                        action.dueOn() == null
                                ? ""
                                : Bundles.text("answer.action.due", day(action.dueOn())),
                        action.doneOn() == null
                                ? ""
                                : Bundles.text("answer.action.done", day(action.doneOn())))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static String day(LocalDate day) {
        return DateLabels.inDigits(day);
    }

    private static List<String> present(String... words) {
        return Stream.of(words).filter(one -> one != null && !one.isBlank()).toList();
    }
}
