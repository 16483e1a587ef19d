package cl.soser.canal.web.portal.request;

import cl.soser.canal.catalogue.CatalogueQuery;
import cl.soser.canal.catalogue.Context;
import cl.soser.canal.catalogue.Subtopic;
import cl.soser.canal.catalogue.Topic;
import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.danger.DangerKind;
import cl.soser.canal.filing.DraftRule;
import cl.soser.canal.filing.FilingService;
import cl.soser.canal.filing.ProposalPolicy;
import cl.soser.canal.filing.TopicWords;
import cl.soser.canal.person.AgeBand;
import cl.soser.canal.person.DocumentType;
import cl.soser.canal.person.Sex;
import cl.soser.canal.person.UserType;
import cl.soser.canal.shared.JsonProvider;
import cl.soser.canal.ticket.PlaceKind;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.faces.model.SelectItemGroup;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What the guided form offers to choose from. */
@Named
@RequestScoped
public class RequestLists {

    private static final String PROPOSALS = proposals();

    @Inject CatalogueQuery catalogueQuery;
    @Inject FilingService filingService;

    private List<Topic> topics;
    private List<Subtopic> subtopics;

    public List<SelectItem> getMotives() {
        return catalogueQuery.offeredMotives().stream()
                .map(motive -> motive.getCode())
                .map(code -> new SelectItem(code, Bundles.text("home.motive." + code + ".title")))
                .toList();
    }

    public List<SelectItem> getContexts() {
        return Arrays.stream(Context.values())
                .map(c -> item(c.name(), "new.context." + c, "new.context." + c + ".hint"))
                .toList();
    }

    /** What the forms ask for; matters of the workplace are read from the words. */
    public List<SelectItem> getDangers() {
        return Arrays.stream(DangerKind.values())
                .filter(kind -> kind != DangerKind.LABORAL)
                .map(kind -> new SelectItem(kind.name(), Bundles.text("danger." + kind)))
                .toList();
    }

    /** From what can wait to what is dangerous; a form on the web always asks. */
    public List<SelectItem> getUrgencies() {
        return Arrays.stream(Urgency.values())
                .filter(urgency -> urgency != Urgency.NO_INDICADA)
                .map(u -> item(u.name(), "new.urgency." + u, "new.urgency." + u + ".hint"))
                .toList();
    }

    public List<SelectItem> getTopics() {
        return topics().stream().map(t -> new SelectItem(t.getCode(), t.getLabel())).toList();
    }

    /** Under their topics, for a browser that cannot show only those of the topic chosen. */
    public List<SelectItem> getSubtopics() {
        return topics().stream().filter(topic -> !of(topic).isEmpty()).map(this::group).toList();
    }

    private SelectItem group(Topic topic) {
        return new SelectItemGroup(
                topic.getLabel(),
                null,
                false,
                of(topic).stream()
                        .map(s -> new SelectItem(s.getCode(), s.getLabel()))
                        .toArray(SelectItem[]::new));
    }

    /** {@code {"CANASTAS":{"subtopics":["INCOMPLETA"],"product":true}}}, for the script. */
    public String getTopicsJson() {
        JsonObjectBuilder all = JsonProvider.object();
        for (Topic topic : topics()) {
            JsonArrayBuilder codes = JsonProvider.array();
            of(topic).forEach(subtopic -> codes.add(subtopic.getCode()));
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
    public String getRulesJson() {
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
    public String getProposalsJson() {
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

    public List<SelectItem> getDocumentTypes() {
        return items(DocumentType.values(), "documentType.");
    }

    public List<SelectItem> getPlaceKinds() {
        return items(PlaceKind.values(), "new.placeKind.");
    }

    public List<SelectItem> getAgeBands() {
        return items(AgeBand.values(), "new.ageBand.");
    }

    public List<SelectItem> getSexes() {
        return items(Sex.values(), "sex.");
    }

    public List<SelectItem> getUserTypes() {
        return items(UserType.values(), "userType.");
    }

    /** How a code chosen earlier is called. */
    public String topicLabel(String code) {
        return catalogueQuery.topic(code).map(Topic::getLabel).orElse("");
    }

    public String subtopicLabel(String code) {
        return subtopics().stream()
                .filter(subtopic -> subtopic.getCode().equals(code))
                .map(Subtopic::getLabel)
                .findAny()
                .orElse("");
    }

    private List<Topic> topics() {
        if (topics == null) {
            topics = catalogueQuery.offeredTopics();
        }
        return topics;
    }

    private List<Subtopic> subtopics() {
        if (subtopics == null) {
            subtopics = catalogueQuery.subtopics();
        }
        return subtopics;
    }

    private List<Subtopic> of(Topic topic) {
        return subtopics().stream()
                .filter(subtopic -> !subtopic.isRetired())
                .filter(subtopic -> subtopic.getTopicCode().equals(topic.getCode()))
                .toList();
    }

    private static List<SelectItem> items(Enum<?>[] constants, String prefix) {
        return Arrays.stream(constants)
                .map(c -> new SelectItem(c.name(), Bundles.text(prefix + c)))
                .toList();
    }

    private static SelectItem item(String code, String label, String hint) {
        return new SelectItem(code, Bundles.text(label), Bundles.text(hint));
    }
}
