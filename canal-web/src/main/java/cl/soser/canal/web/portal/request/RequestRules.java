package cl.soser.canal.web.portal.request;

import cl.soser.canal.catalogue.CatalogueQuery;
import cl.soser.canal.catalogue.Subtopic;
import cl.soser.canal.catalogue.Topic;
import cl.soser.canal.filing.DraftRule;
import cl.soser.canal.filing.FilingService;
import cl.soser.canal.filing.ProposalPolicy;
import cl.soser.canal.filing.TopicWords;
import cl.soser.canal.shared.JsonProvider;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;

/** By what the script of the guided form goes, as attributes of the form. */
@Named
@RequestScoped
public class RequestRules {

    private static final String PROPOSALS = proposals();

    @Inject CatalogueQuery catalogueQuery;
    @Inject FilingService filingService;

    /** {@code {"CANASTAS":{"subtopics":["INCOMPLETA"],"product":true}}}, for the script. */
    public String getTopics() {
        JsonObjectBuilder all = JsonProvider.object();
        List<Subtopic> subtopics = catalogueQuery.subtopics();
        for (Topic topic : catalogueQuery.offeredTopics()) {
            JsonArrayBuilder codes = JsonProvider.array();
            subtopics.stream()
                    .filter(subtopic -> !subtopic.isRetired())
                    .filter(subtopic -> subtopic.getTopicCode().equals(topic.getCode()))
                    .forEach(subtopic -> codes.add(subtopic.getCode()));
            all.add(
                    topic.getCode(),
                    JsonProvider.object()
                            .add("subtopics", codes)
                            .add("product", topic.isProductRequested()));
        }
        return all.build().toString();
    }

    /**
     * What the form demands, of whom it knows nothing about herself, for the script that looks
     * before anything is sent: {@code
     * [{"field":"document","words":"…","filling":"…","pattern":"…","unless":{"documentType":"…"}}]}.
     */
    public String getRules() {
        JsonArrayBuilder all = JsonProvider.array();
        boolean known = filingService.isKnown();
        DraftRule.ALL.stream()
                .filter(rule -> rule.shape() != null || !ProposalPolicy.completes(rule.field()))
                .filter(rule -> !known || !rule.isDemandOnPerson())
                .forEach(rule -> all.add(json(rule)));
        return all.build().toString();
    }

    /**
     * How the script proposes what a person leaves open: {@code
     * {"words":[{"code":"CANASTAS","beginnings":["canasta"]},{"code":"INCOMPLETA","topic":"CANASTAS",…}],
     * "daily":"BASICA_MEDIA","nursery":"KINDER_PREKINDER","baskets":"CANASTAS"}}.
     */
    public String getProposals() {
        return PROPOSALS;
    }

    private static String proposals() {
        JsonArrayBuilder words = JsonProvider.array();
        for (TopicWords one : TopicWords.ALL) {
            JsonArrayBuilder beginnings = JsonProvider.array();
            one.beginnings().forEach(beginnings::add);
            words.add(
                    JsonProvider.object()
                            .add("code", one.code())
                            .add("topic", one.topic() == null ? "" : one.topic())
                            .add("beginnings", beginnings));
        }
        return JsonProvider.object()
                .add("words", words)
                .add("daily", TopicWords.DAILY)
                .add("nursery", TopicWords.NURSERY)
                .add("baskets", TopicWords.BASKETS)
                .build()
                .toString();
    }

    private static JsonObjectBuilder json(DraftRule rule) {
        JsonObjectBuilder one =
                JsonProvider.object()
                        .add("field", rule.field())
                        .add("words", Bundles.text(rule.message()));
        if (rule.shape() != null) {
            one.add("filling", rule.shape().filling()).add("pattern", rule.shape().pattern());
        }
        addConditions(one, "when", rule.when());
        addConditions(one, "unless", rule.unless());
        return one;
    }

    private static void addConditions(
            JsonObjectBuilder rule, String name, Map<String, String> conditions) {
        if (!conditions.isEmpty()) {
            JsonObjectBuilder all = JsonProvider.object();
            conditions.forEach(all::add);
            rule.add(name, all);
        }
    }
}
