package cl.soser.canal.web.portal.request;

import cl.soser.canal.attachment.AttachmentRow;
import cl.soser.canal.attachment.AttachmentService;
import cl.soser.canal.attachment.OwnerKind;
import cl.soser.canal.correctiveaction.CitizenAction;
import cl.soser.canal.correctiveaction.CitizenActionQuery;
import cl.soser.canal.response.sent.CitizenAnswer;
import cl.soser.canal.response.sent.CitizenAnswerQuery;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketMessage;
import cl.soser.canal.ticket.merge.AbsorbedTicket;
import cl.soser.canal.web.shared.FileItem;
import cl.soser.canal.web.shared.files.FileAddress;
import cl.soser.canal.web.shared.request.VisitorCookies;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was said on a ticket, and promised, as its citizen reads it. */
@Named
@RequestScoped
public class RequestConversationView {

    @Inject RequestView page;
    @Inject CitizenAnswerQuery citizenAnswerQuery;
    @Inject CitizenActionQuery citizenActionQuery;
    @Inject AttachmentService attachmentService;
    @Inject VisitorCookies cookies;
    @Inject HttpServletRequest request;

    private List<Conversation.Entry> entries;
    private List<CitizenAction> promises;

    public List<Conversation.Entry> getEntries() {
        if (entries == null) {
            List<CitizenAnswer> sent =
                    citizenAnswerQuery.of(page.getNumber(), cookies.grant(request));
            entries = Conversation.of(page.getMine(), sent, files(sent));
        }
        return entries;
    }

    /** The actions that were promised, and their state. */
    public List<CitizenAction> getPromises() {
        if (promises == null) {
            promises = citizenActionQuery.of(page.getNumber(), cookies.grant(request));
        }
        return promises;
    }

    private Conversation.Files files(List<CitizenAnswer> sent) {
        return new Conversation.Files(
                of(OwnerKind.TICKET, filed()),
                of(
                        OwnerKind.MESSAGE,
                        page.getMine().messages().stream().map(TicketMessage::getId).toList()),
                of(OwnerKind.ANSWER, sent.stream().map(CitizenAnswer::id).toList()));
    }

    /** The ticket, and those of the same person that go on in it. */
    private List<Long> filed() {
        return Stream.concat(
                        Stream.of(page.getTicket()),
                        page.getMine().absorbed().stream().map(AbsorbedTicket::ticket))
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
}
