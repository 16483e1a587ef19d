package cl.soser.canal.web.admin.routing;

import cl.soser.canal.catalogue.Area;
import cl.soser.canal.catalogue.CatalogueQuery;
import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.catalogue.Context;
import cl.soser.canal.catalogue.Subtopic;
import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.danger.DangerKind;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;

/** What a rule of routing may be made of. */
@Named
@RequestScoped
public class RoutingRuleChoices {

    @Inject CatalogueQuery catalogueQuery;

    /** Of the topic chosen; all of them before one is. */
    public List<Subtopic> subtopics(RoutingRuleForm form) {
        return form.getTopic() == null
                ? catalogueQuery.subtopics()
                : catalogueQuery.subtopics(form.getTopic());
    }

    /** Also a retired one that the rule names already. */
    public List<Area> areas(RoutingRuleForm form) {
        return catalogueQuery.areas().stream()
                .filter(one -> !one.isRetired() || form.isNaming(one.getCode()))
                .toList();
    }

    public Urgency[] getUrgencies() {
        return Urgency.values();
    }

    public Channel[] getChannels() {
        return Channel.values();
    }

    /** What a rule may ask for: all kinds but none. */
    public DangerKind[] getDangers() {
        return Stream.of(DangerKind.values())
                .filter(kind -> kind != DangerKind.NINGUNO)
                .toArray(DangerKind[]::new);
    }

    public Context[] getContexts() {
        return Context.values();
    }
}
