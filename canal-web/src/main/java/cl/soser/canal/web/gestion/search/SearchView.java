package cl.soser.canal.web.gestion.search;

import cl.soser.canal.savedview.SavedViewService;
import cl.soser.canal.savedview.ViewPage;
import cl.soser.canal.ticket.TicketPile;
import cl.soser.canal.ticket.search.TicketOrder;
import cl.soser.canal.ticket.search.TicketQuery;
import cl.soser.canal.web.gestion.inbox.ListAddress;
import cl.soser.canal.web.gestion.inbox.SavedViewList;
import cl.soser.canal.web.gestion.inbox.SavedViewTabs;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.regex.Pattern;
import org.omnifaces.util.Faces;

/** gestion/buscar.xhtml: over everything the caller may read, open or not. */
@Named
@ViewScoped
public class SearchView extends SavedViewList {

    private static final long serialVersionUID = 1L;
    private static final Pattern NUMBER =
            Pattern.compile("CP-?\\d{4}-?\\d{1,9}", Pattern.CASE_INSENSITIVE);

    @Inject TicketQuery ticketQuery;
    @Inject SavedViewService savedViewService;

    @PostConstruct
    void open() {
        show(ticketQuery, opened("/gestion/buscar"), TicketPile.TODAS);
    }

    @Override
    protected SavedViewTabs newTabs() {
        return new SavedViewTabs(savedViewService, ViewPage.BUSQUEDA, "/gestion/buscar");
    }

    /** A number that is found needs no list. */
    public void goStraight() {
        String words = value(ListAddress.WORDS);
        if (words != null && NUMBER.matcher(words).matches() && !isNothing()) {
            String number =
                    ticketQuery
                            .page(
                                    address().filter(TicketPile.TODAS),
                                    TicketOrder.INGRESO,
                                    true,
                                    null,
                                    0,
                                    1)
                            .rows()
                            .get(0)
                            .number();
            Faces.redirect("/gestion/tickets/%s", number);
        }
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
