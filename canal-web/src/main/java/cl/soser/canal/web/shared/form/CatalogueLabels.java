package cl.soser.canal.web.shared.form;

import cl.soser.canal.catalogue.Area;
import cl.soser.canal.catalogue.CatalogueQuery;
import cl.soser.canal.catalogue.Motive;
import cl.soser.canal.catalogue.Subtopic;
import cl.soser.canal.catalogue.Topic;
import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.directory.DirectoryQuery;
import cl.soser.canal.directory.Institution;
import cl.soser.canal.directory.School;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The catalogues as lists to choose from and as words for a code, read once a request. */
@Named
@RequestScoped
public class CatalogueLabels {

    @Inject CatalogueQuery catalogueQuery;
    @Inject DirectoryQuery directoryQuery;

    private List<Area> areas;
    private List<Topic> topics;
    private List<Subtopic> subtopics;
    private List<Motive> motives;
    private List<Institution> institutions;
    private Map<String, String> areaLabels;
    private Map<String, String> topicLabels;

    public List<Area> getAreas() {
        areas = areas == null ? catalogueQuery.areas() : areas;
        return areas;
    }

    public List<Topic> getTopics() {
        topics = topics == null ? catalogueQuery.topics() : topics;
        return topics;
    }

    public List<Motive> getMotives() {
        motives = motives == null ? catalogueQuery.motives() : motives;
        return motives;
    }

    /** Those a new request may have. */
    public List<Motive> getOfferedMotives() {
        return catalogueQuery.offeredMotives();
    }

    /** Those something may still be sent to. */
    public List<Area> getOfferedAreas() {
        return catalogueQuery.offeredAreas();
    }

    public List<Institution> getInstitutions() {
        institutions = institutions == null ? directoryQuery.institutions() : institutions;
        return institutions;
    }

    /** What the company may treat a ticket as. */
    public List<Urgency> getUrgencies() {
        return List.of(Urgency.ALTA, Urgency.MEDIA, Urgency.BAJA);
    }

    public List<Subtopic> subtopicsOf(String topic) {
        subtopics = subtopics == null ? catalogueQuery.subtopics() : subtopics;
        return subtopics.stream().filter(one -> one.getTopicCode().equals(topic)).toList();
    }

    public String area(String code) {
        areaLabels =
                areaLabels == null
                        ? getAreas().stream()
                                .collect(Collectors.toMap(Area::getCode, Area::getLabel))
                        : areaLabels;
        return areaLabels.getOrDefault(code, code);
    }

    public String topic(String code) {
        topicLabels =
                topicLabels == null
                        ? getTopics().stream()
                                .collect(Collectors.toMap(Topic::getCode, Topic::getLabel))
                        : topicLabels;
        return topicLabels.getOrDefault(code, code);
    }

    public String subtopic(String code) {
        subtopics = subtopics == null ? catalogueQuery.subtopics() : subtopics;
        return subtopics.stream()
                .filter(one -> one.getCode().equals(code))
                .map(Subtopic::getLabel)
                .findAny()
                .orElse(code);
    }

    /** The title of an establishment by its key; the key itself where there is none. */
    public String school(String id) {
        School known =
                id.matches("\\d{1,18}")
                        ? directoryQuery.schools(List.of(Long.valueOf(id))).get(Long.valueOf(id))
                        : null;
        return known == null ? id : known.getTitle();
    }
}
