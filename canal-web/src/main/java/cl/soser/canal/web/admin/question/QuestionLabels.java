package cl.soser.canal.web.admin.question;

import cl.soser.canal.catalogue.CatalogueQuery;
import cl.soser.canal.catalogue.Subtopic;
import cl.soser.canal.catalogue.Topic;
import cl.soser.canal.question.Effect;
import cl.soser.canal.question.QuestionContent;
import cl.soser.canal.question.QuestionRow;
import cl.soser.canal.web.shared.form.CatalogueLabels;
import cl.soser.canal.web.shared.form.QuestionAnswerLabels;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** When a question is asked and what is answered to it, in words. */
@Named
@RequestScoped
public class QuestionLabels {

    @Inject CatalogueQuery catalogueQuery;
    @Inject CatalogueLabels labels;

    /** "Reclamo · PAE Celíaco · si respondió Sí a «…»". */
    public String when(QuestionRow row, List<QuestionRow> all) {
        QuestionContent text = row.text();
        List<String> words = new ArrayList<>();
        add(words, text.motives().stream().map(code -> Bundles.text("motive." + code)).toList());
        add(words, text.topics().stream().map(labels::topic).toList());
        add(words, text.subtopics().stream().map(this::subtopic).toList());
        add(words, text.channels().stream().map(one -> Bundles.text("channel." + one)).toList());
        all.stream()
                .filter(one -> one.code().equals(text.dependsOn()))
                .findAny()
                .ifPresent(other -> words.add(waiting(text, other.text())));
        return words.isEmpty() ? Bundles.text("questions.always") : String.join(" · ", words);
    }

    private static String waiting(QuestionContent text, QuestionContent other) {
        String answers =
                text.dependsAnswers().stream()
                        .map(answer -> QuestionAnswerLabels.answer(other, answer))
                        .collect(Collectors.joining(" / "));
        return Bundles.text("question.only", answers, other.wording());
    }

    private static void add(List<String> words, List<String> some) {
        if (!some.isEmpty()) {
            words.add(String.join(", ", some));
        }
    }

    private String subtopic(String code) {
        return catalogueQuery.subtopics().stream()
                .filter(one -> one.getCode().equals(code))
                .map(Subtopic::getLabel)
                .findAny()
                .orElse(code);
    }

    /** "Sí o no, obligatoria; la web se detiene…". */
    public String answer(QuestionRow row) {
        QuestionContent text = row.text();
        List<String> words = new ArrayList<>();
        words.add(Bundles.text("questionKind." + text.kind()));
        words.add(Bundles.text("necessity." + text.necessity()).toLowerCase(Bundles.LOCALE));
        if (text.effect() != Effect.NINGUNO) {
            words.add(Bundles.text("questions.effect." + text.effect()));
        }
        if (text.personal()) {
            words.add(Bundles.text("questions.personal"));
        }
        return String.join(" · ", words);
    }

    /** With the name of their topic, because many share words. */
    public List<SelectItem> getSubtopics() {
        List<SelectItem> items = new ArrayList<>();
        for (Topic topic : catalogueQuery.topics()) {
            for (Subtopic one : catalogueQuery.subtopics(topic.getCode())) {
                items.add(new SelectItem(one.getCode(), topic.getLabel() + ": " + one.getLabel()));
            }
        }
        return items;
    }
}
