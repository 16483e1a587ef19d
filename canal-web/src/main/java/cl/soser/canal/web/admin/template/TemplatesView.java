package cl.soser.canal.web.admin.template;

import cl.soser.canal.catalogue.CatalogueQuery;
import cl.soser.canal.notification.template.MessageStage;
import cl.soser.canal.notification.template.TemplateRow;
import cl.soser.canal.notification.template.TemplateService;
import cl.soser.canal.shared.Plain;
import cl.soser.canal.web.shared.address.WordsConverter;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.omnifaces.cdi.Param;

/**
 * admin/plantillas.xhtml: every wording there is and for whom, by stage, or those of some words.
 */
@Named
@RequestScoped
public class TemplatesView {

    @Inject TemplateService templateService;
    @Inject CatalogueQuery catalogueQuery;

    @Param(name = "q", converterClass = WordsConverter.class)
    String words;

    private Map<MessageStage, List<TemplateRow>> stages;

    @PostConstruct
    void look() {
        List<String> wanted = words == null ? List.of() : Plain.words(words);
        stages =
                templateService.all().stream()
                        .filter(row -> holds(row, wanted))
                        .collect(
                                Collectors.groupingBy(
                                        row -> MessageStage.of(row.code()),
                                        () -> new EnumMap<>(MessageStage.class),
                                        Collectors.toList()));
    }

    private boolean holds(TemplateRow row, List<String> wanted) {
        String about = Plain.fold(name(row) + " " + place(row));
        return wanted.stream().allMatch(about::contains);
    }

    public String getWords() {
        return words;
    }

    public List<MessageStage> getStages() {
        return List.copyOf(stages.keySet());
    }

    public List<TemplateRow> rows(MessageStage stage) {
        return stages.get(stage);
    }

    public String name(TemplateRow row) {
        return Bundles.text("messageCode." + row.code());
    }

    /** "Todos los casos", "Reclamo", "Reclamo · Canastas". */
    public String place(TemplateRow row) {
        if (row.motive() == null) {
            return Bundles.text("template.general");
        }
        String motive = catalogueQuery.motive(row.motive()).orElseThrow().getLabel();
        return row.topic() == null
                ? motive
                : motive + " · " + catalogueQuery.topic(row.topic()).orElseThrow().getLabel();
    }
}
