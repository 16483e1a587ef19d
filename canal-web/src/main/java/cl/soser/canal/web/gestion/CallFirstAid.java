package cl.soser.canal.web.gestion;

import cl.soser.canal.danger.DangerKind;
import cl.soser.canal.notification.template.FirstAidQuery;
import cl.soser.canal.notification.template.FirstAidText;
import cl.soser.canal.ticket.FirstAid;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;

/** What the operator says to a caller at once, by the kind of danger. */
@Named
@RequestScoped
public class CallFirstAid {

    /** Of one kind. */
    public record Guide(DangerKind kind, FirstAidText aid) {}

    @Inject FirstAidQuery firstAidQuery;

    public List<Guide> getAll() {
        return Stream.of(DangerKind.values())
                .filter(kind -> kind != DangerKind.NINGUNO)
                .map(kind -> new Guide(kind, firstAidQuery.of(FirstAid.of(kind))))
                .toList();
    }
}
