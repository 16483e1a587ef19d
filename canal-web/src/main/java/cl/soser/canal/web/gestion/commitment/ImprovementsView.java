package cl.soser.canal.web.gestion.commitment;

import cl.soser.canal.improvement.ImprovementDetails;
import cl.soser.canal.improvement.ImprovementQuery;
import cl.soser.canal.improvement.ImprovementState;
import cl.soser.canal.shared.Slice;
import cl.soser.canal.ticket.search.TicketRow;
import cl.soser.canal.web.shared.address.CodeConverter;
import cl.soser.canal.web.shared.address.NumberConverter;
import cl.soser.canal.web.shared.list.ListSize;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.cdi.Param;

/** gestion/mejoras.xhtml: suggestions to look at, ideas to decide, those decided. */
@Named
@RequestScoped
public class ImprovementsView {

    private static final String PAGE = "/gestion/mejoras";
    private static final int ROWS = 20;

    /** What the page lists. */
    public enum Pile {
        SUGERENCIAS(null),
        PROPUESTAS(ImprovementState.PROPUESTA),
        ACEPTADAS(ImprovementState.ACEPTADA),
        DESCARTADAS(ImprovementState.DESCARTADA);

        private final ImprovementState state;

        Pile(ImprovementState state) {
            this.state = state;
        }

        /** As the address says it. */
        public String getCode() {
            return CodeConverter.code(this);
        }
    }

    @Inject ListSize listSize;
    @Inject ImprovementQuery improvementQuery;

    @Param(name = "ver", converterClass = CodeConverter.class)
    Pile asked;

    @Param(name = "antes", converterClass = NumberConverter.class)
    Long below;

    private Pile pile;
    private Long end;
    private List<TicketRow> suggestions = List.of();
    private List<ImprovementDetails> sheets = List.of();

    @PostConstruct
    void look() {
        pile = asked == null ? Pile.SUGERENCIAS : asked;
        if (pile.state == null) {
            Slice<TicketRow> page = improvementQuery.suggestions(below, listSize.of(ROWS));
            suggestions = page.rows();
            end = page.more() && !suggestions.isEmpty() ? last(suggestions).id() : null;
        } else {
            Slice<ImprovementDetails> page =
                    improvementQuery.page(pile.state, below, listSize.of(ROWS));
            sheets = page.rows();
            end = page.more() ? last(sheets).improvement().getId() : null;
        }
    }

    private static <T> T last(List<T> rows) {
        return rows.get(rows.size() - 1);
    }

    public Pile getPile() {
        return pile;
    }

    public Pile[] getPiles() {
        return Pile.values();
    }

    public List<TicketRow> getSuggestions() {
        return suggestions;
    }

    public List<ImprovementDetails> getSheets() {
        return sheets;
    }

    /** How many wait to be decided. */
    public long getWaiting() {
        return improvementQuery.count(ImprovementState.PROPUESTA);
    }

    public String getNext() {
        return end == null ? null : PAGE + "?ver=" + pile.getCode() + "&antes=" + end;
    }

    public String getFirst() {
        return below == null ? null : PAGE + "?ver=" + pile.getCode();
    }
}
