package cl.soser.canal.web.gestion.incident;

import cl.soser.canal.account.Role;
import cl.soser.canal.radar.OutbreakDetails;
import cl.soser.canal.radar.OutbreakPage;
import cl.soser.canal.radar.OutbreakQuery;
import cl.soser.canal.radar.OutbreakState;
import cl.soser.canal.web.shared.CurrentUser;
import cl.soser.canal.web.shared.address.CodeConverter;
import cl.soser.canal.web.shared.address.NumberConverter;
import cl.soser.canal.web.shared.list.ListSize;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.cdi.Param;

/** gestion/radar.xhtml: what the radar found, by what people said of it. */
@Named
@RequestScoped
public class OutbreaksView {

    private static final String PAGE = "/gestion/radar";
    private static final int ROWS = 20;

    /** What the page lists. */
    public enum Pile {
        POSIBLES(OutbreakState.POSIBLE),
        CONFIRMADOS(OutbreakState.CONFIRMADO),
        DESCARTADOS(OutbreakState.DESCARTADO);

        private final OutbreakState state;

        Pile(OutbreakState state) {
            this.state = state;
        }

        /** As the address says it. */
        public String getCode() {
            return CodeConverter.code(this);
        }
    }

    @Inject ListSize listSize;
    @Inject OutbreakQuery outbreakQuery;
    @Inject CurrentUser user;

    @Param(name = "ver", converterClass = CodeConverter.class)
    Pile asked;

    @Param(name = "antes", converterClass = NumberConverter.class)
    Long below;

    private Pile pile;
    private OutbreakPage page;

    @PostConstruct
    void open() {
        pile = asked == null ? Pile.POSIBLES : asked;
        page = outbreakQuery.page(pile.state, below, listSize.of(ROWS));
    }

    /** Who keeps the list of routes. */
    public boolean isKeeper() {
        return user.is(Role.ADMINISTRADOR) || user.is(Role.OPERACIONES);
    }

    public Pile getPile() {
        return pile;
    }

    public Pile[] getPiles() {
        return Pile.values();
    }

    public List<OutbreakDetails> getRows() {
        return page.outbreaks();
    }

    public String getNext() {
        return page.below() == null
                ? null
                : PAGE + "?ver=" + pile.getCode() + "&antes=" + page.below();
    }

    public String getFirst() {
        return below == null ? null : PAGE + "?ver=" + pile.getCode();
    }
}
