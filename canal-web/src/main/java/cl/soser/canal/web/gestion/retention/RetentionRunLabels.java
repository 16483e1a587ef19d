package cl.soser.canal.web.gestion.retention;

import cl.soser.canal.account.Role;
import cl.soser.canal.personaldata.DataHoldRow;
import cl.soser.canal.personaldata.DataHoldService;
import cl.soser.canal.retention.RetentionRunRow;
import cl.soser.canal.retention.RetentionRunService;
import cl.soser.canal.retention.RetentionRunState;
import cl.soser.canal.web.shared.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.omnifaces.util.Messages;

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
