package cl.soser.canal.web.gestion.ticket;

import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.paper.transcription.TicketPaperDetails;
import cl.soser.canal.paper.transcription.TicketPaperQuery;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The sheet a ticket came on. */
@Named
@RequestScoped
public class TicketPaperView {

    @Inject TicketPaperQuery papers;
    @Inject TicketPage page;
    @Inject TicketView view;

    private TicketPaperDetails facts;
    private boolean asked;

    /** Null for a ticket of another channel. */
    public TicketPaperDetails getFacts() {
        if (!asked) {
            asked = true;
            facts =
                    page.getTicket().getChannel() == Channel.PAPEL
                            ? papers.of(view.getNumber()).orElse(null)
                            : null;
        }
        return facts;
    }
}
