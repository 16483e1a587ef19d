package cl.soser.canal.question;

import static java.util.stream.Collectors.joining;

import cl.soser.canal.catalogue.CatalogueEntry;
import cl.soser.canal.catalogue.CatalogueQuery;
import cl.soser.canal.configuration.ConfigurationFields;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;

/** A question as its history shows it, in the words of its time. */
@ApplicationScoped
class QuestionHistoryFields {

    @Inject CatalogueQuery catalogueQuery;

    ConfigurationFields of(List<AskedQuestion> all, AskedQuestion question) {
        QuestionContent text = question.text();
        AskedQuestion other =
                all.stream()
                        .filter(one -> one.code().equals(text.dependsOn()))
                        .findAny()
                        .orElse(null);
        return ConfigurationFields.NONE
                .field("wording", text.wording())
                .field("questionHelp", text.help())
                .field("questionKind", text.kind())
                .field("necessity", text.necessity())
                .field("minimum", text.minimum())
                .field("maximum", text.maximum())
                .field("choices", text.offered().stream().map(OfferedChoice::label).toList())
                .field("motives", labels(text.motives(), catalogueQuery.motives()))
                .field("topics", labels(text.topics(), catalogueQuery.topics()))
                .field("subtopics", labels(text.subtopics(), catalogueQuery.subtopics()))
                .field(
                        "channels",
                        text.channels().stream()
                                .map(channel -> "{channel." + channel + "}")
                                .collect(joining(", ")))
                .field("personalAnswer", text.personal() ? "{yesNo.true}" : null)
                .field("questionCondition", other == null ? null : other.text().wording())
                .field(
                        "conditionAnswers",
                        other == null ? null : labels(other.text(), text.dependsAnswers()))
                .field("effect", text.effect() == Effect.NINGUNO ? null : text.effect())
                .field("effectAnswers", labels(text, text.effectAnswers()))
                .field("effectText", text.effectText())
                .field("effectPhone", text.effectPhone())
                .field("order", all.indexOf(question) + 1)
                .field("offered", question.retired() ? "{yesNo.false}" : null);
    }

    private static String labels(QuestionContent text, List<String> answers) {
        return answers.stream()
                .map(
                        answer ->
                                text.kind() == QuestionKind.SI_NO
                                        ? "{yesNo." + answer.equals(QuestionContent.YES) + "}"
                                        : text.label(answer))
                .collect(joining(", "));
    }

    private static String labels(
            Collection<String> codes, List<? extends CatalogueEntry> catalogue) {
        return catalogue.stream()
                .filter(entry -> codes.contains(entry.getCode()))
                .map(CatalogueEntry::getLabel)
                .collect(joining(", "));
    }
}
