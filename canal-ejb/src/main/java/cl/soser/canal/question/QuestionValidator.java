package cl.soser.canal.question;

import cl.soser.canal.catalogue.CatalogueQuery;
import cl.soser.canal.catalogue.Subtopic;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.Plain;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether questions can be asked as they are written. */
@ApplicationScoped
class QuestionValidator {

    @Inject CatalogueQuery catalogueQuery;

    /** Checks one question by itself. */
    void check(QuestionContent text) {
        answers(text);
        effect(text);
        place(text);
    }

    private static void answers(QuestionContent text) {
        if (text.kind().hasChoices()) {
            Set<String> labels = new HashSet<>();
            for (OfferedChoice choice : text.choices()) {
                if (choice.label().length() > 120 || choice.label().indexOf('\n') >= 0) {
                    throw new NotAllowedException("question.choice.long");
                }
                if (!labels.add(Plain.fold(choice.label()))) {
                    throw new NotAllowedException("question.choice.twice", choice.label());
                }
            }
            if (text.offered().size() < 2) {
                throw new NotAllowedException("question.choice.few");
            }
            if (text.choices().size() > 25) {
                throw new NotAllowedException("question.choice.many");
            }
        } else if (!text.choices().isEmpty()) {
            throw new NotAllowedException("question.choice.none");
        }
        boolean range = text.minimum() != null || text.maximum() != null;
        if (range && text.kind() != QuestionKind.NUMERO) {
            throw new NotAllowedException("question.range.none");
        }
        if (text.minimum() != null && text.maximum() != null && text.minimum() > text.maximum()) {
            throw new NotAllowedException("question.range.turned");
        }
    }

    private static void effect(QuestionContent text) {
        if (text.effect() == Effect.NINGUNO) {
            if (text.effectText() != null || !text.effectAnswers().isEmpty()) {
                throw new NotAllowedException("question.effect.none");
            }
            return;
        }
        if (text.effectText() == null) {
            throw new NotAllowedException("question.effect.text");
        }
        if (text.effect() == Effect.ALTO && text.effectAnswers().isEmpty()) {
            throw new NotAllowedException("question.effect.answers");
        }
        if (!text.answers().containsAll(text.effectAnswers())) {
            throw new NotAllowedException("question.effect.foreign");
        }
    }

    private void place(QuestionContent text) {
        if (text.motives().stream().anyMatch(code -> catalogueQuery.motive(code).isEmpty())
                || text.topics().stream().anyMatch(code -> catalogueQuery.topic(code).isEmpty())) {
            throw new NotAllowedException("question.about.unknown");
        }
        for (String code : text.subtopics()) {
            Subtopic subtopic =
                    catalogueQuery.subtopics().stream()
                            .filter(one -> one.getCode().equals(code))
                            .findAny()
                            .orElseThrow(() -> new NotAllowedException("question.about.unknown"));
            if (!text.topics().isEmpty() && !text.topics().contains(subtopic.getTopicCode())) {
                throw new NotAllowedException("question.about.foreign", subtopic.getLabel());
            }
        }
    }

    /** Checks all in order: each may depend only on an earlier one. */
    static void check(List<AskedQuestion> ordered) {
        Map<String, AskedQuestion> all = new LinkedHashMap<>();
        ordered.forEach(question -> all.put(question.code(), question));
        for (AskedQuestion question : ordered) {
            if (question.text().dependsOn() != null) {
                condition(question, all);
            } else if (!question.text().dependsAnswers().isEmpty()) {
                throw new NotAllowedException("question.condition.of");
            }
        }
        alone(ordered);
    }

    /** No form may ask the same words twice. */
    private static void alone(List<AskedQuestion> ordered) {
        for (int i = 0; i < ordered.size(); i++) {
            for (int j = i + 1; j < ordered.size(); j++) {
                AskedQuestion one = ordered.get(i);
                AskedQuestion other = ordered.get(j);
                if (!one.retired()
                        && !other.retired()
                        && Plain.fold(one.text().wording())
                                .equals(Plain.fold(other.text().wording()))
                        && one.text().isAskedWith(other.text())) {
                    throw new NotAllowedException("question.twice", other.text().wording());
                }
            }
        }
    }

    private static void condition(AskedQuestion question, Map<String, AskedQuestion> all) {
        AskedQuestion other = all.get(question.text().dependsOn());
        if (other == null || !other.text().kind().isChosen()) {
            throw new NotAllowedException("question.condition.of");
        }
        Set<String> way = new HashSet<>(Set.of(question.code()));
        for (AskedQuestion step = other; step != null; step = all.get(step.text().dependsOn())) {
            if (!way.add(step.code())) {
                throw new NotAllowedException("question.condition.circle", other.text().wording());
            }
            if (step.text().dependsOn() == null) {
                break;
            }
        }
        List<String> codes = List.copyOf(all.keySet());
        if (codes.indexOf(other.code()) > codes.indexOf(question.code())) {
            throw new NotAllowedException(
                    "question.condition.later", question.text().wording(), other.text().wording());
        }
        if (question.text().dependsAnswers().isEmpty()) {
            throw new NotAllowedException("question.condition.answers");
        }
        if (!other.text().answers().containsAll(question.text().dependsAnswers())) {
            throw new NotAllowedException(
                    "question.condition.gone", question.text().wording(), other.text().wording());
        }
        if (!question.retired() && !question.text().isAskedWith(other.text())) {
            throw new NotAllowedException(
                    "question.condition.never", question.text().wording(), other.text().wording());
        }
        if (other.retired() && !question.retired()) {
            throw new NotAllowedException(
                    "question.condition.retired",
                    other.text().wording(),
                    question.text().wording());
        }
    }
}
