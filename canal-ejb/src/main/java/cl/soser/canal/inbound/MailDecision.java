package cl.soser.canal.inbound;

/**
 * What a mail is, as its content decides.
 *
 * @param kind what is to be done with it
 * @param ticketId the ticket it belongs to or seems to; null where there is none
 * @param doubt null unless a person must look
 * @param bounced row of the mail that came back; null unless one did
 */
public record MailDecision(Kind kind, Long ticketId, MailDoubt doubt, Long bounced) {

    public enum Kind {
        REPLY,
        AUTOMATIC,
        BOUNCE,
        DOUBTFUL
    }

    static MailDecision reply(long ticketId) {
        return new MailDecision(Kind.REPLY, ticketId, null, null);
    }

    static MailDecision automatic(Long about) {
        return new MailDecision(Kind.AUTOMATIC, about, null, null);
    }

    static MailDecision bounce(long message) {
        return new MailDecision(Kind.BOUNCE, null, null, message);
    }

    static MailDecision doubtful(MailDoubt why, Long seeming) {
        return new MailDecision(Kind.DOUBTFUL, seeming, why, null);
    }
}
