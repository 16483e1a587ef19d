package cl.soser.canal.filing;

import cl.soser.canal.ticket.FirstAid;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The data of the page after filing.
 *
 * @param answered it is a Tipo 1 without a hold, so its answer exists already
 * @param firstAid what to do at once; null where nobody is in danger
 * @param restricted it has named readers only
 * @param due end of the term; null where there is none
 * @param zone of the school
 * @param email where we write to; null once this page is older than an hour, and for an account
 * @param called the answer is told by telephone, since no mailbox was left
 * @param own filed signed in
 * @param accountAsked the person also asked for an account, and a mail states the next step
 */
public record FilingReceipt(
        String number,
        String motive,
        String subject,
        String area,
        boolean answered,
        FirstAid firstAid,
        boolean restricted,
        Instant due,
        ZoneId zone,
        String email,
        boolean called,
        boolean own,
        boolean accountAsked) {}
