package cl.soser.canal.web.portal.request;

import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.directory.Comuna;
import cl.soser.canal.directory.DirectoryQuery;
import cl.soser.canal.paper.transcription.TicketPaperQuery;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.web.shared.request.VisitorCookies;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** What the citizen's ticket is about as a place, and the sheet that it came on. */
@Named("myOrigin")
@RequestScoped
public class RequestOriginView {

    @Inject TicketPaperQuery papers;
    @Inject DirectoryQuery directoryQuery;
    @Inject RequestView page;
    @Inject VisitorCookies cookies;
    @Inject HttpServletRequest request;

    /** Of the sheet it was written on; null where it came by another road. */
    public String getFolio() {
        return page.getTicket().getChannel() == Channel.PAPEL
                ? papers.folioOfMine(page.getNumber(), cookies.grant(request)).orElse(null)
                : null;
    }

    /** Where it happened, in one line. */
    public String getPlace() {
        Ticket ticket = page.getTicket();
        if (ticket.getSchool() != null) {
            return ticket.getSchool().getTitle();
        }
        String comuna = directoryQuery.comuna(ticket.getComuna()).map(Comuna::getName).orElse("");
        return comuna.isEmpty() ? ticket.getSchoolNote() : ticket.getSchoolNote() + ", " + comuna;
    }
}
