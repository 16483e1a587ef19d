package cl.soser.canal.inbound;

/**
 * What a mail is, by what it carries.
 *
 * @param kind what is to be done with it
 * @param ticket id of the ticket it belongs to or seems to; null where there is none
 * @param doubt null unless a person must look
 * @param bounced row of the mail that came back; null unless one did
 */
public record Verdict(Kind kind, Long ticket, Doubt doubt, Long bounced) {

    public enum Kind {
        REPLY,
        AUTOMATIC,
        BOUNCE,
        DOUBTFUL
    }

    static Verdict reply(long ticket) {
        return new Verdict(Kind.REPLY, ticket, null, null);
    }

    static Verdict automatic(Long about) {
        return new Verdict(Kind.AUTOMATIC, about, null, null);
    }

    static Verdict bounce(long message) {
        return new Verdict(Kind.BOUNCE, null, null, message);
    }

    static Verdict doubtful(Doubt why, Long seeming) {
        return new Verdict(Kind.DOUBTFUL, seeming, why, null);
    }
}
