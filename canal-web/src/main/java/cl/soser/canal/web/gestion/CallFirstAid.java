package cl.soser.canal.web.gestion;

import cl.soser.canal.danger.DangerKind;
import cl.soser.canal.danger.FirstAid;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;

/** What the operator says to a caller at once, by the kind of danger. */
@Named
@ApplicationScoped
public class CallFirstAid {

    /** Of one kind. */
    public record Guide(DangerKind kind, FirstAid aid) {}

    public List<Guide> getAll() {
        return Stream.of(DangerKind.values())
                .filter(kind -> kind != DangerKind.NINGUNO)
                .map(kind -> new Guide(kind, FirstAid.of(kind)))
                .toList();
    }
}
