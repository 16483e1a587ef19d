package cl.soser.canal.filing;

import cl.soser.canal.catalogue.CatalogueQuery;
import cl.soser.canal.catalogue.Subtopic;
import cl.soser.canal.danger.DangerLevel;
import cl.soser.canal.danger.reader.DangerQuery;
import cl.soser.canal.directory.DirectoryQuery;
import cl.soser.canal.directory.School;
import cl.soser.canal.directory.SchoolScheme;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The catalogues and the directory as the rules of a draft ask them; one request asks for the same
 * establishment at several steps.
 */
@RequestScoped
class KnownVocabulary implements DraftPolicy.Vocabulary {

    @Inject CatalogueQuery catalogueQuery;
    @Inject DirectoryQuery directoryQuery;
    @Inject DangerQuery dangerQuery;

    private final Map<String, Optional<School>> schools = new HashMap<>();

    @Override
    public boolean hasMotive(String code) {
        return catalogueQuery.motive(code).filter(motive -> !motive.isRetired()).isPresent();
    }

    @Override
    public boolean hasTopic(String code) {
        return catalogueQuery.topic(code).filter(topic -> !topic.isRetired()).isPresent();
    }

    @Override
    public List<String> subtopics(String topic) {
        return catalogueQuery.offeredSubtopics(topic).stream().map(Subtopic::getCode).toList();
    }

    @Override
    public boolean hasSchool(String schemeAndCode) {
        return school(schemeAndCode).isPresent();
    }

    @Override
    public boolean hasComuna(String code) {
        return directoryQuery.comuna(code).isPresent();
    }

    @Override
    public boolean tellsOfDanger(String subject, String detail) {
        return dangerQuery.read(subject, detail).level() != DangerLevel.NINGUNO;
    }

    /** Of {@code RBD:2220}; anything else is no establishment. */
    Optional<School> school(String schemeAndCode) {
        return schools.computeIfAbsent(schemeAndCode, this::find);
    }

    private Optional<School> find(String schemeAndCode) {
        int colon = schemeAndCode.indexOf(':');
        String name = colon < 0 ? "" : schemeAndCode.substring(0, colon);
        return Arrays.stream(SchoolScheme.values())
                .filter(scheme -> scheme.name().equals(name))
                .findAny()
                .flatMap(
                        scheme ->
                                directoryQuery.school(scheme, schemeAndCode.substring(colon + 1)));
    }
}
