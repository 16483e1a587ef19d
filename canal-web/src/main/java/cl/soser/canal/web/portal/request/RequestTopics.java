package cl.soser.canal.web.portal.request;

import cl.soser.canal.catalogue.CatalogueQuery;
import cl.soser.canal.catalogue.Subtopic;
import cl.soser.canal.catalogue.Topic;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.faces.model.SelectItemGroup;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The topics and subtopics that the forms of a request offer, and how a chosen one is called. */
@Named
@RequestScoped
public class RequestTopics {

    @Inject CatalogueQuery catalogueQuery;

    private List<Topic> topics;
    private List<Subtopic> subtopics;

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
}
