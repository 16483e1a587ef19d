package cl.soser.canal.web.gestion.search;

import cl.soser.canal.savedview.SavedViewService;
import cl.soser.canal.savedview.ViewPage;
import cl.soser.canal.ticket.TicketPile;
import cl.soser.canal.ticket.TypedNumber;
import cl.soser.canal.ticket.search.TicketOrder;
import cl.soser.canal.ticket.search.TicketQuery;
import cl.soser.canal.ticket.search.TicketRow;
import cl.soser.canal.web.gestion.inbox.ListAddress;
import cl.soser.canal.web.gestion.inbox.SavedViewList;
import cl.soser.canal.web.gestion.inbox.SavedViewTabs;
import cl.soser.canal.web.gestion.search.SearchGroup.Kind;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.omnifaces.util.Faces;

/** gestion/buscar.xhtml: over everything the caller may read, open or not. */
@Named
@ViewScoped
public class SearchView extends SavedViewList {

    private static final long serialVersionUID = 1L;
    @Inject TicketQuery ticketQuery;
    @Inject SavedViewService savedViewService;
    @Inject StaffSearch staffSearch;

    @PostConstruct
    void open() {
        show(ticketQuery, opened("/gestion/buscar"), TicketPile.TODAS);
    }

    @Override
    protected SavedViewTabs newTabs() {
        return new SavedViewTabs(savedViewService, ViewPage.BUSQUEDA, "/gestion/buscar");
    }

    /** A number that is found, and nothing else, needs no list. */
    public void goStraight() {
        only().ifPresent(Faces::redirect);
    }

    private Optional<String> only() {
        String words = value(ListAddress.WORDS);
        if (words == null || TypedNumber.read(words).isEmpty()) {
            return Optional.empty();
        }
        if (isNothing()) {
            return staffSearch.onlyTicket(words);
        }
        return TypedNumber.isOnly(words) && getRows().getCounted() == 1
                ? first().filter(row -> !row.isClosed()).map(SearchView::address)
                : Optional.empty();
    }

    private Optional<TicketRow> first() {
        return ticketQuery
                .page(address().filter(TicketPile.TODAS), TicketOrder.INGRESO, true, null, 0, 1)
                .rows()
                .stream()
                .findFirst();
    }

    private static String address(TicketRow row) {
        return "/gestion/tickets/" + row.number();
    }

    /** Common words are counted less far than others. */
    @Override
    public String getTotal() {
        int counted = getRows().getCounted();
        int cap = ticketQuery.cap(address().filter(TicketPile.TODAS));
        return counted > cap ? Bundles.text("inbox.more", cap) : super.getTotal();
    }

    /** What was found beside the list of the requests. */
    public List<SearchGroup> getBeside() {
        return staffSearch.beside(value(ListAddress.WORDS), isNothing());
    }

    /** What they are beside, or instead of. */
    public String getBesideTitle() {
        if (isMissed()) {
            return Bundles.text("search.empty.title");
        }
        return Bundles.text(isNothing() ? "found.title.alone" : "found.title");
    }

    /** What the search of the bar shows; empty where nothing is asked yet. */
    public String getTyped() {
        return isAsked() ? value(ListAddress.WORDS) : "";
    }

    /** Nothing that was asked for is there; what is spelt nearly so may be. */
    public boolean isMissed() {
        return isAsked()
                && isNothing()
                && getBeside().stream().allMatch(group -> group.kind() == Kind.PARECIDOS);
    }

    /** Why the rows of the list were found. */
    public String getWhy() {
        String words = value(ListAddress.WORDS);
        String by =
                TypedNumber.isOnly(words)
                        ? "number"
                        : new TypedWords(words).isRut() ? "ticketRut" : "list";
        return Bundles.text("found.why." + by);
    }

    public boolean isAsked() {
        return value(ListAddress.WORDS) != null;
    }

    public String getTitle() {
        return isAsked()
                ? Bundles.text("search.title.words", value(ListAddress.WORDS))
                : Bundles.text("search.title");
    }
}
