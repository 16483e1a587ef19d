package cl.soser.canal.web.gestion.retention;

import cl.soser.canal.retention.RetentionRunRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** How the state of a run is shown. */
@Named
@ApplicationScoped
public class RetentionRunLabels {

    public String tone(RetentionRunRow run) {
        return switch (run.state()) {
            case POR_APROBAR -> "warn";
            case APROBADA, EN_CURSO -> "brand";
            case HECHA -> "ok";
            case RECHAZADA, REEMPLAZADA -> "neutral";
        };
    }

    public String icon(RetentionRunRow run) {
        return switch (run.state()) {
            case POR_APROBAR -> "alert";
            case APROBADA, EN_CURSO -> "clock";
            case HECHA -> "check";
            case RECHAZADA, REEMPLAZADA -> "minus";
        };
    }
}
