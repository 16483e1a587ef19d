package cl.soser.canal.paper.print;

import cl.soser.canal.catalogue.CatalogueQuery;
import cl.soser.canal.catalogue.Motive;
import cl.soser.canal.catalogue.Subtopic;
import cl.soser.canal.catalogue.Topic;
import cl.soser.canal.shared.setting.InstallationSettings;
import cl.soser.canal.sla.ContractTermQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The paper form with what the catalogue asks today. */
@ApplicationScoped
class CurrentPaperForm {

    @Inject CatalogueQuery catalogueQuery;
    @Inject InstallationSettings installationSettings;
    @Inject ContractTermQuery contractTermQuery;

    PaperFormRenderer current() {
        Map<String, List<String>> topics = new LinkedHashMap<>();
        for (Topic topic : catalogueQuery.offeredTopics()) {
            topics.put(
                    topic.getLabel(),
                    catalogueQuery.offeredSubtopics(topic.getCode()).stream()
                            .map(Subtopic::getLabel)
                            .toList());
        }
        return new PaperFormRenderer(
                catalogueQuery.offeredMotives().stream().map(Motive::getLabel).toList(),
                topics,
                installationSettings.baseUrl(),
                contractTermQuery.longestHours());
    }
}
