package cl.soser.canal.web.portal.request;

import cl.soser.canal.attachment.AttachmentRow;
import cl.soser.canal.attachment.AttachmentService;
import cl.soser.canal.attachment.OwnerKind;
import cl.soser.canal.catalogue.Area;
import cl.soser.canal.catalogue.CatalogueQuery;
import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.correctiveaction.CitizenAction;
import cl.soser.canal.correctiveaction.CitizenActionQuery;
import cl.soser.canal.directory.Comuna;
import cl.soser.canal.directory.DirectoryQuery;
import cl.soser.canal.paper.transcription.TicketPaperQuery;
import cl.soser.canal.response.sent.CitizenAnswer;
import cl.soser.canal.response.sent.CitizenAnswerQuery;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketMessage;
import cl.soser.canal.ticket.TicketStatus;
import cl.soser.canal.ticket.merge.AbsorbedTicket;
import cl.soser.canal.ticket.tracking.CitizenTicketDetails;
import cl.soser.canal.ticket.tracking.CitizenTicketService;
import cl.soser.canal.web.shared.FileItem;
import cl.soser.canal.web.shared.address.GivenConverter;
import cl.soser.canal.web.shared.address.TextConverter;
import cl.soser.canal.web.shared.error.SessionEndedException;
import cl.soser.canal.web.shared.files.FileAddress;
import cl.soser.canal.web.shared.request.VisitorCookies;
import cl.soser.canal.web.shared.tag.StageStep;
import cl.soser.canal.web.shared.time.Dates;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/**
 * ver.xhtml: one ticket for the citizen it belongs to, signed in or following it with a code. A
 * stranger is asked for number and code, whether there is such a ticket or not.
 */
@Named("myRequest")
@RequestScoped
public class RequestView {

    private static final Set<String> DONE =
            Set.of("agregado", "reabierto", "autorizado", "retirado");

    @Inject CitizenTicketService citizenTicketService;
    @Inject CitizenAnswerQuery citizenAnswerQuery;
    @Inject CitizenActionQuery citizenActionQuery;
    @Inject TicketPaperQuery papers;
    @Inject AttachmentService attachmentService;
    @Inject CatalogueQuery catalogueQuery;
    @Inject DirectoryQuery directoryQuery;
    @Inject MessageBasket basket;
    @Inject VisitorCookies cookies;
    @Inject HttpServletRequest request;
    @Inject Dates dates;
    @Inject Clock clock;

    @Param(name = "id", converterClass = TextConverter.class)
    String number;

    @Param(name = "hecho")
    String done;

    @Param(name = "f", converterClass = GivenConverter.class)
    boolean addSent;

    @Param(name = "r", converterClass = GivenConverter.class)
    boolean reopenSent;

    @Param(name = "f:text:text")
    String added;

    @Param(name = "r:reason:reason")
    String reopening;

    private CitizenTicketDetails mine;
    private List<Conversation.Entry> entries;
    private List<CitizenAction> promises;
    private String text;
    private String reason;

    public void look() {
        if (isStranger()) {
            Faces.redirect("/seguimiento?numero=" + number);
        } else if (!mine().ticket().getNumber().equals(number)) {
            Faces.redirect("/solicitudes/" + mine().ticket().getNumber());
        }
    }

    /** The visitor is not signed in, and no code opened this ticket. */
    private boolean isStranger() {
        return number != null
                && request.getUserPrincipal() == null
                && !citizenTicketService.mayRead(number, cookies.grant(request));
    }

    private CitizenTicketDetails mine() {
        if (mine == null) {
            if (number == null) {
                throw new NotFoundException();
            }
            if (Faces.isPostback() && isStranger()) {
                throw new SessionEndedException();
            }
            mine = citizenTicketService.read(number, cookies.grant(request));
        }
        return mine;
    }

    /** More information from the citizen. */
    public void add() {
        citizenTicketService.add(number, cookies.grant(request), basket.getKey(), text);
        Faces.redirect(getAddress() + "?hecho=agregado");
    }

    public void reopen() {
        citizenTicketService.reopen(number, cookies.grant(request), reason);
        Faces.redirect(getAddress() + "?hecho=reabierto");
    }

    public String getAddress() {
        return "/solicitudes/" + number;
    }

    /** Where this page's form goes with files in it: only a page's own address takes those. */
    public String getAddressForFiles() {
        return "/solicitudes/ver?id=" + number;
    }

    /** Names what is being written here, by this person, for the tab that keeps it. */
    public String getMemory() {
        return number + (request.getRemoteUser() == null ? "" : "-" + request.getRemoteUser());
    }

    /** What was just done, as a part of a key; null when the page was merely opened. */
    public String getDone() {
        return done != null && DONE.contains(done) ? done : null;
    }

    public Ticket getTicket() {
        return mine().ticket();
    }

    /** Of the sheet it was written on; null where it came by another road. */
    public String getFolio() {
        return getTicket().getChannel() == Channel.PAPEL
                ? papers.folioOfMine(number, cookies.grant(request)).orElse(null)
                : null;
    }

    public CitizenTicketDetails getMine() {
        return mine();
    }

    public List<StageStep> getStages() {
        return stages().stations();
    }

    public String getPromise() {
        return stages().promise();
    }

    public String getTone() {
        return stages().tone();
    }

    private CitizenStages stages() {
        String area = catalogueQuery.area(getTicket().getArea()).map(Area::getLabel).orElse("");
        return new CitizenStages(getTicket(), area, getZone(), clock.instant(), dates);
    }

    /** Of the school, for every time on the page. */
    public ZoneId getZone() {
        return getTicket().getSchool() == null
                ? clock.getZone()
                : getTicket().getSchool().getZone();
    }

    public List<Conversation.Entry> getEntries() {
        if (entries == null) {
            List<CitizenAnswer> sent = citizenAnswerQuery.of(number, cookies.grant(request));
            entries = Conversation.of(mine(), sent, files(sent));
        }
        return entries;
    }

    /** The actions that were promised, and their state. */
    public List<CitizenAction> getPromises() {
        if (promises == null) {
            promises = citizenActionQuery.of(number, cookies.grant(request));
        }
        return promises;
    }

    private Conversation.Files files(List<CitizenAnswer> sent) {
        return new Conversation.Files(
                of(OwnerKind.TICKET, filed()),
                of(
                        OwnerKind.MESSAGE,
                        mine().messages().stream().map(TicketMessage::getId).toList()),
                of(OwnerKind.ANSWER, sent.stream().map(CitizenAnswer::id).toList()));
    }

    /** The ticket, and those of the same person that go on in it. */
    private List<Long> filed() {
        return Stream.concat(
                        Stream.of(getTicket()),
                        mine().absorbed().stream().map(AbsorbedTicket::ticket))
                .map(Ticket::getId)
                .toList();
    }

    private Map<Long, List<FileItem>> of(OwnerKind kind, List<Long> owners) {
        return attachmentService.of(kind, owners).stream()
                .collect(
                        Collectors.groupingBy(
                                AttachmentRow::ownerId,
                                Collectors.mapping(FileAddress::item, Collectors.toList())));
    }

    /** Where it happened, in one line. */
    public String getPlace() {
        Ticket ticket = getTicket();
        if (ticket.getSchool() != null) {
            return ticket.getSchool().getTitle();
        }
        String comuna = directoryQuery.comuna(ticket.getComuna()).map(Comuna::getName).orElse("");
        return comuna.isEmpty() ? ticket.getSchoolNote() : ticket.getSchoolNote() + ", " + comuna;
    }

    /** The form that was sent, as far as the page still has it: its errors are shown there. */
    public String getForm() {
        if (isOpen() && addSent) {
            return "f";
        }
        return mine().reopenable() && reopenSent ? "r" : "";
    }

    /**
     * A form was sent from a page that others had overtaken, and stands here no more: what was
     * typed moves to the form there is, and this says why. Null where nothing like it happened.
     */
    public String getOvertaken() {
        if (typed(reopening) != null && !mine().reopenable() && isOpen()) {
            return "ticket.reopen.already";
        }
        return typed(added) != null && !isOpen() && mine().reopenable()
                ? "ticket.add.closed"
                : null;
    }

    private static String typed(String words) {
        return !Faces.isPostback() || words == null || words.isBlank() ? null : words;
    }

    /** Whether something may be added now. */
    public boolean isOpen() {
        return getTicket().getStatus().isOpen();
    }

    /** Whether we wait for the citizen's words. */
    public boolean isAsked() {
        return getTicket().getStatus() == TicketStatus.ESPERA_CIUDADANO;
    }

    /** The last moment to reopen; only asked where that is possible. */
    public String getReopenUntil() {
        return Dates.deadline(
                getTicket().getClosedAt().plus(CitizenTicketService.REOPENING), getZone());
    }

    public String getText() {
        return text == null && getOvertaken() != null ? typed(reopening) : text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getReason() {
        return reason == null && getOvertaken() != null ? typed(added) : reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
