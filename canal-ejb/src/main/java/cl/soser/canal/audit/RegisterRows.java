package cl.soser.canal.audit;

import cl.soser.canal.evidence.EvidenceEntry;
import cl.soser.canal.evidence.SealedTable;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes lines of the register of its entries.
 *
 * @param names of accounts; of citizens there is none, the register shows the number alone
 * @param numbers of requests
 * @param notes of acts of the audit trail
 */
record RegisterRows(
        Map<Long, String> names, Map<Long, String> numbers, Map<Long, RegisterNote> notes) {

    private static final String ACCOUNT = "CUENTA";

    /** Tables with one row for each request, by its id. */
    private static final Set<String> BY_TICKET =
            Set.of(SealedTable.TICKET.name(), SealedTable.TICKET_TEXT.name());

    List<RegisterRow> of(List<EvidenceEntry> entries) {
        return entries.stream().map(this::row).toList();
    }

    private RegisterRow row(EvidenceEntry entry) {
        boolean seal = entry.getActorKind() == null && entry.getObjectType() == null;
        Long ticket = ticketOf(entry);
        return new RegisterRow(
                entry.getId(),
                entry.getHappenedAt(),
                entry.getKind(),
                entry.getAccountId(),
                entry.getAccountId() == null ? null : names.get(entry.getAccountId()),
                ticket == null ? null : numbers.get(ticket),
                new RegisterRow.RegisterThing(
                        seal ? entry.getTableCode() : entry.getObjectType(),
                        seal ? entry.getRowId() : entry.getObjectId(),
                        isOfAccount(entry) ? names.get(entry.getObjectId()) : number(entry),
                        detail(entry)));
    }

    private RegisterNote note(EvidenceEntry entry) {
        return isOfAct(entry) ? notes.get(entry.getRowId()) : null;
    }

    private String number(EvidenceEntry entry) {
        RegisterNote note = note(entry);
        return note == null || entry.getTicketId() != null ? null : note.number();
    }

    private String detail(EvidenceEntry entry) {
        RegisterNote note = note(entry);
        return note == null ? entry.getDetail() : note.detail();
    }

    /** Also of the erasure of one, which the register calls by the row. */
    static Long ticketOf(EvidenceEntry entry) {
        boolean row = entry.getTicketId() == null && isByTicket(entry.getObjectType());
        return row ? entry.getObjectId() : entry.getTicketId();
    }

    private static boolean isByTicket(String type) {
        return type != null && BY_TICKET.contains(type);
    }

    static boolean isOfAct(EvidenceEntry entry) {
        return SealedTable.AUDIT_ENTRY.code().equals(entry.getTableCode());
    }

    static boolean isOfAccount(EvidenceEntry entry) {
        return ACCOUNT.equals(entry.getObjectType());
    }

    /** Who was of the staff then, whatever the account is now. */
    static boolean isByStaff(EvidenceEntry entry) {
        return ActorKind.PERSONAL.name().equals(entry.getActorKind());
    }
}
