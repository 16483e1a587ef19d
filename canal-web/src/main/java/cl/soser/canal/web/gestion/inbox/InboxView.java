package cl.soser.canal.web.gestion.inbox;

import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.radar.OutbreakQuery;
import cl.soser.canal.savedview.SavedViewService;
import cl.soser.canal.savedview.ViewPage;
import cl.soser.canal.ticket.TicketPile;
import cl.soser.canal.ticket.live.OpenListQuery;
import cl.soser.canal.ticket.search.TicketQuery;
import cl.soser.canal.web.shared.CurrentUser;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** gestion.xhtml: the filters of the user's inbox, one of them open. */
@Named
@ViewScoped
public class InboxView extends SavedViewList {

    private static final long serialVersionUID = 1L;

    @Inject TicketQuery ticketQuery;
    @Inject OpenListQuery openListQuery;
    @Inject OutbreakQuery outbreakQuery;
    @Inject CurrentUser user;
    @Inject Caller caller;
    @Inject SavedViewService savedViewService;

    private final Map<TicketPile, Integer> counts = new EnumMap<>(TicketPile.class);
    private int outbreaks;
    private int untaken;

    @PostConstruct
    void open() {
        counts.putAll(openListQuery.counts(InboxPiles.of(user, caller)));
        untaken = InboxPiles.untaken(user, counts, ticketQuery);
        outbreaks = outbreakQuery.countPossible(TicketQuery.CAP + 1);
        ListAddress address = opened("/gestion");
        show(
                ticketQuery,
                address,
                address.box(
                        address.isFiltered()
                                ? TicketPile.TODAS
                                : InboxPiles.first(user, counts, untaken > 0)));
        Integer known = counts.get(getBox());
        if (known != null && !address.isFiltered()) {
            getRows().counted(known);
        }
    }

    /** An alert that nobody took waits in another pile than the one that is open. */
    public boolean isUntakenElsewhere() {
        return untaken > 0 && getBox() != TicketPile.ALERTAS;
    }

    public int getUntaken() {
        return untaken;
    }

    /** A pile that one's role opens by itself is named, so that the view is the same for all. */
    @Override
    public String getNaming() {
        return getTabs().naming(address().with(ListAddress.BOX, getBox()));
    }

    @Override
    protected SavedViewTabs newTabs() {
        return new SavedViewTabs(savedViewService, ViewPage.BANDEJA, "/gestion");
    }

    /**
     * Counted once, when the page is opened; filters do not change them, so that they stay the way
     * out.
     */
    public List<PileCounter> getCounters() {
        return InboxPiles.of(user, caller).stream()
                .map(
                        one ->
                                new PileCounter(
                                        one,
                                        counts.get(one),
                                        address()
                                                .withoutFilters()
                                                .with(ListAddress.BOX, one)
                                                .toString(),
                                        one == getBox()))
                .toList();
    }

    /** Possible outbreaks that wait for a decision; null for none. */
    public String getOutbreaks() {
        return outbreaks == 0 ? null : PileCounter.brief(outbreaks);
    }

    public String getTitle() {
        return getView() == null || isViewChanged()
                ? Bundles.text("box." + getBox())
                : getView().name();
    }
}
